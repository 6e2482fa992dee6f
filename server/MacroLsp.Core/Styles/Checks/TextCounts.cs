using System.Text;
using System.Text.RegularExpressions;
using MacroLsp.Core.Styles.Documents;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>What there is in a text, counted as Vale counts it for <c>metric</c> and <c>readability</c>.</summary>
internal sealed partial record TextCounts
{
    public double Words { get; private init; }

    public double Sentences { get; private init; }

    /// <summary>Paragraphs, an empty one at the end of the text included.</summary>
    public double Paragraphs { get; private init; }

    /// <summary>Letters and digits in words.</summary>
    public double Characters { get; private init; }

    public double Syllables { get; private init; }

    /// <summary>Words of more than two syllables.</summary>
    public double PolysyllabicWords { get; private init; }

    /// <summary>Words of more than two syllables, not counting that of an ending in -es, -ed or -ing.</summary>
    public double ComplexWords { get; private init; }

    /// <summary>Words of more than six bytes.</summary>
    public double LongWords { get; private init; }

    public static TextCounts Of(string text)
    {
        double words = 0, sentences = 0, characters = 0, syllables = 0, polysyllabic = 0, complex = 0, longWords = 0;
        var paragraphs = text.Split("\n\n");
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in EnglishSentences.Split(paragraph))
            {
                sentences++;
                foreach (var match in Word().EnumerateMatches(paragraph.AsSpan(sentence.Start, sentence.Length)))
                {
                    var word = paragraph.Substring(sentence.Start + match.Index, match.Length);
                    var count = Checks.Syllables.Count(word);
                    var isInflected = word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal);
                    words++;
                    syllables += count;
                    characters += word.EnumerateRunes().Count(r => Rune.IsLetter(r) || Rune.IsNumber(r));
                    if (count > 2) polysyllabic++;
                    if (count - (isInflected ? 1 : 0) > 2) complex++;
                    if (Encoding.UTF8.GetByteCount(word) > 6) longWords++;
                }
            }
        }

        return new TextCounts
        {
            Words = words, Sentences = sentences, Paragraphs = paragraphs.Length, Characters = characters, Syllables = syllables,
            PolysyllabicWords = polysyllabic, ComplexWords = complex, LongWords = longWords,
        };
    }

    [GeneratedRegex(@"(?:[A-Z]\.){2,}|[\p{N}\p{L}']+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
