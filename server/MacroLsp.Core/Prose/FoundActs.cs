using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Prose;

/// <summary>What a sentence does.</summary>
/// <param name="Act">One of <see cref="Configuration.SpeechActs"/>.</param>
/// <param name="Confidence">How sure that is, above 0 and below 1, with two decimals. From <see cref="ReplyActs.Enough"/> on it is shown.</param>
/// <param name="Evidence">The words that counted, as spans of the text, in order and disjoint.</param>
public sealed record FoundAct(string Act, double Confidence, ImmutableArray<TextSpan> Evidence);

/// <summary>Something that a sentence names: for a commitment <c>owner</c>, <c>action</c>, <c>time</c>; for empathy <c>feeling</c>.</summary>
/// <param name="Name">The name in the file of cues, where all of them are described.</param>
/// <param name="Evidence">The words, as spans of the text, in order and disjoint.</param>
public sealed record FoundMark(string Name, ImmutableArray<TextSpan> Evidence);

/// <summary>A sentence with what it does. Immutable.</summary>
/// <param name="Span">The sentence in the text, without the white space around it.</param>
/// <param name="Acts">What it does, in the order of <see cref="Configuration.SpeechActs"/>; none for a plain fact.</param>
/// <param name="Marks">What it names, in the order of the file of cues.</param>
public sealed record SentenceActs(TextSpan Span, ImmutableArray<FoundAct> Acts, ImmutableArray<FoundMark> Marks)
{
    /// <summary>The act when the sentence does it, or null.</summary>
    public FoundAct? Find(string act) => Acts.FirstOrDefault(a => a.Act == act);

    public bool Does(string act) => Find(act) is not null;

    /// <summary>The mark when the sentence has it, or null.</summary>
    public FoundMark? FindMark(string name) => Marks.FirstOrDefault(m => m.Name == name);

    public bool Has(string mark) => FindMark(mark) is not null;
}
