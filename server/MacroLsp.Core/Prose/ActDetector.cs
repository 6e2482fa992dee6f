using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Cues;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Prose;

/// <summary>Which end of the reply a text is, because people say hello at one and goodbye at the other.</summary>
internal readonly record struct ReplyPlace(bool Opens, bool Closes)
{
    /// <summary>The text is the whole reply.</summary>
    public static ReplyPlace Whole { get; } = new(Opens: true, Closes: true);
}

/// <summary>
/// Says what the sentences of a text do, by the cues of a language. The same text gives the same acts. Belongs to one thread.
/// </summary>
internal sealed class ActDetector(CueSet cues)
{
    private const int OpeningSentences = 3;
    private const int ClosingSentences = 4;
    private const double Highest = 0.99;

    private readonly CueMatcher _matcher = new(cues);
    private readonly int[] _counted = new int[cues.Sources];
    private int _sentence;
    private readonly double[] _doubts = new double[SpeechActs.Ids.Length + cues.Marks.Length];
    private readonly bool[] _vetoed = new bool[SpeechActs.Ids.Length + cues.Marks.Length];
    private readonly List<TextSpan>?[] _spans = new List<TextSpan>?[SpeechActs.Ids.Length + cues.Marks.Length];

    /// <param name="text">The text.</param>
    /// <param name="opaque">Its placeholders, in order.</param>
    /// <param name="place">Which end of the reply it is.</param>
    public ImmutableArray<SentenceActs> Classify(string text, ImmutableArray<OpaqueWord> opaque, ReplyPlace place)
    {
        var sentences = SentenceSplitter.Split(text, [.. opaque.Select(o => o.Span)], cues.Sentences);
        var acts = ImmutableArray.CreateBuilder<SentenceActs>(sentences.Length);
        var nextOpaque = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            _matcher.Read(text, sentences[i], opaque.AsSpan(), ref nextOpaque);
            var opens = place.Opens && i < OpeningSentences;
            var closes = place.Closes && i >= sentences.Length - ClosingSentences;
            acts.Add(Sentence(sentences[i], opens, closes));
        }

        return acts.ToImmutable();
    }

    private SentenceActs Sentence(TextSpan sentence, bool opens, bool closes)
    {
        _sentence++;
        Array.Fill(_doubts, 1);
        Array.Clear(_vetoed);
        foreach (var symbol in _matcher.Present)
        {
            foreach (var cue in cues.Cues[symbol])
            {
                if (_vetoed[cue.Target] || _counted[cue.Source] == _sentence || !Looks(cue, opens, closes) || !_matcher.Fits(cue)) continue;
                if (cue.IsVeto)
                {
                    _vetoed[cue.Target] = true;
                    continue;
                }

                _counted[cue.Source] = _sentence;
                _doubts[cue.Target] *= 1 - cue.Weight;
                _matcher.AddEvidence(_spans[cue.Target] ??= []);
            }
        }

        var result = new SentenceActs(sentence, Acts(), Marks());
        foreach (var spans in _spans) spans?.Clear();
        return result;
    }

    private bool Looks(CompiledCue cue, bool opens, bool closes) =>
        (cue.Form == SentenceForm.Any || cue.Form == SentenceForm.Question == _matcher.Row.IsQuestion)
        && cue.Part switch { ReplyPart.Opening => opens, ReplyPart.Closing => closes, _ => true };

    private ImmutableArray<FoundAct> Acts()
    {
        var acts = ImmutableArray.CreateBuilder<FoundAct>();
        for (var i = 0; i < SpeechActs.Ids.Length; i++)
        {
            var confidence = Math.Round(Math.Min(1 - _doubts[i], Highest), 2);
            if (_vetoed[i] || confidence < ReplyActs.Enough) continue;
            acts.Add(new FoundAct(SpeechActs.Ids[i], confidence, Merge(_spans[i])));
        }

        return acts.ToImmutable();
    }

    private ImmutableArray<FoundMark> Marks()
    {
        var marks = ImmutableArray.CreateBuilder<FoundMark>();
        for (var i = 0; i < cues.Marks.Length; i++)
        {
            var target = SpeechActs.Ids.Length + i;
            if (_doubts[target] < 1) marks.Add(new FoundMark(cues.Marks[i], Merge(_spans[target])));
        }

        return marks.ToImmutable();
    }

    /// <summary>Puts the evidence of several cues in order, each word once.</summary>
    private static ImmutableArray<TextSpan> Merge(List<TextSpan>? spans)
    {
        if (spans is null or []) return [];
        spans.Sort();
        var merged = ImmutableArray.CreateBuilder<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End) merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else merged.Add(span);
        }

        return merged.ToImmutable();
    }
}
