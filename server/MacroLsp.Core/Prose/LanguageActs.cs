using System.Collections.Concurrent;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Prose;

/// <summary>The cues of a language, ready to use by any thread.</summary>
internal sealed class LanguageActs(CueSet cues)
{
    // As many as there were threads at once; each holds some kilobytes.
    private readonly ConcurrentBag<ActDetector> _idle = [];

    public CueSet Cues { get; } = cues;

    public ImmutableArray<SentenceActs> Classify(Template template, IReadOnlyDictionary<string, PlaceholderDefinition>? definitions, ReplyPlace place)
    {
        if (string.IsNullOrWhiteSpace(template.Text)) return [];
        if (!_idle.TryTake(out var detector)) detector = new ActDetector(Cues);
        var acts = detector.Classify(template.Text, OpaqueWords.Of(template, Cues.Lexicon, definitions), place);
        _idle.Add(detector);
        return acts;
    }
}
