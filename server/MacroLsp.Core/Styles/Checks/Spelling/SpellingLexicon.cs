using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Checks.Spelling;

/// <summary>
/// A Hunspell dictionary: stems with flags, and rules that make words of them. Of the format is read what decides whether a
/// word is right: prefixes and suffixes, what is forbidden, compounds by segments, signs that stand for others. Immutable.
/// </summary>
public sealed class SpellingLexicon
{
    private const int MostSuggestions = 5;

    private readonly Dictionary<string, ImmutableArray<string>> _stems;
    private readonly ILookup<char, AffixRule> _suffixes;
    private readonly ImmutableArray<AffixRule> _bareSuffixes;
    private readonly ILookup<char, AffixRule> _prefixes;
    private readonly AffixFile _file;

    private SpellingLexicon(AffixFile file, Dictionary<string, ImmutableArray<string>> stems)
    {
        _file = file;
        _stems = stems;
        _suffixes = file.Rules.Where(r => !r.IsPrefix && r.Text.Length > 0).ToLookup(r => r.Text[^1]);
        _bareSuffixes = [.. file.Rules.Where(r => !r.IsPrefix && r.Text.Length == 0)];
        _prefixes = file.Rules.Where(r => r.IsPrefix && r.Text.Length > 0).ToLookup(r => r.Text[0]);
    }

    /// <summary>Reads a dictionary. Lines that are not understood are passed over.</summary>
    /// <param name="affixes">The file that ends with <c>.aff</c>.</param>
    /// <param name="words">The file that ends with <c>.dic</c>.</param>
    public static SpellingLexicon Read(string affixes, string words)
    {
        var file = AffixFile.Read(affixes);
        var stems = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var line in words.Split('\n').Skip(1))
        {
            // What stands behind white space says how a word is inflected, for other programs.
            var entry = line.Trim().Split([' ', '\t'], 2)[0];
            var slash = entry.IndexOf('/', StringComparison.Ordinal);
            var stem = slash < 0 ? entry : entry[..slash];
            if (stem.Length == 0) continue;
            var flags = slash < 0 ? [] : file.Flags(entry[(slash + 1)..]);
            stems[stem] = stems.TryGetValue(stem, out var known) ? [.. known, .. flags] : flags;
        }

        return new SpellingLexicon(file, stems);
    }

    /// <summary>A word with the signs that the dictionary uses, such as a straight apostrophe.</summary>
    public string Convert(string word)
    {
        foreach (var (from, to) in _file.Conversions) word = word.Replace(from, to, StringComparison.Ordinal);
        return word;
    }

    /// <summary>Whether a word is in the dictionary, as it is or with small letters, or made of words that are.</summary>
    public bool Has(string word)
    {
        word = Convert(word);
        return HasForm(word) || HasForm(word.ToLowerInvariant()) || HasForm(WordCase.CapitalizeFirst(word.ToLowerInvariant()))
            || (_file.Compounds && IsCompound(word, 0));
    }

    /// <summary>Words that are one mistake away, the likelier first.</summary>
    public ImmutableArray<string> Suggest(string word)
    {
        var isCapital = word.Length > 0 && char.IsUpper(word[0]);
        var low = isCapital ? char.ToLowerInvariant(word[0]) + word[1..] : word;
        return [.. Near(low).Where(HasForm).Distinct(StringComparer.Ordinal).Take(MostSuggestions).Select(w => isCapital ? WordCase.CapitalizeFirst(w) : w)];
    }

    private bool HasForm(string word)
    {
        if (_stems.TryGetValue(word, out var flags) && !flags.Contains(_file.OnlyInCompound, StringComparer.Ordinal) && !flags.Contains(_file.NeedsAffix, StringComparer.Ordinal))
            return !flags.Contains(_file.Forbidden, StringComparer.Ordinal);
        if (word.Length == 0) return false;
        if (HasSuffixed(word, prefix: null)) return true;
        foreach (var prefix in _prefixes[word[0]])
        {
            if (prefix.StemOf(word) is not { } stem) continue;
            if (Takes(stem, prefix.Flag)) return true;
            if (prefix.Crosses && stem.Length > 0 && HasSuffixed(stem, prefix)) return true;
        }

        return false;
    }

    /// <summary>Whether a stem takes a suffix, and the prefix that was taken off before.</summary>
    private bool HasSuffixed(string word, AffixRule? prefix)
    {
        foreach (var suffix in _suffixes[word[^1]].Concat(_bareSuffixes))
        {
            if (prefix is not null && !suffix.Crosses) continue;
            if (suffix.StemOf(word) is { } stem && Takes(stem, suffix.Flag) && (prefix is null || Takes(stem, prefix.Flag))) return true;
        }

        return false;
    }

    private bool Takes(string stem, string flag) =>
        _stems.TryGetValue(stem, out var flags) && flags.Contains(flag, StringComparer.Ordinal) && !flags.Contains(_file.Forbidden, StringComparer.Ordinal);

    // The place of a word in a compound is not looked at: that a right compound is not called wrong counts for more.
    private bool IsCompound(string word, int depth)
    {
        if (depth > 4 || word.Length > 100) return false;
        var least = Math.Max(3, _file.CompoundLeast);
        for (var i = least; i <= word.Length - least; i++)
        {
            if (HasPart(word[..i]) && (HasPart(word[i..]) || IsCompound(word[i..], depth + 1))) return true;
        }

        return false;
    }

    private bool HasPart(string part) =>
        _stems.ContainsKey(part) || HasForm(part) || HasForm(part.ToLowerInvariant()) || HasForm(WordCase.CapitalizeFirst(part));

    private IEnumerable<string> Near(string word)
    {
        foreach (var (from, to) in _file.Replacements)
        {
            for (var at = word.IndexOf(from, StringComparison.Ordinal); at >= 0; at = word.IndexOf(from, at + 1, StringComparison.Ordinal))
                yield return word[..at] + to.Replace('_', ' ') + word[(at + from.Length)..];
        }

        for (var i = 0; i + 1 < word.Length; i++) yield return word[..i] + word[i + 1] + word[i] + word[(i + 2)..];
        for (var i = 0; i < word.Length; i++) yield return word.Remove(i, 1);
        foreach (var letter in _file.Letters)
        {
            for (var i = 0; i < word.Length; i++) yield return word[..i] + letter + word[(i + 1)..];
            for (var i = 0; i <= word.Length; i++) yield return word.Insert(i, letter.ToString());
        }
    }
}
