using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Prose;

/// <summary>What Dutch, Swedish, Polish and Japanese sentences do where a word alone would mislead: what is denied, depends, is asked or is quoted.</summary>
public sealed class NorthAndEastActsTests
{
    [Theory]
    [InlineData("nl-NL", "empathize", "Ik snap heel goed dat je hier niet blij mee bent.")]
    [InlineData("nl-BE", "ask", "Gelieve ons uw bestelnummer te bezorgen.")]
    [InlineData("nl-NL", "instruct", "U kunt het label downloaden via de link in de e-mail.")]
    [InlineData("nl-NL", "acknowledge", "U hebt nog geen terugbetaling ontvangen.")]
    [InlineData("nl-NL", "reassure", "Zodra wij uw retour hebben, storten wij het bedrag terug.")]
    [InlineData("nl-NL", "close", "Laat het me weten als het probleem terugkomt.")]
    [InlineData("sv-SE", "acknowledge", "Du skriver att paketet aldrig har kommit fram.")]
    [InlineData("sv-SE", "reassure", "Oroa dig inte, vi löser det här.")]
    [InlineData("sv-SE", "empathize", "Vad tråkigt att höra!")]
    [InlineData("sv-SE", "check-in", "Är du kvar i chatten?")]
    [InlineData("pl-PL", "acknowledge", "Rozumiem, że paczka nadal do Pana nie dotarła.")]
    [InlineData("pl-PL", "reassure", "Wysłałam dziś nową sztukę.")]
    [InlineData("pl-PL", "reassure", "Wysłałem dziś nową sztukę.")]
    [InlineData("pl-PL", "ask", "Proszę o przesłanie zdjęcia uszkodzenia.")]
    [InlineData("pl-PL", "instruct", "Proszę wejść w ustawienia i kliknąć „Zmień hasło”.")]
    [InlineData("ja-JP", "acknowledge", "商品がまだ届いていないとのこと、確認いたしました。")]
    [InlineData("ja-JP", "empathize", "さぞご不安だったことと存じます。")]
    [InlineData("ja-JP", "apologize", "ご不便をおかけし、申し訳ございません。")]
    [InlineData("ja-JP", "ask", "ご注文番号をお知らせいただけますでしょうか。")]
    [InlineData("ja-JP", "offer-help", "私のほうで再設定いたしましょうか。")]
    public void A_sentence_does_it(string locale, string act, string text) => Acts(locale, text).ShouldContain(act);

    [Theory]
    [InlineData("nl-NL", "empathize", "Ik begrijp niet wat u bedoelt.")]
    [InlineData("nl-NL", "reassure", "Wij kunnen uw aankoop helaas niet terugbetalen.")]
    [InlineData("nl-NL", "reassure", "Kunnen we het bedrag terugstorten?")]
    [InlineData("nl-NL", "apologize", "Op de site staat \"Het spijt ons\" als de pagina niet laadt.")]
    [InlineData("nl-NL", "apologize", "Het spijt me te horen dat het niet werkt.")]
    [InlineData("nl-NL", "ask", "Kan ik u nog ergens mee helpen?")]
    [InlineData("nl-NL", "thank", "Dankzij de storm is alles te laat.")]
    [InlineData("sv-SE", "empathize", "Jag förstår inte vad du menar.")]
    [InlineData("sv-SE", "reassure", "Vi kan tyvärr inte återbetala fraktkostnaden.")]
    [InlineData("sv-SE", "apologize", "På sidan står det ”Vi beklagar det inträffade” när något går fel.")]
    [InlineData("sv-SE", "ask", "Är det något mer jag kan hjälpa dig med?")]
    [InlineData("sv-SE", "close", "Butiken stänger klockan sex.")]
    [InlineData("pl-PL", "acknowledge", "Nie rozumiem, o co Panu chodzi.")]
    [InlineData("pl-PL", "reassure", "Niestety nie możemy zwrócić kosztów wysyłki.")]
    [InlineData("pl-PL", "apologize", "Na stronie widnieje komunikat „Przepraszamy”.")]
    [InlineData("pl-PL", "reassure", "To jest znany problem z hasłem.")]
    [InlineData("pl-PL", "ask", "Czy mogę jeszcze w czymś pomóc?")]
    [InlineData("ja-JP", "reassure", "恐れ入りますが、返金はいたしかねます。")]
    [InlineData("ja-JP", "empathize", "詳細については分かりかねます。")]
    [InlineData("ja-JP", "reassure", "明日までに発送いたしますか。")]
    [InlineData("ja-JP", "apologize", "画面に「申し訳ございません」と表示されます。")]
    [InlineData("ja-JP", "instruct", "少々お待ちください。")]
    public void A_sentence_does_not_do_it(string locale, string act, string text) => Acts(locale, text).ShouldNotContain(act);

    [Theory]
    [InlineData("nl-NL", "Ik stuur u uiterlijk vrijdag een nieuw exemplaar.")]
    [InlineData("nl-BE", "Mijn collega belt u morgen terug en ik zorg dat het in orde komt.")]
    [InlineData("sv-SE", "Jag skickar en ny vara senast på fredag.")]
    [InlineData("pl-PL", "Wyślę nową sztukę do piątku.")]
    [InlineData("ja-JP", "私が明日までにご連絡いたします。")]
    public void A_commitment_has_an_owner_an_action_and_a_time(string locale, string text)
    {
        var sentence = Sentence(locale, text);
        sentence.Does("reassure").ShouldBeTrue();
        foreach (var mark in (string[])["owner", "action", "time", "promise"]) sentence.Has(mark).ShouldBeTrue(mark);
    }

    [Theory]
    [InlineData("nl-NL", "Onze excuses voor eventueel ongemak.", "Onze excuses voor de late levering.")]
    [InlineData("sv-SE", "Vi ber om ursäkt för eventuella besvär.", "Vi ber om ursäkt för den sena leveransen.")]
    [InlineData("pl-PL", "Przepraszamy za ewentualne niedogodności.", "Przepraszamy za opóźnienie paczki.")]
    [InlineData("ja-JP", "もしご不快に思われましたら、お詫び申し上げます。", "お届けが遅れ、お詫び申し上げます。")]
    public void An_apology_may_depend(string locale, string depends, string plain)
    {
        Sentence(locale, depends).Has("conditional").ShouldBeTrue();
        Sentence(locale, plain).Has("conditional").ShouldBeFalse();
        Sentence(locale, plain).Does("apologize").ShouldBeTrue();
    }

    [Theory]
    [InlineData("nl-NL", "Het werkt o.a. in de app, bijv. onder Account. Probeer het daar.")]
    [InlineData("sv-SE", "Det fungerar bl.a. i appen, t.ex. under Konto. Prova där.")]
    [InlineData("pl-PL", "Adres to ul. Długa 5, tj. Nasz magazyn. Proszę tam wysłać paczkę.")]
    [InlineData("ja-JP", "「完了です。」と表示されます。そのままお待ちください。")]
    public void Abbreviations_and_quotations_end_no_sentence(string locale, string text) =>
        ReplyActs.OfText(text, locale, ProjectConfig.Default).Length.ShouldBe(2);

    private static IEnumerable<string> Acts(string locale, string text) => ReplyActs.OfText(text, locale, ProjectConfig.Default).SelectMany(s => s.Acts).Select(a => a.Act);

    private static SentenceActs Sentence(string locale, string text) => ReplyActs.OfText(text, locale, ProjectConfig.Default).Single();
}
