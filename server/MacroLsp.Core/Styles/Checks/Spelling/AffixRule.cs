using System.Text.RegularExpressions;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks.Spelling;

/// <summary>One line of an affix file: what is put on a stem, and of which stems.</summary>
/// <param name="Flag">Its name, which stems carry that can take it.</param>
/// <param name="IsPrefix">Whether it goes before the stem.</param>
/// <param name="Crosses">Whether a prefix and a suffix may stand on one stem.</param>
/// <param name="Strip">What is taken off the stem first.</param>
/// <param name="Text">What is put on.</param>
/// <param name="Condition">What the stem must begin or end with, as in brackets and full stops; a full stop for any.</param>
internal sealed record AffixRule(string Flag, bool IsPrefix, bool Crosses, string Strip, string Text, string Condition)
{
    private readonly BoundedRegex? _condition = Condition == "." ? null : new BoundedRegex(IsPrefix ? $"^(?:{Condition})" : $"(?:{Condition})$", RegexOptions.None, PatternReader.Read(Condition, multiline: false).Work);

    /// <summary>The stem that a word would be made of by this rule; null when it cannot be.</summary>
    public string? StemOf(string word)
    {
        if (word.Length <= Text.Length) return null;
        if (!(IsPrefix ? word.StartsWith(Text, StringComparison.Ordinal) : word.EndsWith(Text, StringComparison.Ordinal))) return null;
        var stem = IsPrefix ? Strip + word[Text.Length..] : word[..^Text.Length] + Strip;
        return _condition is null || _condition.IsMatch(stem) == true ? stem : null;
    }
}
