using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>The words that a project accepts and rejects: Vale's <c>accept.txt</c> and <c>reject.txt</c>. Immutable.</summary>
/// <param name="Accept">Patterns that are exceptions of every rule that asks for the vocabulary, in the order of the files.</param>
/// <param name="Reject">Patterns that must not stand anywhere.</param>
public sealed record StyleVocabulary(ImmutableArray<StyleText> Accept, ImmutableArray<StyleText> Reject)
{
    public static StyleVocabulary Empty { get; } = new([], []);

    public StyleVocabulary With(StyleVocabulary other) => new(Accept.AddRange(other.Accept), Reject.AddRange(other.Reject));

    /// <summary>
    /// Reads one file: a pattern on each line, of which case matters unless it starts with <c>(?i)</c>. Lines that start
    /// with <c>#</c> and a space are comments.
    /// </summary>
    internal static StyleVocabulary Read(string path, string text, bool isAccepted)
    {
        var words = ImmutableArray.CreateBuilder<StyleText>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start);
            var word = line.Trim().TrimStart('\uFEFF');
            if (!word.IsEmpty && !word.StartsWith("# ") && !word.SequenceEqual("#"))
                words.Add(new StyleText(word.ToString(), path, new TextSpan(start + line.IndexOf(word), word.Length)));
            start = end + 1;
        }

        return isAccepted ? new StyleVocabulary(words.ToImmutable(), []) : new StyleVocabulary([], words.ToImmutable());
    }
}
