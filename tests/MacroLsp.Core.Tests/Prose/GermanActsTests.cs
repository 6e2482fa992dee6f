using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Prose;

/// <summary>The hard cases of German: verbs in two parts, verbs at the end, "nicht" behind the verb, conditions, quotations.</summary>
public sealed class GermanActsTests
{
    [Theory]
    [InlineData("greeting", "Grüezi Frau Meier")]
    [InlineData("thank", "Wir wissen Ihre Treue sehr zu schätzen.")]
    [InlineData("acknowledge", "Ich verstehe, dass Sie eine Erstattung möchten.")]
    [InlineData("acknowledge", "Seit Montag warten Sie auf Ihr Paket.")]
    [InlineData("acknowledge", "Ihnen wurde der Monatsbeitrag doppelt abgebucht.")]
    [InlineData("empathize", "Dass Sie das verunsichert, kann ich gut nachvollziehen.")]
    [InlineData("empathize", "An deiner Stelle wäre ich auch sauer.")]
    [InlineData("empathize", "Es tut mir leid, das zu hören.")]
    [InlineData("apologize", "Für die Verspätung möchten wir uns entschuldigen.")]
    [InlineData("apologize", "Es tut uns leid, dass wir Sie warten ließen.")]
    [InlineData("explain-cause", "Das lag an einem Tippfehler in der Adresse.")]
    [InlineData("explain-cause", "Die Zahlung wurde abgelehnt, weil die Karte abgelaufen ist.")]
    [InlineData("reassure", "Ich habe Ihre Anfrage heute früh an die Buchhaltung weitergeleitet.")]
    [InlineData("reassure", "Den Betrag haben wir Ihnen gutgeschrieben.")]
    [InlineData("reassure", "Bis Freitag erhalten Sie Ihr Geld zurück; ich habe es veranlasst.")]
    [InlineData("instruct", "Bitte starten Sie den Router neu.")]
    [InlineData("instruct", "Klick oben rechts auf dein Profilbild und wähle „Abmelden“.")]
    [InlineData("offer-contact", "Sie erreichen den Zusteller unter {{ carrier_contact }}.")]
    [InlineData("check-in", "Einen Moment bitte, ich schaue kurz nach.")]
    [InlineData("ask", "Bitte senden Sie uns ein Foto des Schadens.")]
    [InlineData("ask", "Magst du mir noch kurz deine PLZ durchgeben?")]
    [InlineData("offer-help", "Kann ich sonst noch etwas für Sie tun?")]
    [InlineData("close", "LG")]
    public void A_sentence_does_it(string act, string text) => Acts(text).ShouldContain(act);

    [Theory]
    [InlineData("empathize", "Ich verstehe nicht, was Sie meinen.")]
    [InlineData("empathize", "Vielen Dank für Ihr Verständnis.")]
    [InlineData("empathize", "Ich verstehe, dass Sie eine Erstattung möchten.")]
    [InlineData("apologize", "Wir entschuldigen uns nicht für die Preise.")]
    [InlineData("apologize", "Es tut mir leid, das zu hören.")]
    [InlineData("apologize", "Auf der Seite steht „Entschuldigung für die Störung“.")]
    [InlineData("reassure", "Wir können Ihnen das Geld leider nicht erstatten.")]
    [InlineData("reassure", "Haben wir Ihnen das Geld schon erstattet?")]
    [InlineData("reassure", "Vielen Dank für die Fotos, die Sie uns geschickt haben.")]
    [InlineData("thank", "Das geht dank des Updates schneller.")]
    [InlineData("ask", "Haben Sie noch weitere Fragen?")]
    [InlineData("acknowledge", "Wenn Sie eine Erstattung möchten, antworten Sie.")]
    [InlineData("instruct", "Zögern Sie nicht, uns zu schreiben.")]
    [InlineData("close", "Guten Tag Herr Novak,")]
    public void A_sentence_does_not_do_it(string act, string text) => Acts(text).ShouldNotContain(act);

    [Fact]
    public void A_commitment_has_an_owner_an_action_and_a_time()
    {
        Marks("Ich schicke Ihnen bis Freitag ein neues Gerät.").ShouldBe(["owner", "action", "time", "promise", "thing", "i"], ignoreOrder: true);
        Marks("Wir werden Ihnen in den nächsten zwei Werktagen antworten.").ShouldBe(["owner", "action", "time", "promise", "we"], ignoreOrder: true);
        Marks("Ein neues Gerät wird verschickt.").ShouldNotContain("owner");
        Marks("Ich schicke Ihnen ein neues Gerät.").ShouldNotContain("time");
        Marks("Guten Morgen!").ShouldNotContain("time");
        Marks("Ich kümmere mich umgehend darum.").ShouldContain("vague-time");
        Marks("Ich melde mich, sobald das Paket da ist.").ShouldContain("open-time");
    }

    [Fact]
    public void Feelings_conditions_blame_and_who_speaks_are_named()
    {
        Marks("Ich kann verstehen, wie ärgerlich das ist.").ShouldContain("feeling");
        Marks("Ich verstehe das.").ShouldNotContain("feeling");
        Marks("Wir bitten um Entschuldigung, falls das unklar war.").ShouldContain("conditional");
        Marks("Wir bitten um Entschuldigung für die Unannehmlichkeiten.").ShouldContain("boilerplate");
        Marks("Sie haben die Hausnummer falsch angegeben.").ShouldContain("blame-customer");
        Marks("Das ist ein Fehler des Zustellers.").ShouldContain("blame-other");
        Marks("Wir haben Ihre Bestellung storniert.").ShouldContain("we");
        Marks("Dann schicke ich Ihnen das Etikett.").ShouldContain("i");
    }

    [Fact]
    public void Abbreviations_and_ordinals_end_no_sentence() =>
        ReplyActs.OfText("Ihr Paket kommt z. B. am 3. Mai, d. h. ca. zwei Tage später. Das ist alles usw. Bis bald!", "de-DE", ProjectConfig.Default).Length.ShouldBe(3);

    private static IEnumerable<string> Acts(string text) => ReplyActs.OfText(text, "de-DE", ProjectConfig.Default).SelectMany(s => s.Acts).Select(a => a.Act);

    private static IEnumerable<string> Marks(string text) => ReplyActs.OfText(text, "de-CH", ProjectConfig.Default).Single().Marks.Select(m => m.Name);
}
