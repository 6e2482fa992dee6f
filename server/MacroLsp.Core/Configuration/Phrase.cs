using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>An approved wording for one speech act. Immutable.</summary>
/// <param name="Act">The act it performs; one of <see cref="SpeechActs"/>.</param>
/// <param name="Text">One or more sentences, which may hold placeholders. Never empty.</param>
/// <param name="Moods">The moods it is made for; empty for every mood.</param>
/// <param name="Channels">The channels it is made for; empty for every channel.</param>
/// <param name="Topics">The topics it is made for; <c>general</c> or empty for every topic.</param>
public sealed record Phrase(
    string Act, string Text, ImmutableArray<string> Moods, ImmutableArray<string> Channels, ImmutableArray<string> Topics);
