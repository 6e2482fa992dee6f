using MacroLsp.Core.Rendering;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rendering;

public sealed class DateTextTests
{
    private static readonly DateOnly Date = new(2026, 12, 1);

    [Theory]
    [InlineData("en-US", "12/1/2026", "Dec 1, 2026", "December 1, 2026", "Tuesday, December 1, 2026", "Tuesday")]
    [InlineData("en-GB", "01/12/2026", "1 Dec 2026", "1 December 2026", "Tuesday, 1 December 2026", "Tuesday")]
    [InlineData("en-IN", "01/12/2026", "1 Dec 2026", "1 December 2026", "Tuesday, 1 December 2026", "Tuesday")]
    [InlineData("en-AU", "01/12/2026", "1 Dec 2026", "1 December 2026", "Tuesday, 1 December 2026", "Tuesday")]
    [InlineData("de-DE", "01.12.2026", "01.12.2026", "1. Dezember 2026", "Dienstag, 1. Dezember 2026", "Dienstag")]
    [InlineData("de-CH", "01.12.2026", "01.12.2026", "1. Dezember 2026", "Dienstag, 1. Dezember 2026", "Dienstag")]
    [InlineData("de-AT", "01.12.2026", "01.12.2026", "1. Dezember 2026", "Dienstag, 1. Dezember 2026", "Dienstag")]
    [InlineData("fr-FR", "01/12/2026", "1 déc. 2026", "1 décembre 2026", "mardi 1 décembre 2026", "mardi")]
    [InlineData("fr-CA", "2026-12-01", "1 déc. 2026", "1 décembre 2026", "mardi 1 décembre 2026", "mardi")]
    [InlineData("es-ES", "1/12/2026", "1 dic 2026", "1 de diciembre de 2026", "martes, 1 de diciembre de 2026", "martes")]
    [InlineData("es-MX", "01/12/2026", "1 dic 2026", "1 de diciembre de 2026", "martes, 1 de diciembre de 2026", "martes")]
    [InlineData("pt-BR", "01/12/2026", "1 de dez. de 2026", "1 de dezembro de 2026", "terça-feira, 1 de dezembro de 2026", "terça-feira")]
    [InlineData("pt-PT", "01/12/2026", "01/12/2026", "1 de dezembro de 2026", "terça-feira, 1 de dezembro de 2026", "terça-feira")]
    [InlineData("it-IT", "01/12/2026", "1 dic 2026", "1 dicembre 2026", "martedì 1 dicembre 2026", "martedì")]
    [InlineData("nl-NL", "01-12-2026", "1 dec 2026", "1 december 2026", "dinsdag 1 december 2026", "dinsdag")]
    [InlineData("ja-JP", "2026/12/01", "2026/12/01", "2026年12月1日", "2026年12月1日火曜日", "火曜日")]
    [InlineData("pl-PL", "1.12.2026", "1 gru 2026", "1 grudnia 2026", "wtorek, 1 grudnia 2026", "wtorek")]
    [InlineData("sv-SE", "2026-12-01", "1 dec. 2026", "1 december 2026", "tisdag 1 december 2026", "tisdag")]
    public void A_day_in_each_style(string locale, string @short, string medium, string @long, string full, string weekday)
    {
        var format = LocaleFormat.For(locale);
        new[] { "short", "medium", "long", "full", "weekday" }.Select(style => DateText.Write(Date, style, format))
            .ShouldBe([@short, medium, @long, full, weekday]);
    }

    [Theory]
    [InlineData("de-AT", "7. Jänner 2026")]
    [InlineData("de-DE", "7. Januar 2026")]
    [InlineData("pt-BR", "7 de janeiro de 2026")]
    public void Names_of_months_follow_the_region(string locale, string expected) =>
        DateText.Write(new DateOnly(2026, 1, 7), "long", LocaleFormat.For(locale)).ShouldBe(expected);

    [Theory]
    [InlineData("tlh")]
    [InlineData("not a tag")]
    [InlineData("")]
    public void A_language_without_data_writes_digits(string locale)
    {
        var format = LocaleFormat.For(locale);
        format.IsKnown.ShouldBeFalse();
        foreach (var style in new[] { "short", "medium", "long", "full", "weekday" }) DateText.Write(Date, style, format).ShouldBe("2026-12-01");
        DateText.Relative(Date, Date.AddDays(-10), format).ShouldBe("2026-12-01");
    }

    [Theory]
    [InlineData("en-US", 0, "today")]
    [InlineData("en-US", 1, "tomorrow")]
    [InlineData("en-US", 2, "in 2 days")]
    [InlineData("en-US", -10, "10 days ago")]
    [InlineData("en-US", 59, "in 59 days")]
    [InlineData("en-US", 60, "in 1 month")]
    [InlineData("en-US", 400, "in 13 months")]
    [InlineData("en-US", 800, "in 2 years")]
    [InlineData("en-GB", 2, "in 2 days")]
    [InlineData("en-IN", -1, "yesterday")]
    [InlineData("de-DE", 2, "übermorgen")]
    [InlineData("de-CH", 3, "in 3 Tagen")]
    [InlineData("de-AT", -1, "gestern")]
    [InlineData("fr-FR", 3, "dans 3 jours")]
    [InlineData("fr-CA", -3, "il y a 3 jours")]
    [InlineData("es-ES", 100, "dentro de 3 meses")]
    [InlineData("es-MX", 100, "en 3 meses")]
    [InlineData("pt-BR", 3, "em 3 dias")]
    [InlineData("pt-PT", 3, "dentro de 3 dias")]
    [InlineData("it-IT", 3, "tra 3 giorni")]
    [InlineData("nl-NL", 3, "over 3 dagen")]
    [InlineData("ja-JP", 3, "3 日後")]
    [InlineData("pl-PL", 3, "za 3 dni")]
    [InlineData("pl-PL", 100, "za 3 miesiące")]
    [InlineData("pl-PL", 200, "za 6 miesięcy")]
    [InlineData("sv-SE", 3, "om 3 dagar")]
    public void A_day_as_seen_from_today(string locale, int days, string expected) =>
        DateText.Relative(Date.AddDays(days), Date, LocaleFormat.For(locale)).ShouldBe(expected);

    [Fact]
    public void Every_locale_in_the_data_is_whole()
    {
        foreach (var tag in LocaleFormat.Tags)
        {
            var format = LocaleFormat.For(tag);
            format.Tag.ShouldBe(tag);
            format.Months.Length.ShouldBe(12, tag);
            format.ShortMonths.Length.ShouldBe(12, tag);
            format.Weekdays.Length.ShouldBe(7, tag);
            foreach (var unit in new[] { "days", "months", "years" })
                for (var count = 0; count < 30; count++)
                    foreach (var isPast in new[] { true, false }) format.Distance(unit, count, isPast).ShouldNotBeNull(tag);
        }
    }

    [Theory]
    [InlineData("en-US", "1234567.5", "1,234,567.5")]
    [InlineData("en-IN", "1234567.5", "12,34,567.5")]
    [InlineData("de-DE", "1234.5", "1.234,5")]
    [InlineData("de-CH", "-1234.5", "-1'234.5")]
    [InlineData("de-AT", "12345", "12\u00A0345")]
    [InlineData("fr-FR", "12345", "12\u202F345")]
    [InlineData("es-ES", "1234", "1234")]
    [InlineData("es-ES", "12345", "12.345")]
    [InlineData("es-MX", "12345.5", "12,345.5")]
    [InlineData("pl-PL", "1234", "1234")]
    [InlineData("ja-JP", "1234", "1,234")]
    [InlineData("en-US", "A-20417", "A-20417")]
    [InlineData("en-US", "12.", "12")]
    [InlineData("en-US", "", "")]
    public void A_number(string locale, string number, string expected) =>
        Digits.Localize(number, LocaleFormat.For(locale)).ShouldBe(expected);
}
