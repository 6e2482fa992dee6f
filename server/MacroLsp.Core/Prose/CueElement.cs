using System.Collections.Immutable;
using MacroLsp.Core.Configuration.Cues;

namespace MacroLsp.Core.Prose;

/// <summary>One step of a compiled cue.</summary>
/// <param name="Kind">
/// <see cref="CueItemKind.Word"/> for whatever is found by its symbol, else a gap or an anchor.
/// </param>
/// <param name="Symbol">The number of the word, class or value.</param>
/// <param name="Limit">The most words of a gap.</param>
/// <param name="Crosses">Whether a gap goes on behind a comma.</param>
/// <param name="IsOptional">Whether the cue also fits without it.</param>
/// <param name="IsForbidden">Whether the cue does not fit where this stands next.</param>
internal readonly record struct CueElement(CueItemKind Kind, int Symbol, int Limit, bool Crosses, bool IsOptional, bool IsForbidden);

/// <summary>A compiled cue. Immutable.</summary>
/// <param name="Source">The number of the cue in its file; it counts once in a sentence.</param>
/// <param name="Elements">The steps.</param>
/// <param name="Required">The symbols without which it cannot fit.</param>
/// <param name="Target">The number of the act or mark that it speaks for.</param>
/// <param name="Weight">How sure it makes.</param>
/// <param name="IsVeto">Whether it speaks against it.</param>
/// <param name="Form">Which sentences.</param>
/// <param name="Part">Where in the reply.</param>
/// <param name="Unless">What keeps it from counting.</param>
internal sealed record CompiledCue(
    int Source, CueElement[] Elements, int[] Required, int Target, double Weight, bool IsVeto, SentenceForm Form, ReplyPart Part, ImmutableArray<CompiledCue> Unless);
