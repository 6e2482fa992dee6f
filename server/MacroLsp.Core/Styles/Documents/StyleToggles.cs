using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>
/// Which rules the comments of a document have turned off so far: <c>vale off</c>, <c>vale Pack = NO</c>,
/// <c>vale Pack.Rule = NO</c>, <c>vale styles = A, B</c> and <c>vale Pack.Rule["words"] = NO</c>. Immutable.
/// </summary>
public sealed partial class StyleToggles
{
    private readonly ImmutableDictionary<string, bool> _isOff;
    private readonly bool _isEveryPackOff;

    private StyleToggles(bool isOff, bool isEveryPackOff, ImmutableDictionary<string, bool> off)
    {
        IsOff = isOff;
        _isEveryPackOff = isEveryPackOff;
        _isOff = off;
    }

    /// <summary>Every rule is on.</summary>
    public static StyleToggles None { get; } = new(isOff: false, isEveryPackOff: false, ImmutableDictionary.Create<string, bool>(StringComparer.Ordinal));

    /// <summary>Whether everything is off, and texts do not even count.</summary>
    public bool IsOff { get; }

    /// <summary>What holds behind a comment; the same object when it is none of ours.</summary>
    /// <param name="comment">Its text without the marks and without white space at its ends.</param>
    public StyleToggles After(string comment)
    {
        if (comment is "vale off" or "vale on") return new StyleToggles(comment == "vale off", _isEveryPackOff, _isOff);
        if (OfMatches().Match(comment) is { Success: true } matches)
        {
            var texts = QuotedTexts().Matches(matches.Groups["words"].Value).Select(text => $"{matches.Groups["rule"].Value}[{text.Groups["text"].Value}]");
            return With(texts, matches.Groups["state"].Value == "NO");
        }

        if (OfRule().Match(comment) is { Success: true } rule) return With([rule.Groups["name"].Value], rule.Groups["state"].Value is "NO" or "off");
        if (OfPacks().Match(comment) is { Success: true } packs)
        {
            var rules = _isOff.Where(entry => entry.Key.Contains('.', StringComparison.Ordinal)).ToImmutableDictionary(StringComparer.Ordinal);
            return new StyleToggles(IsOff, isEveryPackOff: true, rules).With(packs.Groups["packs"].Value.Split(", "), isOff: false);
        }

        return this;
    }

    /// <summary>What holds for the document as a whole: only <c>vale off</c> is kept to its end.</summary>
    public StyleToggles AtEnd() => IsOff ? new StyleToggles(isOff: true, isEveryPackOff: false, None._isOff) : None;

    /// <summary>Whether a rule may say something about some words.</summary>
    /// <param name="rule">Its id, <c>Pack.Rule</c>.</param>
    /// <param name="words">What it found.</param>
    public bool Allows(string rule, string words)
    {
        if (IsOff) return false;
        var pack = rule[..Math.Max(0, rule.IndexOf('.', StringComparison.Ordinal))];
        return !_isOff.GetValueOrDefault(pack, _isEveryPackOff) && !_isOff.GetValueOrDefault(rule) && !_isOff.GetValueOrDefault($"{rule}[{words}]");
    }

    private StyleToggles With(IEnumerable<string> names, bool isOff) =>
        new(IsOff, _isEveryPackOff, _isOff.SetItems(names.Select(name => KeyValuePair.Create(name, isOff))));

    [GeneratedRegex(@"^vale (?<rule>.+\..+)(?<words>\[.+\]) = (?<state>YES|NO)$", RegexOptions.None, 1000)]
    private static partial Regex OfMatches();

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.None, 1000)]
    private static partial Regex QuotedTexts();

    [GeneratedRegex(@"^vale (?<name>.+\..+|[^.]+) = (?<state>YES|NO|on|off)$", RegexOptions.None, 1000)]
    private static partial Regex OfRule();

    [GeneratedRegex("^vale styles? = (?<packs>.*)$", RegexOptions.None, 1000)]
    private static partial Regex OfPacks();
}
