using System.Collections.Immutable;

namespace MacroLsp.Core.Prose;

/// <summary>
/// The compiled cues of a language. Immutable but for the words that its lexicon remembers, and safe to share between threads.
/// </summary>
/// <param name="Sentences">How sentences end.</param>
/// <param name="Forms">How words are written.</param>
/// <param name="Lexicon">From words to symbols.</param>
/// <param name="Closures">For each symbol, itself and the classes that it is a member of alone.</param>
/// <param name="Starting">For each symbol, the members of classes that begin with it and go on.</param>
/// <param name="Cues">For each symbol, the cues that are looked at when it is there.</param>
/// <param name="Sources">How many cues the file has.</param>
/// <param name="Marks">The names of the marks, whose numbers follow those of the acts.</param>
/// <param name="Negation">The class of words such as "not".</param>
/// <param name="Lead">The class of words that may stand before what begins a sentence: "then", "please".</param>
/// <param name="Conjunction">The class of words behind which a clause begins: "and", "so".</param>
internal sealed record CueSet(
    SentenceRules Sentences, WordForms Forms, Lexicon Lexicon, int[][] Closures, (int[] Row, int Class)[][] Starting, CompiledCue[][] Cues,
    int Sources, ImmutableArray<string> Marks, int Negation, int Lead, int Conjunction)
{
    public int SymbolCount => Closures.Length;
}
