using MacroLsp.Core.Configuration.Cues;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Syntax;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Prose;

/// <summary>The notation of cues, each part of it in a file of cues that has nothing else.</summary>
public sealed class CuePatternTests
{
    [Theory]
    [InlineData("sorry for", "We are Sorry  for that.", "Sorry  for")]
    [InlineData("sorry for", "We are sorry, for that.", null)]
    [InlineData("frustrat*", "How frustrating!", "frustrating")]
    [InlineData("*ship", "Hardship and ship", "Hardship")]
    [InlineData("<feeling> news", "We have sad news", "sad news")]
    [InlineData("<feeling> news", "We are let down news", "let down news")]
    [InlineData("<deep> news", "We have very sad news", "very sad news")]
    [InlineData("(we|our team) will", "Our team will call", "Our team will")]
    [InlineData("we (really)? care", "we care", "we care")]
    [InlineData("we really? care", "we really care", "we really care")]
    [InlineData("we .. you", "we will soon call you", "we … you")]
    [InlineData("we ..1 you", "we will soon call you", null)]
    [InlineData("we .. you", "we call, you wait", null)]
    [InlineData("we ... you", "we call, you wait", "we … you")]
    [InlineData("we .. you", "we do not call you", null)]
    [InlineData("^ call", "Please call us", "call")]
    [InlineData("^ call", "We call you", null)]
    [InlineData("~ call", "Wait, call us", "call")]
    [InlineData("~ call", "Wait and call us", "call")]
    [InlineData("call $", "We call!", "call")]
    [InlineData("call $", "We call you", null)]
    [InlineData("call !you", "We call you", null)]
    [InlineData("call !you", "We call them", "call")]
    [InlineData("do n't", "We don’t know", "don’t")]
    [InlineData("we are", "were here", null)]
    [InlineData("e-mail us", "Just e-mail us", "e-mail us")]
    [InlineData("by {date}", "It comes by {{ etd }}.", "by {{ etd }}")]
    [InlineData("by {date}", "It comes by 12/08/2026.", "by 12/08/2026")]
    [InlineData("by {date}", "It comes by [DELIVERY DATE].", "by [DELIVERY DATE]")]
    [InlineData("at {contact}", "Call at (555) 010-7788 or not.", "at (555) 010-7788")]
    [InlineData("at {contact}", "Write at help@shop.example.", "at help@shop.example")]
    [InlineData("at {url}", "Look at https://shop.example/a.", "at https://shop.example/a")]
    [InlineData("{number} days", "In 3-5 days.", "3-5 days")]
    [InlineData("sorry", "You wrote \"sorry\" twice", null)]
    [InlineData("sorry", "\"We are sorry.\"", "sorry")]
    [InlineData("sorry", "We are not sorry", null)]
    public void A_cue_finds_its_words(string cue, string text, string? evidence)
    {
        var (file, problems) = CueFileReader.Read($"""
            tokens:
              suffixes: ["n't"]
            words:
              negation: [not, n't]
              lead: [please]
              conjunction: [and]
              feeling: [sad, let down]
              deep: [very? <feeling>]
            acts:
              close:
                - '{cue.Replace("'", "''", StringComparison.Ordinal)}'
            """);
        problems.ShouldBeEmpty();
        var acts = new LanguageActs(CueCompiler.Compile(file)).Classify(Template.Parse(text), null, ReplyPlace.Whole);
        acts.SelectMany(s => s.Acts).Select(a => string.Join(" … ", a.Evidence.Select(e => text.Substring(e.Start, e.Length)))).SingleOrDefault().ShouldBe(evidence);
    }

    [Theory]
    [InlineData("", "at least one word")]
    [InlineData("..", "at least one word")]
    [InlineData("word?", "at least one word")]
    [InlineData("(a|b", "not closed")]
    [InlineData("(a|)", "nothing between")]
    [InlineData("a)", "too many")]
    [InlineData("<name", "needs a name")]
    [InlineData("{}", "needs a name")]
    [InlineData("a ..99 b", "gap is")]
    [InlineData("a ..... b", "gap is")]
    [InlineData("a !^", "stands a word")]
    [InlineData("a (b .. c)? d", "no gaps")]
    [InlineData("a (^ b) c", "gaps only")]
    public void A_mistake_is_said(string cue, string message)
    {
        CuePattern.TryParse(cue, out _, out var error).ShouldBeFalse();
        error.ShouldNotBeNull().ShouldContain(message);
    }

    [Theory]
    [InlineData("acts:\n  close:\n    maybe: [a]\n", "no key \"maybe\"")]
    [InlineData("acts:\n  close:\n    in: shout\n", "statement, question or any")]
    [InlineData("acts:\n  close:\n    - { cue: a, at: middle }\n", "opening or closing")]
    [InlineData("words:\n  a: [b .. c]\n", "has no gaps")]
    [InlineData("word:\n  a: [b]\n", "no key \"word\"")]
    [InlineData("acts:\n  close: [(]\n", "bracket")]
    public void A_mistake_in_a_file_is_said(string text, string message) =>
        CueFileReader.Read(text).Problems.ShouldContain(p => p.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void A_class_that_holds_itself_and_brackets_without_end_are_read()
    {
        var (file, _) = CueFileReader.Read("words:\n  a: [<b>, x <a>]\n  b: [<a>, y]\nacts:\n  close:\n    - <a> z\n");
        var acts = new LanguageActs(CueCompiler.Compile(file)).Classify(Template.Parse("x x y z"), null, ReplyPlace.Whole);
        acts.Single().Acts.Single().Evidence.Single().Length.ShouldBe("x x y z".Length);
        CuePattern.TryParse(new string('(', 5000), out _, out var error).ShouldBeFalse();
        error.ShouldNotBeNull();
    }

    [Fact]
    public void Every_built_in_file_can_be_read()
    {
        Core.Configuration.BuiltInData.CueLanguages.ShouldContain("en");
        foreach (var language in Core.Configuration.BuiltInData.CueLanguages)
            CueFileReader.Read(Core.Configuration.BuiltInData.ReadText($"cues/{language}.yaml")).Problems.ShouldBeEmpty(language);
    }
}
