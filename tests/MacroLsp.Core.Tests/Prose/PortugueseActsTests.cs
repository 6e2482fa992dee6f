using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Prose;

/// <summary>The hard cases of Portuguese: Brazil and Portugal, the verb that says who acts, pronouns before and behind it.</summary>
public sealed class PortugueseActsTests
{
    [Theory]
    [InlineData("greeting", "Olá, Ana! Tudo bem?")]
    [InlineData("thank", "Muito obrigada pela paciência.")]
    [InlineData("acknowledge", "Vejo que o seu pedido ainda não chegou.")]
    [InlineData("acknowledge", "Entendo que você quer um reembolso.")]
    [InlineData("empathize", "Entendo a sua frustração.")]
    [InlineData("empathize", "Imagino como isso foi chato.")]
    [InlineData("empathize", "No seu lugar, eu também ficaria chateado.")]
    [InlineData("apologize", "Pedimos desculpa pelo atraso.")]
    [InlineData("apologize", "Sinto muito pela demora.")]
    [InlineData("explain-cause", "Isso aconteceu porque o sistema caiu.")]
    [InlineData("reassure", "Já enviei o novo produto.")]
    [InlineData("reassure", "Vamos resolver isso ainda hoje.")]
    [InlineData("reassure", "Você receberá o dinheiro até sexta; eu já solicitei.")]
    [InlineData("reassure", "O seu reembolso já foi processado.")]
    [InlineData("instruct", "Clique em “Esqueci a senha” e siga o link.")]
    [InlineData("instruct", "Por favor, reinicie o roteador.")]
    [InlineData("offer-contact", "Pode ligar para a transportadora no {{ carrier_contact }}.")]
    [InlineData("check-in", "Um momento, por favor, vou verificar.")]
    [InlineData("ask", "Poderia me informar o número do pedido?")]
    [InlineData("ask", "Envie-nos uma foto do dano, por favor.")]
    [InlineData("offer-help", "Posso ajudar em algo mais?")]
    [InlineData("close", "Atenciosamente,")]
    public void A_sentence_does_it(string act, string text) => Acts(text).ShouldContain(act);

    [Theory]
    [InlineData("empathize", "Não entendo a sua pergunta.")]
    [InlineData("empathize", "Entendo que você quer um reembolso.")]
    [InlineData("empathize", "Obrigado pela compreensão.")]
    [InlineData("apologize", "Lamento saber que isso aconteceu.")]
    [InlineData("apologize", "A página diz “Pedimos desculpa pelo erro” quando falha.")]
    [InlineData("reassure", "Não podemos reembolsar o valor.")]
    [InlineData("reassure", "Já reembolsamos o valor?")]
    [InlineData("reassure", "Um momento, por favor, vou verificar.")]
    [InlineData("acknowledge", "Se quiser um reembolso, responda a este e-mail.")]
    [InlineData("ask", "Posso ajudar em algo mais?")]
    [InlineData("instruct", "Não hesite em nos escrever.")]
    public void A_sentence_does_not_do_it(string act, string text) => Acts(text).ShouldNotContain(act);

    [Fact]
    public void A_commitment_has_an_owner_an_action_and_a_time()
    {
        Marks("Enviarei outro até sexta-feira.").ShouldBe(["owner", "action", "time", "promise", "i"], ignoreOrder: true);
        Marks("Vamos responder nas próximas 24 horas.").ShouldBe(["owner", "action", "time", "promise", "we"], ignoreOrder: true);
        Marks("Enviarei outro.").ShouldNotContain("time");
        Marks("Vou resolver o mais rápido possível.").ShouldContain("vague-time");
        Marks("Escrevo assim que o pacote chegar.").ShouldContain("open-time");
    }

    [Fact]
    public void Feelings_conditions_blame_and_who_speaks_are_named()
    {
        Marks("Entendo o quanto isso é frustrante.").ShouldContain("feeling");
        Marks("Entendo.").ShouldNotContain("feeling");
        Marks("Lamentamos se não ficou claro.").ShouldContain("conditional");
        Marks("Pedimos desculpa pelos transtornos causados.").ShouldContain("boilerplate");
        Marks("Você esqueceu de marcar a caixa.").ShouldContain("blame-customer");
        Marks("É um erro da transportadora.").ShouldContain("blame-other");
        Marks("Vamos cancelar o pedido.").ShouldContain("we");
        Marks("Vou cancelar o pedido.").ShouldContain("i");
    }

    [Fact]
    public void Abbreviations_end_no_sentence() =>
        ReplyActs.OfText("A Sra. Lima e o Exmo. Sr. Reis chegam, p. ex., na terça. É o n.º 4 da Av. Sul, etc. Até logo!", "pt-PT", ProjectConfig.Default).Length.ShouldBe(3);

    private static IEnumerable<string> Acts(string text) => ReplyActs.OfText(text, "pt-BR", ProjectConfig.Default).SelectMany(s => s.Acts).Select(a => a.Act);

    private static IEnumerable<string> Marks(string text) => ReplyActs.OfText(text, "pt-PT", ProjectConfig.Default).Single().Marks.Select(m => m.Name);
}
