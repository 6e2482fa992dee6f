using System.Collections.Concurrent;
using System.Collections.Frozen;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Text;

/// <summary>A day that is written out.</summary>
/// <param name="Span">All of it, a day of the week in front of it included.</param>
/// <param name="Style">The style of <c>| date:</c> that writes days this way.</param>
internal readonly record struct WrittenDate(TextSpan Span, string Style);

/// <summary>
/// Finds days that are written out, in digits or with the name of a month in one language. Everything is found from its
/// digits, so that a text without any costs one look. Linear in the text.
/// </summary>
internal sealed class DateScan
{
    private static readonly ConcurrentDictionary<string, DateScan> ByLanguage = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, bool> _months;
    private readonly FrozenSet<string> _weekdays;
    private readonly bool _isEnglish;
    private readonly bool _isCapitalized;
    private readonly bool _dotsWithShortYear;

    private DateScan(string language)
    {
        // English stands in for every language that is not in the data.
        var formats = LocaleFormat.OfLanguage(language).ToList();
        if (formats.Count == 0) formats = [.. LocaleFormat.OfLanguage("en")];
        _isEnglish = formats[0].Tag.StartsWith("en", StringComparison.Ordinal);
        _isCapitalized = char.IsUpper(formats[0].Months[0][0]);
        _dotsWithShortYear = language is "de" or "pl";
        var months = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in formats.SelectMany(f => f.ShortMonths)) months[name.TrimEnd('.')] = false;
        foreach (var name in formats.SelectMany(f => f.Months)) months[name] = true;
        _months = months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _weekdays = formats.SelectMany(f => f.Weekdays).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The scan for a language; for one that is not in the data, the one for English.</summary>
    /// <param name="language">A primary language in small letters, such as <c>de</c>.</param>
    public static DateScan For(string language) =>
        ByLanguage.GetOrAdd(LocaleFormat.For(language).IsKnown ? language : "en", static l => new DateScan(l));

    /// <summary>The days in a part of a text, in order.</summary>
    public IEnumerable<WrittenDate> Find(string text, TextSpan within)
    {
        var at = within.Start;
        while (at < within.End && text.AsSpan(at, within.End - at).IndexOfAnyInRange('0', '9') is >= 0 and var found)
        {
            at += found;
            var end = at;
            while (end < within.End && char.IsAsciiDigit(text[end])) end++;
            if (IsFree(text, at, within) && At(text, at, end, within) is { } date)
            {
                yield return date;
                end = Math.Max(end, date.Span.End);
            }

            at = end;
        }
    }

    private WrittenDate? At(string text, int at, int end, TextSpan within)
    {
        var value = end - at <= 4 ? int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (InDigits(text, at, end, within) is { } digits) return new WrittenDate(digits, "short");
        if (Japanese(text, at, end, within) is { } japanese) return new WrittenDate(japanese, "long");
        if (value is < 1 or > 31 || end - at > 2) return null;
        var (behind, isOrdinal) = BehindOrdinal(text, end, within);
        if (MonthBefore(text, at, within) is { } month)
            return WithWeekday(text, month.Start, WithYear(text, isOrdinal ? behind : end, within), month.IsLong, within);
        if (MonthAfter(text, behind, within) is { } after)
        {
            var year = WithYear(text, after.End, within);
            // Shortened names are words in some languages (mar, set, ago, sty): alone they are no month.
            if (!after.IsLong && !_isEnglish && year == after.End && text[after.End - 1] != '.') return null;
            return WithWeekday(text, at, year, after.IsLong, within);
        }

        return isOrdinal && WeekdayTheBefore(text, at, within) is { } weekday ? new WrittenDate(TextSpan.FromBounds(weekday, behind), "full") : null;
    }

    /// <summary>2026-12-01, 2026/12/1, 12/01/2026, 1.12.2026, 1-12-2026 and 12/01/26.</summary>
    private TextSpan? InDigits(string text, int at, int end, TextSpan within)
    {
        if (end >= within.End || text[end] is not ('-' or '/' or '.') || Digits(text, end + 1, within) is not { } second || second.End >= within.End
            || text[second.End] != text[end] || Digits(text, second.End + 1, within) is not { } third) return null;
        if (third.End < within.End && (char.IsAsciiLetterOrDigit(text[third.End]) || text[third.End] is '/' or '-' or '_'
            || text[third.End] == '.' && third.End + 1 < within.End && char.IsAsciiDigit(text[third.End + 1]))) return null;
        var sign = text[end];
        var (a, b, c) = (Number(text, at, end), Number(text, second.Start, second.End), Number(text, third.Start, third.End));
        var yearFirst = end - at == 4 && a is >= 1990 and <= 2099 && b is >= 1 and <= 12 && c is >= 1 and <= 31 && third.Length <= 2;
        var isDayAndMonth = a is >= 1 and <= 31 && b is >= 1 and <= 31 && (a <= 12 || b <= 12) && end - at <= 2 && second.Length <= 2;
        var yearLast = isDayAndMonth && third.Length == 4 && c is >= 1990 and <= 2099;
        var shortYear = isDayAndMonth && third.Length == 2 && (sign == '/' || sign == '.' && _dotsWithShortYear);
        return yearFirst || yearLast || shortYear ? TextSpan.FromBounds(at, third.End) : null;
    }

    /// <summary>12月1日, with the year in front of it: 2026年12月1日.</summary>
    private static TextSpan? Japanese(string text, int at, int end, TextSpan within)
    {
        if (end >= within.End || text[end] is not ('年' or '月')) return null;
        var month = text[end] == '月' ? TextSpan.FromBounds(at, end) : Digits(text, end + 1, within);
        if (month is not { } m || m.End >= within.End || text[m.End] != '月' || Number(text, m.Start, m.End) is < 1 or > 12) return null;
        return Digits(text, m.End + 1, within) is { } day && day.End < within.End && text[day.End] == '日' ? TextSpan.FromBounds(at, day.End + 1) : null;
    }

    private (int Start, bool IsLong)? MonthBefore(string text, int at, TextSpan within)
    {
        if (!_isEnglish) return null;
        var end = SkipBack(text, at, within);
        if (EndsWithWord(text, end, "the", within)) end = SkipBack(text, end - 3, within);
        if (end == at) return null;
        var stop = end > within.Start && text[end - 1] == '.' ? end - 1 : end;
        var start = stop;
        while (start > within.Start && char.IsLetter(text[start - 1])) start--;
        return IsMonth(text.AsSpan(start, stop - start)) is { } isLong && (start == within.Start || !char.IsLetterOrDigit(text[start - 1])) ? (start, isLong) : null;
    }

    private (int End, bool IsLong)? MonthAfter(string text, int at, TextSpan within)
    {
        var start = Skip(text, at, within);
        if (start == at && (start == within.Start || text[start - 1] != '.')) return null;
        foreach (var word in (ReadOnlySpan<string>)["of ", "de ", "d'", "d\u2019"])
        {
            if (!text.AsSpan(start, within.End - start).StartsWith(word, StringComparison.Ordinal)) continue;
            start = Skip(text, start + word.Length, within);
            break;
        }

        var end = start;
        while (end < within.End && char.IsLetter(text[end])) end++;
        if (IsMonth(text.AsSpan(start, end - start)) is not { } isLong) return null;
        return !isLong && end < within.End && text[end] == '.' && !IsSentenceEnd(text, end) ? (end + 1, isLong) : (end, isLong);
    }

    /// <summary>Whether a period behind a shortened name ends the sentence rather than the name.</summary>
    private static bool IsSentenceEnd(string text, int at)
    {
        var rest = text.AsSpan(at + 1).TrimStart(' ');
        return rest.IsEmpty || rest[0] == '\n' || rest.Length < text.Length - at - 1 && char.IsUpper(rest[0]);
    }

    /// <summary>True for a whole name, false for a shortened one, null for another word.</summary>
    private bool? IsMonth(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || _isCapitalized && !char.IsUpper(word[0])) return null;
        return _months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var isLong) ? isLong : null;
    }

    /// <summary>Behind "3rd", "1.", "1er" and "1º".</summary>
    private static (int End, bool IsOrdinal) BehindOrdinal(string text, int at, TextSpan within)
    {
        var rest = text.AsSpan(at, within.End - at);
        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er", "\u00BA", "."])
        {
            if (!rest.StartsWith(ending, StringComparison.Ordinal)) continue;
            var isWord = rest.Length > ending.Length && char.IsLetter(rest[ending.Length]) && ending != ".";
            return isWord ? (at, false) : (at + ending.Length, ending is "st" or "nd" or "rd" or "th");
        }

        return (at, false);
    }

    private static int WithYear(string text, int at, TextSpan within)
    {
        var start = at < within.End && text[at] == ',' ? at + 1 : at;
        start = Skip(text, start, within);
        if (text.AsSpan(start, within.End - start).StartsWith("de ", StringComparison.Ordinal)) start += 3;
        return start > at && Digits(text, start, within) is { Length: 4 } year && Number(text, year.Start, year.End) is >= 1990 and <= 2099 ? year.End : at;
    }

    private WrittenDate WithWeekday(string text, int start, int end, bool isLong, TextSpan within)
    {
        var before = SkipBack(text, start, within);
        if (before > within.Start && text[before - 1] is ',') before--;
        var word = before;
        while (word > within.Start && (char.IsLetter(text[word - 1]) || text[word - 1] == '-')) word--;
        return word < before && _weekdays.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(word, before - word))
            ? new WrittenDate(TextSpan.FromBounds(word, end), "full")
            : new WrittenDate(TextSpan.FromBounds(start, end), isLong ? "long" : "medium");
    }

    /// <summary>Where "Friday the" before a "3rd" begins.</summary>
    private int? WeekdayTheBefore(string text, int at, TextSpan within)
    {
        var end = SkipBack(text, at, within);
        if (!EndsWithWord(text, end, "the", within)) return null;
        end = SkipBack(text, end - 3, within);
        if (end > within.Start && text[end - 1] == ',') end--;
        var start = end;
        while (start > within.Start && char.IsLetter(text[start - 1])) start--;
        return _weekdays.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start)) ? start : null;
    }

    /// <summary>Whether the digits begin a number of their own, and not the rest of a longer one, of a name or of a price.</summary>
    private static bool IsFree(string text, int at, TextSpan within)
    {
        if (at == within.Start) return true;
        var before = text[at - 1];
        return !(char.IsLetterOrDigit(before) && before < '\u3000') && before is not ('#' or '_' or '/' or '-' or '$' or '€' or '£' or '=')
            && !(before is '.' or ',' && at > within.Start + 1 && char.IsAsciiDigit(text[at - 2]));
    }

    private static bool EndsWithWord(string text, int end, string word, TextSpan within) =>
        end - word.Length >= within.Start && text.AsSpan(end - word.Length, word.Length).SequenceEqual(word)
        && (end - word.Length == within.Start || !char.IsLetter(text[end - word.Length - 1]));

    private static TextSpan? Digits(string text, int start, TextSpan within)
    {
        var end = start;
        while (end < within.End && char.IsAsciiDigit(text[end])) end++;
        return end - start is >= 1 and <= 4 ? TextSpan.FromBounds(start, end) : null;
    }

    private static int Number(string text, int start, int end) =>
        int.Parse(text.AsSpan(start, Math.Min(4, end - start)), System.Globalization.CultureInfo.InvariantCulture);

    private static int Skip(string text, int at, TextSpan within)
    {
        while (at < within.End && text[at] is ' ' or '\u00A0' or '\u202F') at++;
        return at;
    }

    private static int SkipBack(string text, int at, TextSpan within)
    {
        while (at > within.Start && text[at - 1] is ' ' or '\u00A0' or '\u202F') at--;
        return at;
    }
}
