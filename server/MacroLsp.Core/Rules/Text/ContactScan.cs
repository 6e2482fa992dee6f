using System.Buffers;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Text;

/// <summary>Finds e-mail addresses and phone numbers. Linear in the text.</summary>
internal static class ContactScan
{
    private const int Context = 60;
    private static readonly SearchValues<char> Local = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+-/=?^_`{|}~");
    private static readonly SearchValues<char> Domain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");
    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789 -.()/\u00A0\u2010\u2011\u202F");

    /// <summary>The address around an <c>@</c>, or null.</summary>
    public static TextSpan? EmailAt(string text, int at, TextSpan within)
    {
        var start = at;
        while (start > within.Start && Local.Contains(text[start - 1])) start--;
        while (start < at && text[start] is '.' or '\'' or '/' or '=' or '?' or '{' or '`') start++;
        var end = at + 1;
        while (end < within.End && Domain.Contains(text[end])) end++;
        while (end > at + 1 && text[end - 1] is '.' or '-') end--;
        var domain = text.AsSpan(at + 1, end - at - 1);
        var dot = domain.LastIndexOf('.');
        var isAddress = start < at && text[at - 1] != '.' && dot > 0 && domain.Length - dot > 2 && !domain[(dot + 1)..].ContainsAnyInRange('0', '9');
        return isAddress ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>
    /// The run of digits and what separates them that begins at an offset, when it has the form of a phone number and nothing
    /// around it says that it is another number; null otherwise. <paramref name="end"/> is where to go on.
    /// </summary>
    public static TextSpan? PhoneAt(string text, int at, TextSpan within, out int end)
    {
        end = at + 1;
        while (end < within.End && Number.Contains(text[end])) end++;
        while (end > at + 1 && !char.IsAsciiDigit(text[end - 1])) end--;
        var run = text.AsSpan(at, end - at);
        var before = at > within.Start ? text[at - 1] : '\0';
        var after = end < within.End ? text[end] : '\0';
        if (IsPartOfWord(before) || char.IsLetterOrDigit(after) || after is '%' or '€' or '$' or '£' or '_' or '@' || before is '$' or '€' or '£' or '¥' or '#') return null;
        // "10. 12." and "1) 2)" are lists; a number has its brackets closed.
        if (run.Count('(') != run.Count(')')) return null;
        var shape = ShapeOf(run);
        if (shape == Shape.None) return null;
        var context = ContextBefore(text, at, within);
        var phone = CueWords.Phone.LastIn(context);
        var other = CueWords.OtherNumber.LastIn(context);
        // Whatever is named nearer to the number is what it is.
        var isPhone = shape == Shape.Clear ? other <= phone || other < 0 : phone >= 0 && phone > other;
        return isPhone ? TextSpan.FromBounds(at, end) : null;
    }

    private enum Shape
    {
        None,

        /// <summary>Only beside a word such as "call".</summary>
        Likely,

        /// <summary>A form in which nothing but phone numbers is written.</summary>
        Clear,
    }

    private static Shape ShapeOf(ReadOnlySpan<char> run)
    {
        var digits = 0;
        var groups = 0;
        var shortest = int.MaxValue;
        Span<int> lengths = stackalloc int[8];
        for (var i = 0; i < run.Length;)
        {
            if (!char.IsAsciiDigit(run[i]))
            {
                // More than two signs between groups separate numbers, not the groups of one.
                var gap = 0;
                while (i < run.Length && !char.IsAsciiDigit(run[i])) (gap, i) = (gap + 1, i + 1);
                if (gap > 3) return Shape.None;
                continue;
            }

            var start = i;
            while (i < run.Length && char.IsAsciiDigit(run[i])) i++;
            if (groups < lengths.Length) lengths[groups] = i - start;
            groups++;
            digits += i - start;
            shortest = Math.Min(shortest, i - start);
        }

        if (digits is < 7 or > 15 || groups > lengths.Length) return Shape.None;
        var isInternational = run[0] == '+' || run.StartsWith("00", StringComparison.Ordinal) && digits >= 10;
        if (isInternational) return digits >= 8 && (run[0] == '+' || groups > 1) ? Shape.Clear : digits >= 11 ? Shape.Likely : Shape.None;
        if (IsDate(lengths[..groups], run)) return Shape.None;
        // (202) 555-0143, 202-555-0143, 1-800-555-0143.
        if (IsNorthAmerican(lengths[..groups], run)) return Shape.Clear;
        // 020 7946 0018, 030/1234567, 01 23 45 67 89: a leading zero and separated groups.
        var trunk = run[0] == '0' || run[0] == '(' && run[1] == '0';
        if (trunk && groups > 1 && digits is >= 9 and <= 12 && shortest >= 2 && !run.Contains('.')) return Shape.Clear;
        return digits >= 8 && (groups is > 1 and <= 5 || digits <= 12) ? Shape.Likely : Shape.None;
    }

    private static bool IsNorthAmerican(ReadOnlySpan<int> lengths, ReadOnlySpan<char> run) => lengths switch
    {
        [3, 3, 4] => HasSeparators(run),
        [1, 3, 3, 4] => run[0] == '1',
        _ => false,
    };

    private static bool HasSeparators(ReadOnlySpan<char> run) => run[0] == '(' || run.ContainsAny('-', '.') || run.Contains(' ');

    /// <summary>2026-12-01, 01.12.2026, 12/01/2026, with or without a time behind it.</summary>
    private static bool IsDate(ReadOnlySpan<int> lengths, ReadOnlySpan<char> run) =>
        (lengths is [4, <= 2, <= 2, ..] && run[0] is '1' or '2' || lengths is [<= 2, <= 2, 4, ..]) && !run.ContainsAny('(', ')');

    private static bool IsPartOfWord(char before) => char.IsLetterOrDigit(before) && before < '\u3000' || before is '-' or '/' or '_' or '.' or '@' or '=' or '&';

    /// <summary>What stands before a place in its sentence, as far as it can matter.</summary>
    internal static ReadOnlySpan<char> ContextBefore(string text, int at, TextSpan within)
    {
        var start = Math.Max(Math.Max(0, at - Context), Sentences.Around(text, new TextSpan(at, 0)).Start);
        // A sentence that goes on over a placeholder is one sentence, but its text begins with this prose at the earliest.
        return text.AsSpan(start, at - start);
    }
}
