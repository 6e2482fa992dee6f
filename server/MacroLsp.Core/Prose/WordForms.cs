using System.Collections.Immutable;
using MacroLsp.Core.Configuration.Cues;

namespace MacroLsp.Core.Prose;

/// <summary>
/// How a language writes words: small letters, one kind of apostrophe, without accents where people leave them out, and
/// with the parts of a contraction apart. Cues and texts go through the same forms. Immutable.
/// </summary>
internal sealed class WordForms
{
    /// <summary>The longest word that is looked up, in UTF-16 units.</summary>
    public const int LongestWord = 48;

    // The letters of the Latin blocks from U+00C0 with the letter that people type when they leave the accent out.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo×ouuuuyþsaaaaaaaceeeeiiiidnooooo÷ouuuuyþy" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private readonly ImmutableArray<string> _suffixes;
    private readonly ImmutableArray<string> _prefixes;
    private readonly Dictionary<string, string[]> _aliases;
    private readonly bool _foldsAccents;

    public WordForms(CueFile file)
    {
        _foldsAccents = file.FoldsAccents;
        _suffixes = [.. file.Suffixes.Select(Normal)];
        _prefixes = [.. file.Prefixes.Select(Normal)];
        _aliases = file.Aliases.ToDictionary(a => Normal(a.Key), a => a.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Normal).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The normal form of a word, unit by unit, so that offsets stay.</summary>
    public void Normalize(ReadOnlySpan<char> word, Span<char> normal)
    {
        for (var i = 0; i < word.Length; i++) normal[i] = Normalize(word[i]);
    }

    /// <summary>The parts of a normal word with their places in it; one part for nearly all words.</summary>
    public ImmutableArray<(string Text, int Start, int Length)> PartsOf(string word)
    {
        // The parts of another spelling all stand where the word stands.
        if (_aliases.TryGetValue(word, out var alias)) return [.. alias.Select(a => (a, 0, word.Length))];
        foreach (var suffix in _suffixes)
        {
            if (word.Length > suffix.Length && word.EndsWith(suffix, StringComparison.Ordinal))
                return [.. PartsOf(word[..^suffix.Length]), (suffix, word.Length - suffix.Length, suffix.Length)];
        }

        foreach (var prefix in _prefixes)
        {
            if (word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.Ordinal))
                return [(prefix, 0, prefix.Length), .. PartsOf(word[prefix.Length..]).Select(p => (p.Text, p.Start + prefix.Length, p.Length))];
        }

        return [(word, 0, word.Length)];
    }

    public string Normal(string word) => string.Create(word.Length, (word, forms: this), static (span, state) => state.forms.Normalize(state.word, span));

    /// <summary>Whether a word is the first part of a contraction, such as "j'", in any spelling.</summary>
    public bool IsPrefix(string word) => _prefixes.Contains(Normal(word), StringComparer.Ordinal);

    /// <summary>Whether a unit stands for itself: scripts that set no spaces between words.</summary>
    public static bool IsIdeographic(char c) =>
        c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or '々' or >= '\uFF66' and <= '\uFF9F';

    private char Normalize(char c)
    {
        if (char.IsAsciiLetterLower(c)) return c;
        if (c is '’' or '‘' or 'ʼ' or '´' or '`') return '\'';
        // Full-width letters and digits, which Japanese keyboards give.
        if (c is >= '\uFF10' and <= '\uFF5A') c = (char)(c - 0xFEE0);
        c = char.ToLowerInvariant(c);
        return _foldsAccents && c - 0xC0 is >= 0 and var place && place < Latin.Length ? Latin[place] : c;
    }
}
