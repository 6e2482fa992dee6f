using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Text;

public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("Cafe\u0301", "Caf\u00E9")]
    [InlineData("u\u0308ber", "\u00FCber")]
    [InlineData("か\u3099", "が")]
    [InlineData("o\u0302\u0301", "\u1ED1")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("\u0301", "\u0301")]
    [InlineData("Café 😀", "Café 😀")]
    [InlineData("", "")]
    public void Composes_what_unicode_has_one_letter_for(string text, string composed) => CanonicalForm.Compose(text).ShouldBe(composed);

    [Fact]
    public void A_text_without_marks_is_not_copied()
    {
        const string text = "Straße";
        CanonicalForm.Compose(text).ShouldBeSameAs(text);
    }
}
