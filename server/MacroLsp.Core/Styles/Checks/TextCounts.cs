using System.Text;
using MacroLsp.Core.Styles.Documents;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>What there is in a text, counted as Vale counts it for <c>metric</c> and <c>readability</c>.</summary>
internal sealed record TextCounts
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
                foreach (var word in WordsOf(paragraph.Substring(sentence.Start, sentence.Length)))
                {
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

    /// <summary>Capitals with a full stop after each, at least two, or letters, digits and apostrophes, those beyond UTF-16's first plane too.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end + 1 < text.Length && char.IsAsciiLetterUpper(text[end]) && text[end + 1] == '.') end += 2;
            if (end - i < 4) end = EndOfLetters(text, i);
            if (end > i) yield return text[i..end];
            i = Math.Max(end, i + 1);
        }
    }

    private static int EndOfLetters(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(end), out var rune, out var length);
            if (rune.Value != '\'' && !Rune.IsLetter(rune) && !Rune.IsNumber(rune)) break;
            end += length;
        }

        return end;
    }
}
