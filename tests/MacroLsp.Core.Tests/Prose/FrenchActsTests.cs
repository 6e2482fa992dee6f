using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Prose;

/// <summary>The hard cases of French: elided words, pronouns before the verb, "ne … pas", "merci de" that asks, « quotations ».</summary>
public sealed class FrenchActsTests
{
    [Theory]
    [InlineData("greeting", "Bonsoir et bienvenue sur notre chat !")]
    [InlineData("thank", "Merci de nous avoir écrit.")]
    [InlineData("acknowledge", "Je comprends que vous souhaitez être remboursé.")]
    [InlineData("acknowledge", "Vous nous indiquez que votre colis n’est toujours pas arrivé.")]
    [InlineData("acknowledge", "J'ai bien recu votre message concernant la facture.")]
    [InlineData("empathize", "J’imagine à quel point cette attente a dû être pénible.")]
    [InlineData("empathize", "À votre place, je serais aussi en colère.")]
    [InlineData("empathize", "Je suis désolée d’apprendre que votre vol a été annulé.")]
    [InlineData("apologize", "Nous vous présentons toutes nos excuses pour ce retard.")]
    [InlineData("apologize", "Désolé de t'avoir fait attendre !")]
    [InlineData("explain-cause", "Ce retard est dû à une grève.")]
    [InlineData("explain-cause", "Le paiement a été refusé parce que la carte a expiré.")]
    [InlineData("reassure", "J’ai transmis votre dossier à la comptabilité.")]
    [InlineData("reassure", "Je m'en occupe personnellement.")]
    [InlineData("reassure", "Vous recevrez votre remboursement vendredi ; je l'ai lancé.")]
    [InlineData("reassure", "Le remboursement sera effectue vendredi.")]
    [InlineData("instruct", "Cliquez sur « Mot de passe oublié » puis suivez le lien.")]
    [InlineData("instruct", "Merci de redémarrer votre box.")]
    [InlineData("offer-contact", "Vous pouvez joindre le transporteur au {{ carrier_contact }}.")]
    [InlineData("check-in", "Un instant s’il vous plaît, je vérifie cela.")]
    [InlineData("ask", "Merci de nous transmettre une photo du produit.")]
    [InlineData("ask", "Pourriez-vous me communiquer votre numéro de commande ?")]
    [InlineData("offer-help", "N’hésitez pas à nous recontacter si vous avez d’autres questions.")]
    [InlineData("close", "Bien à vous,")]
    public void A_sentence_does_it(string act, string text) => Acts(text).ShouldContain(act);

    [Theory]
    [InlineData("thank", "Merci de nous transmettre une photo du produit.")]
    [InlineData("empathize", "Je ne comprends pas votre question.")]
    [InlineData("empathize", "Je comprends que vous souhaitez être remboursé.")]
    [InlineData("empathize", "Merci de votre compréhension.")]
    [InlineData("apologize", "Je suis désolée d’apprendre que votre vol a été annulé.")]
    [InlineData("apologize", "Le message « Nous sommes désolés pour la gêne » s'affiche.")]
    [InlineData("apologize", "Nous ne regrettons pas ce choix.")]
    [InlineData("reassure", "Nous ne pouvons pas vous rembourser.")]
    [InlineData("reassure", "Vous ai-je déjà remboursé ?")]
    [InlineData("reassure", "Un instant, je vérifie.")]
    [InlineData("acknowledge", "Si vous souhaitez être remboursé, répondez-nous.")]
    [InlineData("explain-cause", "Je vous écris suite à votre message.")]
    [InlineData("ask", "Puis-je vous aider pour autre chose ?")]
    [InlineData("instruct", "N’hésitez pas à nous écrire.")]
    public void A_sentence_does_not_do_it(string act, string text) => Acts(text).ShouldNotContain(act);

    [Fact]
    public void A_commitment_has_an_owner_an_action_and_a_time()
    {
        Marks("Je vous envoie un nouvel exemplaire d'ici vendredi.").ShouldBe(["owner", "action", "time", "promise", "i"], ignoreOrder: true);
        Marks("Nous allons vous répondre sous 24 h.").ShouldBe(["owner", "action", "time", "promise", "we"], ignoreOrder: true);
        Marks("Un nouvel exemplaire sera expédié.").ShouldNotContain("owner");
        Marks("Je vous envoie un nouvel exemplaire.").ShouldNotContain("time");
        Marks("Je m'en occupe dans les plus brefs délais.").ShouldContain("vague-time");
        Marks("Je vous écris dès que le colis arrive.").ShouldContain("open-time");
    }

    [Fact]
    public void Feelings_conditions_blame_and_who_speaks_are_named()
    {
        Marks("Je comprends à quel point c'est frustrant.").ShouldContain("feeling");
        Marks("Je comprends.").ShouldNotContain("feeling");
        Marks("Nous sommes désolés si ce n'était pas clair.").ShouldContain("conditional");
        Marks("Veuillez nous excuser pour la gêne occasionnée.").ShouldContain("boilerplate");
        Marks("Vous avez oublié de cocher la case.").ShouldContain("blame-customer");
        Marks("C'est une erreur du transporteur.").ShouldContain("blame-other");
        Marks("Nous avons annulé votre commande.").ShouldContain("we");
        Marks("J'ai annulé votre commande.").ShouldContain("i");
    }

    [Fact]
    public void Abbreviations_and_the_space_before_signs_end_no_sentence() =>
        ReplyActs.OfText("M. Petit et Mme Roy arrivent, p. ex. mardi ! Cela dépend du tél. n° 4, etc. À bientôt !", "fr-CA", ProjectConfig.Default).Length.ShouldBe(3);

    private static IEnumerable<string> Acts(string text) => ReplyActs.OfText(text, "fr-FR", ProjectConfig.Default).SelectMany(s => s.Acts).Select(a => a.Act);

    private static IEnumerable<string> Marks(string text) => ReplyActs.OfText(text, "fr-CA", ProjectConfig.Default).Single().Marks.Select(m => m.Name);
}
