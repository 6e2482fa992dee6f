using System.Globalization;
using System.Text;

namespace MacroLsp.Core.Rendering;

/// <summary>Writes numbers without asking the machine how.</summary>
internal static class Digits
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(int number, int width) => Of(number).PadLeft(width, '0');

    /// <summary>
    /// A number in a locale's digits, such as 1,234.5 or 1.234,5. A text that is no plain number is given back as it is:
    /// what a team writes as a sample may be anything.
    /// </summary>
    public static string Localize(string number, LocaleFormat format)
    {
        var text = number.AsSpan().Trim();
        var isNegative = text.StartsWith('-');
        if (isNegative) text = text[1..];
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9')) return number;
        var result = new StringBuilder(isNegative ? "-" : "");
        for (var i = 0; i < whole.Length; i++)
        {
            var left = whole.Length - i;
            if (i > 0 && IsGroup(left, format) && whole.Length >= 3 + format.MinimumGrouping) result.Append(format.Group);
            result.Append(whole[i]);
        }

        if (!fraction.IsEmpty) result.Append(format.Decimal).Append(fraction);
        return result.ToString();
    }

    private static bool IsGroup(int left, LocaleFormat format) =>
        format.HasLakhs && left > 3 ? (left - 3) % 2 == 0 : left % 3 == 0;
}
