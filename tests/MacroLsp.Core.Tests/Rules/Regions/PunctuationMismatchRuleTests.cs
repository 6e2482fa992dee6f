using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class PunctuationMismatchRuleTests
{
    private const string Rule = "punctuation-mismatch";

    [Theory]
    [InlineData("Can I help?", "Kann ich helfen[|.|]", "de-DE")]
    [InlineData("I can help.", "お手伝いできますか[|？|]", "ja-JP")]
    [InlineData("Please send:", "Bitte schicken Sie[|.|]", "de-DE")]
    [InlineData("One moment …", "Einen Moment[|.|]", "de-DE")]
    [InlineData("It is late.", "Es ist zu spä[|t|]", "de-DE")]
    public void Finds_another_mark(string english, string other, string locale) => RuleCheck.Finds(Rule, Pair.Of($"\"{english}\"", $"\"{other}\"", locale));

    [Theory]
    [InlineData("Can I help?", "お手伝いできますか？", "ja-JP")]
    [InlineData("I can help.", "お手伝いいたします。", "ja-JP")]
    [InlineData("Can I help?", "お手伝いしましょうか。", "ja-JP")]
    [InlineData("Can I help?", "Μπορώ να βοηθήσω;", "el-GR")]
    [InlineData("Can I help?", "هل يمكنني المساعدة؟", "ar-SA")]
    [InlineData("Can I help?", "Puis-je vous aider\u202F?", "fr-FR")]
    [InlineData("Can I help?", "¿Puedo ayudarle?", "es-ES")]
    [InlineData("Thank you!", "Vielen Dank.", "de-DE")]
    [InlineData("Hi,", "Guten Tag!", "de-DE")]
    [InlineData("Thank you! 😀", "Vielen Dank. 🎉", "de-DE")]
    [InlineData("He said \\\"no.\\\"", "Er sagte „nein.“", "de-DE")]
    [InlineData("By {{ etd }}", "Bis {{ etd }}", "de-DE")]
    public void Finds_nothing_where_the_marks_are_each_languages_own(string english, string other, string locale) =>
        RuleCheck.FindsNothing(Rule, Pair.Of($"\"{english}\"", $"\"{other}\"", locale));

    [Theory]
    [InlineData("Can I help?", "Kann ich helfen.", "Kann ich helfen?", "de-DE")]
    [InlineData("Can I help?", "お手伝いします。", "お手伝いします？", "ja-JP")]
    [InlineData("Can I help?", "Puis-je vous aider.", "Puis-je vous aider\u202F?", "fr-FR")]
    [InlineData("Can I help?", "Μπορώ να βοηθήσω.", "Μπορώ να βοηθήσω;", "el-GR")]
    public void The_fix_writes_the_mark_of_the_language(string english, string other, string better, string locale) =>
        RuleCheck.Fixes(Rule, Pair.Of(english, other, locale), Pair.Of(english, better, locale));
}
