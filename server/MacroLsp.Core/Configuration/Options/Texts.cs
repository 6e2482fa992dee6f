using System.Text;
using System.Text.RegularExpressions;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>The kinds of text that options are made of.</summary>
internal static partial class Texts
{
    private const string NamePattern = "^[a-z][a-z0-9_]*$";
    private const string KebabPattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    private const string IdPattern = "^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$";
    private const string RulePattern = @"^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_.-]+)?$";
    private const string LocalePattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

    /// <summary>Free text.</summary>
    public static TextType Any(string expectation) => new(expectation);

    /// <summary>Text that is not empty.</summary>
    public static TextType Filled(string expectation) => new(expectation)
    {
        Check = (text, _) => text.Length > 0 ? new TextVerdict(text) : new TextVerdict(text, $"This is empty. It should be {expectation}."),
    };

    public static TextType Glob { get; } = new("a pattern for files, such as shipping/**")
    {
        RefersTo = OptionReference.Files,
        Check = static (text, _) => text.Length == 0
            ? new TextVerdict(text, "This pattern is empty, so no file fits it.")
            : text.StartsWith('/') || text.Contains(':', StringComparison.Ordinal) || text.Split('/').Contains("..", StringComparer.Ordinal)
                ? new TextVerdict(text, $"\"{text}\" leads out of the folder. Write the path from the folder of macrolsp.yaml, such as shipping/**.",
                    Relative(text))
                : new TextVerdict(text),
    };

    /// <summary>A place on the disk: from the folder of macrolsp.yaml, or an absolute one.</summary>
    public static TextType FilePath(string expectation) => new(expectation)
    {
        RefersTo = OptionReference.Files,
        Check = (text, _) => text.Length > 0 && !text.AsSpan().ContainsAny('*', '?')
            ? new TextVerdict(text.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } path ? path : "/")
            : new TextVerdict(text, text.Length == 0 ? $"This is empty. It should be {expectation}." : $"\"{text}\" is a pattern. It should be {expectation}."),
    };

    public static TextType Locale { get; } = new("a language tag, such as en-US")
    {
        RefersTo = OptionReference.Locale,
        Pattern = LocalePattern,
        Check = static (text, _) => LanguageTag.TryParse(text, out var tag) && tag.IsKnown
            ? new TextVerdict(tag.Tag)
            : new TextVerdict(text, $"\"{text}\" is not a language tag, such as en-US, de-DE or ja-JP.", LanguageTag.Suggest(text)),
    };

    public static TextType PlaceholderName { get; } = new("a placeholder's name, such as order_number")
    {
        RefersTo = OptionReference.Placeholder,
        Pattern = NamePattern,
        Check = static (text, _) => Name().IsMatch(text)
            ? new TextVerdict(text)
            : new TextVerdict(text, $"\"{text}\" cannot be a placeholder's name: that has small letters, digits and _, and starts with a letter.",
                Respell(text, '_') is var meant && Name().IsMatch(meant) ? meant : null),
    };

    public static TextType KebabId(string what, OptionReference refers = OptionReference.None) =>
        new($"{what}, in small letters with hyphens")
        {
            RefersTo = refers,
            Pattern = KebabPattern,
            Check = (text, _) => Kebab().IsMatch(text)
                ? new TextVerdict(text)
                : new TextVerdict(text, $"\"{text}\" cannot be {what}: that has small letters, digits and hyphens, and starts with a letter.",
                    Respell(text, '-') is var meant && Kebab().IsMatch(meant) ? meant : null),
        };

    public static TextType FrameworkId { get; } = new("a framework's id, such as AER")
    {
        RefersTo = OptionReference.Framework,
        Pattern = IdPattern,
        Check = static (text, _) => Id().IsMatch(text)
            ? new TextVerdict(text)
            : new TextVerdict(text, $"\"{text}\" cannot be a framework's id: that has letters, digits, - and _, and starts with a letter."),
    };

    public static TextType SpeechAct { get; } = new("something a sentence does, such as acknowledge")
    {
        RefersTo = OptionReference.SpeechAct,
        Pattern = $"^({string.Join('|', SpeechActs.Ids)})$",
        Check = static (text, _) => SpeechActs.IsKnown(text)
            ? new TextVerdict(text)
            : new TextVerdict(text, $"\"{text}\" is not something a sentence is known to do. There are {Wording.List(SpeechActs.Ids)}.",
                Suggestions.Closest(text, SpeechActs.Ids)),
    };

    public static TextType RuleId { get; } = new("a rule's id, such as missing-section")
    {
        RefersTo = OptionReference.Rule,
        Pattern = RulePattern,
        Check = static (text, reading) => IsRule(text, reading)
            ? new TextVerdict(text)
            : new TextVerdict(text, $"There is no rule \"{text}\".", Suggestions.Closest(text, reading.RuleIds ?? new HashSet<string>(StringComparer.Ordinal))),
    };

    // The rules of a style pack are known only when the packs are: "Pack" and "Pack.Rule" start with a capital letter, hold a dot,
    // or are the tag of a locale.
    private static bool IsRule(string text, ConfigReading reading) =>
        reading.RuleIds is null
        || reading.RuleIds.Contains(text)
        || text.Contains('.', StringComparison.Ordinal)
        || text.Length > 0 && char.IsAsciiLetterUpper(text[0])
        || LanguageTag.TryParse(text, out var tag) && tag.IsKnown && tag.Tag == text;

    private static string? Relative(string text) => text.StartsWith('/') && text.Length > 1 && !text.Contains("..", StringComparison.Ordinal) ? text.TrimStart('/') : null;

    /// <summary>A name in small letters with one separator: <c>OrderNumber</c> and <c>order number</c> become <c>order_number</c>.</summary>
    private static string Respell(string text, char separator)
    {
        var result = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var startsWord = i > 0 && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(text[i - 1]);
            if ((startsWord || !char.IsAsciiLetterOrDigit(c)) && result.Length > 0 && result[^1] != separator) result.Append(separator);
            if (char.IsAsciiLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString().Trim(separator);
    }

    [GeneratedRegex(NamePattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(KebabPattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Kebab();

    [GeneratedRegex(IdPattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
