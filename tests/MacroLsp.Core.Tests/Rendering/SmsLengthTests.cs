using MacroLsp.Core.Rendering;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rendering;

public sealed class SmsLengthTests
{
    [Theory]
    [InlineData(0, 'a', 0)]
    [InlineData(160, 'a', 1)]
    [InlineData(161, 'a', 2)]
    [InlineData(306, 'a', 2)]
    [InlineData(307, 'a', 3)]
    [InlineData(80, '€', 1)]
    [InlineData(81, '€', 2)]
    [InlineData(70, '’', 1)]
    [InlineData(71, '’', 2)]
    [InlineData(134, '送', 2)]
    [InlineData(135, '送', 3)]
    public void Signs_decide_how_many_messages_a_text_becomes(int length, char sign, int messages) =>
        SmsLength.Of(new string(sign, length)).Messages.ShouldBe(messages);

    [Theory]
    [InlineData("Plain {text} €", "")]
    [InlineData("It’s", "’")]
    [InlineData("Hi 🙂!", "🙂")]
    public void The_sign_that_costs_room_is_known(string text, string sign) => SmsLength.FirstUnicode(text).ShouldBe(sign);
}
