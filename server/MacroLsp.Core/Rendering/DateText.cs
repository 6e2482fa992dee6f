using System.Globalization;
using System.Text;

namespace MacroLsp.Core.Rendering;

/// <summary>Writes days the way a locale does.</summary>
public static class DateText
{
    /// <summary>Reads a day as samples and keys write it, 2026-12-01.</summary>
    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The day in one of the styles of <c>| date:</c>.</summary>
    /// <param name="date">The day.</param>
    /// <param name="style"><c>short</c>, <c>medium</c>, <c>long</c>, <c>full</c> or <c>weekday</c>; anything else counts as medium.</param>
    /// <param name="format">The locale.</param>
    public static string Write(DateOnly date, string style, LocaleFormat format)
    {
        var pattern = style switch
        {
            "short" or "medium" or "long" or "full" => format.Pattern(style),
            "weekday" => "EEEE",
            _ => format.Pattern("medium"),
        };
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length;)
        {
            var sign = pattern[i];
            if (sign == '\'')
            {
                var close = pattern.IndexOf('\'', i + 1);
                result.Append(pattern, i + 1, close - i - 1);
                i = close + 1;
                continue;
            }

            var width = 1;
            while (i + width < pattern.Length && pattern[i + width] == sign) width++;
            Append(result, date, sign, width, format);
            i += width;
        }

        return result.ToString();
    }

    /// <summary>
    /// The day as seen from today: "tomorrow", "in 10 days", "2 months ago". Counted in days below 60 of them, because a
    /// promise should be exact, then in whole months, from two years on in years.
    /// </summary>
    public static string Relative(DateOnly date, DateOnly today, LocaleFormat format)
    {
        var days = date.DayNumber - today.DayNumber;
        if (format.DayName(days) is { } name) return name;
        var isPast = days < 0;
        var (from, to) = isPast ? (date, today) : (today, date);
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
        var (unit, count) = Math.Abs(days) < 60 ? ("days", Math.Abs(days)) : months < 24 ? ("months", months) : ("years", months / 12);
        return format.Distance(unit, count, isPast)?.Replace("{0}", Digits.Of(count), StringComparison.Ordinal) ?? Write(date, "medium", format);
    }

    // The fields of CLDR's date patterns that ours use (UTS 35 part 4, Date Field Symbol Table).
    private static void Append(StringBuilder result, DateOnly date, char sign, int width, LocaleFormat format)
    {
        _ = (sign, width) switch
        {
            ('y', _) => result.Append(Digits.Of(date.Year)),
            ('M', <= 2) => result.Append(Digits.Of(date.Month, width)),
            ('M', 3) => result.Append(NameAt(format.ShortMonths, date.Month - 1)),
            ('M', _) => result.Append(NameAt(format.Months, date.Month - 1)),
            ('d', _) => result.Append(Digits.Of(date.Day, width)),
            ('E', _) => result.Append(NameAt(format.Weekdays, (int)date.DayOfWeek)),
            _ => result.Append(sign, width),
        };

        // A language without data has no names: the day stands in digits.
        string NameAt(IReadOnlyList<string> names, int at) => at < names.Count ? names[at] : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
