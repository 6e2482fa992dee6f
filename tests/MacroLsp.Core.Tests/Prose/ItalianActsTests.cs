using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Prose;

/// <summary>The hard cases of Italian: the verb that says who acts, elided words, pronouns before and on the end of verbs.</summary>
public sealed class ItalianActsTests
{
    [Theory]
    [InlineData("greeting", "Gentile Sig.ra Conti,")]
    [InlineData("thank", "Grazie mille per la pazienza.")]
    [InlineData("acknowledge", "Vedo che il suo ordine non è ancora arrivato.")]
    [InlineData("acknowledge", "Capisco che desidera un rimborso.")]
    [InlineData("empathize", "Capisco la sua delusione.")]
    [InlineData("empathize", "Immagino quanto sia stato frustrante.")]
    [InlineData("empathize", "Al suo posto sarei arrabbiato anch'io.")]
    [InlineData("apologize", "Ci scusiamo per il ritardo.")]
    [InlineData("apologize", "Mi dispiace molto per l'errore.")]
    [InlineData("explain-cause", "Il pagamento è stato rifiutato perché la carta è scaduta.")]
    [InlineData("reassure", "Ho inoltrato la sua richiesta alla contabilità.")]
    [InlineData("reassure", "Me ne occupo io personalmente.")]
    [InlineData("reassure", "Riceverà il rimborso entro venerdì; l'ho già avviato.")]
    [InlineData("reassure", "Il rimborso è già stato effettuato.")]
    [InlineData("instruct", "Clicchi su «Password dimenticata» e segua il link.")]
    [InlineData("instruct", "Per favore, riavvii il router.")]
    [InlineData("offer-contact", "Può chiamare il corriere al {{ carrier_contact }}.")]
    [InlineData("check-in", "Un attimo per favore, sto controllando.")]
    [InlineData("ask", "Potrebbe indicarmi il numero d'ordine?")]
    [InlineData("ask", "Ci invii una foto del danno, per cortesia.")]
    [InlineData("offer-help", "Posso aiutarla in altro?")]
    [InlineData("close", "Cordiali saluti,")]
    public void A_sentence_does_it(string act, string text) => Acts(text).ShouldContain(act);

    [Theory]
    [InlineData("empathize", "Non capisco la sua domanda.")]
    [InlineData("empathize", "Capisco che desidera un rimborso.")]
    [InlineData("empathize", "Grazie per la comprensione.")]
    [InlineData("apologize", "Mi dispiace sapere che è andata così.")]
    [InlineData("apologize", "La pagina dice «Ci scusiamo per il disagio» quando si blocca.")]
    [InlineData("reassure", "Non possiamo rimborsarla.")]
    [InlineData("reassure", "Abbiamo già rimborsato l'importo?")]
    [InlineData("reassure", "Un attimo per favore, sto controllando.")]
    [InlineData("acknowledge", "Se desidera un rimborso, risponda a questa mail.")]
    [InlineData("ask", "Posso aiutarla in altro?")]
    [InlineData("instruct", "Non esiti a scriverci.")]
    public void A_sentence_does_not_do_it(string act, string text) => Acts(text).ShouldNotContain(act);

    [Fact]
    public void A_commitment_has_an_owner_an_action_and_a_time()
    {
        Marks("Le invierò un altro pezzo entro venerdì.").ShouldBe(["owner", "action", "time", "promise", "thing", "i"], ignoreOrder: true);
        Marks("Le risponderemo entro 24 ore.").ShouldBe(["owner", "action", "time", "promise", "we"], ignoreOrder: true);
        Marks("Le invierò un altro articolo.").ShouldNotContain("time");
        Marks("Me ne occupo il prima possibile.").ShouldContain("vague-time");
        Marks("Le scrivo non appena arriva il pacco.").ShouldContain("open-time");
    }

    [Fact]
    public void Feelings_conditions_blame_and_who_speaks_are_named()
    {
        Marks("Capisco quanto sia frustrante.").ShouldContain("feeling");
        Marks("Capisco.").ShouldNotContain("feeling");
        Marks("Ci dispiace se non era chiaro.").ShouldContain("conditional");
        Marks("Ci scusiamo per il disagio arrecato.").ShouldContain("boilerplate");
        Marks("Lei ha dimenticato di spuntare la casella.").ShouldContain("blame-customer");
        Marks("È un errore del corriere.").ShouldContain("blame-other");
        Marks("Abbiamo annullato il suo ordine.").ShouldContain("we");
        Marks("Ho annullato il suo ordine.").ShouldContain("i");
    }

    [Fact]
    public void Abbreviations_end_no_sentence() =>
        ReplyActs.OfText("La Gent.ma Sig.ra Conti e il Dott. Neri arrivano, ad es., martedì. È il n. 4, ecc. A presto!", "it-CH", ProjectConfig.Default).Length.ShouldBe(3);

    private static IEnumerable<string> Acts(string text) => ReplyActs.OfText(text, "it-IT", ProjectConfig.Default).SelectMany(s => s.Acts).Select(a => a.Act);

    private static IEnumerable<string> Marks(string text) => ReplyActs.OfText(text, "it-CH", ProjectConfig.Default).Single().Marks.Select(m => m.Name);
}
