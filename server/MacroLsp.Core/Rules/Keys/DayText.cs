using System.Globalization;
using System.Text.RegularExpressions;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Days as macros write them, <c>2027-01-31</c>, and the other forms that people write.</summary>
internal static partial class DayText
{
    public const string Form = "yyyy-MM-dd";

    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>
    /// The day that a text in another form can only mean; null when it could mean two, as 03/04/2027 does, or none.
    /// </summary>
    public static DateOnly? Guess(string text)
    {
        text = text.Trim();
        if (YearFirst().Match(text) is { Success: true } yearFirst) return Day(yearFirst, "y", "m", "d");
        if (Dotted().Match(text) is { Success: true } dotted) return Day(dotted, "y", "m", "d");
        if (Slashed().Match(text) is { Success: true } slashed)
        {
            var dayFirst = Day(slashed, "y", "b", "a");
            var monthFirst = Day(slashed, "y", "a", "b");
            return dayFirst is null || monthFirst is null || dayFirst == monthFirst ? dayFirst ?? monthFirst : null;
        }

        return Named(text);
    }

    /// <summary>The days of a text that holds exactly two of them, such as <c>2026-11-20 to 2026-12-02</c>; null otherwise.</summary>
    public static (DateOnly First, DateOnly Last)? Two(string text)
    {
        var found = Iso().Matches(text).Select(m => Parse(m.Value)).ToList();
        return found is [{ } first, { } last] ? (first, last) : null;
    }

    private static DateOnly? Named(string text)
    {
        ReadOnlySpan<string> forms = ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d. MMMM yyyy"];
        var bare = text.Replace(",", "", StringComparison.Ordinal);
        foreach (var form in forms)
        {
            if (DateOnly.TryParseExact(bare, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        }

        return null;
    }

    private static DateOnly? Day(Match match, string year, string month, string day)
    {
        var text = $"{match.Groups[year].Value}-{match.Groups[month].Value.PadLeft(2, '0')}-{match.Groups[day].Value.PadLeft(2, '0')}";
        return Parse(text);
    }

    [GeneratedRegex(@"^(?<y>\d{4})(?<s>[-/. ]?)(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(T[\d:.]*Z?| \d\d:[\d:]*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    // With dots the day comes first everywhere that dots are used.
    [GeneratedRegex(@"^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<a>\d{1,2})(?<s>[-/])(?<b>\d{1,2})\k<s>(?<y>\d{4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
