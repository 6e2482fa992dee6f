using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Rules.Text;
using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>A number in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Its digits, without what groups them and with a point: the same for 1,000.5 in English and 1.000,5 in German.</param>
internal readonly record struct WrittenNumber(TextSpan Span, string Value);

/// <summary>
/// Finds the numbers that a translation has to keep: periods, counts, percentages. Dates, times of day and amounts of money are left
/// out, because regions write them in other ways or have other ones; so are placeholders, addresses and phone numbers.
/// </summary>
internal static partial class NumberScan
{
    public static IEnumerable<WrittenNumber> Find(Template template, string locale)
    {
        var text = MaskedText.Of(template, static _ => false).Text;
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyInRange('０', '９')) yield break;
        var format = LocaleFormat.For(locale);
        var whole = new TextSpan(0, text.Length);
        var dates = DateScan.For(locale.Split('-')[0].ToLowerInvariant()).Find(text, whole).Select(d => d.Span).ToList();
        foreach (Match match in Number().Matches(text))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (dates.Any(d => d.Intersects(span)) || IsTimeOrMoney(text, span) || ContactScan.PhoneAt(text, span.Start, whole, out _) is not null) continue;
            yield return new WrittenNumber(span, Normalize(match.ValueSpan, format));
        }
    }

    private static bool IsTimeOrMoney(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start);
        var after = text.AsSpan(span.End);
        return UnitBefore().IsMatch(before) || UnitAfter().IsMatch(after) || TimePart().IsMatch(before);
    }

    private static string Normalize(ReadOnlySpan<char> written, LocaleFormat format)
    {
        var number = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            var sign = written[i];
            if (char.IsDigit(sign)) number.Append((int)CharUnicodeInfo.GetNumericValue(sign));
            else if (sign == format.Decimal[0] && !IsGroup(written[(i + 1)..]) || sign is '.' or ',' && !IsGroup(written[(i + 1)..])) number.Append('.');
        }

        return number.ToString();
    }

    /// <summary>Whether three digits follow, which a sign before them groups.</summary>
    private static bool IsGroup(ReadOnlySpan<char> rest)
    {
        var digits = 0;
        while (digits < rest.Length && char.IsDigit(rest[digits])) digits++;
        return digits == 3;
    }

    [GeneratedRegex(@"(?<![\p{L}\d])(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|\d+)(?:[.,'’]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // The letters of currencies (ISO 4217) and their signs, and what stands behind a time of day in our languages.
    [GeneratedRegex(@"(?:\p{Sc}|\b(?:EUR|USD|GBP|CHF|CAD|MXN|BRL|PLN|SEK|JPY|INR|R|MX|US|C|Rs|kl)\.?)[ \u00A0\u202F]?$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitBefore();

    [GeneratedRegex(@"^[ \u00A0\u202F]?(?:\p{Sc}|(?:EUR|USD|GBP|CHF|CAD|MXN|BRL|PLN|SEK|JPY|INR|kr|zł|euros?|Euro|dollars?|pesos?|reais|pounds?)\b|円|時|[hH](?![\p{L}])|[hH]\d|[:.]\d\d(?!\d)|[AaPp]\.?[ \u00A0]?[Mm]\b|Uhr\b|uur\b|o[’']clock\b)", RegexOptions.CultureInvariant)]
    private static partial Regex UnitAfter();

    [GeneratedRegex(@"\d[ \u00A0\u202F]?[:hH][ \u00A0\u202F]?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimePart();
}
