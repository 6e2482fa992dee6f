using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Prose;

/// <summary>The hard cases of Spanish: the verb that says who acts, pronouns on its end, ¿ and ¡, "no" before the verb.</summary>
public sealed class SpanishActsTests
{
    [Theory]
    [InlineData("greeting", "¡Hola, Marta!")]
    [InlineData("thank", "Muchas gracias por su paciencia.")]
    [InlineData("acknowledge", "Veo que su pedido no ha llegado.")]
    [InlineData("acknowledge", "Entiendo que quiere un reembolso.")]
    [InlineData("empathize", "Entiendo perfectamente su molestia.")]
    [InlineData("empathize", "Siento mucho leer que tuvo ese problema.")]
    [InlineData("empathize", "En tu lugar yo también estaría enfadada.")]
    [InlineData("apologize", "Le pedimos disculpas por el retraso.")]
    [InlineData("apologize", "Lamentamos mucho la demora.")]
    [InlineData("explain-cause", "Esto se debe a un error de nuestro sistema.")]
    [InlineData("explain-cause", "El pago se rechazó porque la tarjeta caducó.")]
    [InlineData("reassure", "Ya le envié el reemplazo.")]
    [InlineData("reassure", "Mañana mismo te escribo con la respuesta.")]
    [InlineData("reassure", "Recibirá su dinero el viernes; ya lo he solicitado.")]
    [InlineData("reassure", "Su reembolso ya fue procesado.")]
    [InlineData("instruct", "Haga clic en «Olvidé mi contraseña» y siga el enlace.")]
    [InlineData("instruct", "Por favor, reinicie el router.")]
    [InlineData("offer-contact", "Puede llamar a la paquetería al {{ carrier_contact }}.")]
    [InlineData("check-in", "Deme un momento, por favor, lo estoy revisando.")]
    [InlineData("ask", "¿Me podría indicar su número de pedido?")]
    [InlineData("ask", "Envíenos una foto del daño, por favor.")]
    [InlineData("offer-help", "¿Puedo ayudarle en algo más?")]
    [InlineData("offer-help", "No dude en escribirnos si tiene alguna duda.")]
    [InlineData("close", "Saludos cordiales,")]
    public void A_sentence_does_it(string act, string text) => Acts(text).ShouldContain(act);

    [Theory]
    [InlineData("empathize", "No entiendo su pregunta.")]
    [InlineData("empathize", "Entiendo que quiere un reembolso.")]
    [InlineData("empathize", "Gracias por su comprensión.")]
    [InlineData("apologize", "Siento mucho leer que tuvo ese problema.")]
    [InlineData("apologize", "La página dice «Lo sentimos mucho» cuando falla.")]
    [InlineData("reassure", "No podemos reembolsarle el importe.")]
    [InlineData("reassure", "¿Ya le reembolsamos el importe?")]
    [InlineData("reassure", "Un momento, por favor, lo estoy revisando.")]
    [InlineData("acknowledge", "Si desea un reembolso, responda a este correo.")]
    [InlineData("explain-cause", "Le escribo debido a su consulta.")]
    [InlineData("ask", "¿Puedo ayudarle en algo más?")]
    [InlineData("instruct", "No dude en escribirnos.")]
    [InlineData("greeting", "Que tenga buen día.")]
    public void A_sentence_does_not_do_it(string act, string text) => Acts(text).ShouldNotContain(act);

    [Fact]
    public void A_commitment_has_an_owner_an_action_and_a_time()
    {
        Marks("Le enviaré otro antes del viernes.").ShouldBe(["owner", "action", "time", "promise", "i"], ignoreOrder: true);
        Marks("Vamos a responderle en las próximas 24 horas.").ShouldBe(["owner", "action", "time", "promise", "we"], ignoreOrder: true);
        Marks("Se enviará otro.").ShouldNotContain("owner");
        Marks("Le enviaré otro.").ShouldNotContain("time");
        Marks("Me encargo lo antes posible.").ShouldContain("vague-time");
        Marks("Le escribo en cuanto llegue el paquete.").ShouldContain("open-time");
    }

    [Fact]
    public void Feelings_conditions_blame_and_who_speaks_are_named()
    {
        Marks("Entiendo lo frustrante que es.").ShouldContain("feeling");
        Marks("Lo entiendo.").ShouldNotContain("feeling");
        Marks("Lamentamos si no fue claro.").ShouldContain("conditional");
        Marks("Disculpe las molestias ocasionadas.").ShouldContain("boilerplate");
        Marks("Usted olvidó marcar la casilla.").ShouldContain("blame-customer");
        Marks("Es un error del transportista.").ShouldContain("blame-other");
        Marks("Hemos cancelado su pedido.").ShouldContain("we");
        Marks("He cancelado su pedido.").ShouldContain("i");
    }

    [Fact]
    public void Abbreviations_end_no_sentence() =>
        ReplyActs.OfText("El Sr. Ruiz y la Dra. Paz llegan, p. ej., el martes. Es el núm. 4, etc. ¡Hasta pronto!", "es-MX", ProjectConfig.Default).Length.ShouldBe(3);

    private static IEnumerable<string> Acts(string text) => ReplyActs.OfText(text, "es-ES", ProjectConfig.Default).SelectMany(s => s.Acts).Select(a => a.Act);

    private static IEnumerable<string> Marks(string text) => ReplyActs.OfText(text, "es-MX", ProjectConfig.Default).Single().Marks.Select(m => m.Name);
}
