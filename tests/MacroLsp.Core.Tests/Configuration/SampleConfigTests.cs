using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

/// <summary>The configuration of the sample library, read as its users' editors read it.</summary>
public sealed class SampleConfigTests
{
    private static readonly ConfigFile File = ConfigFile.Read(new SourceText(Text));

    internal static string Text => System.IO.File.ReadAllText(Path.Combine(Root(), "macros", "macrolsp.yaml"));

    [Fact]
    public void It_has_no_problem() => File.Problems.ShouldBeEmpty();

    [Fact]
    public void Every_part_of_it_is_understood()
    {
        var config = File.Config;
        config.SourceLocale.ShouldBe("en-US");
        config.Locales.Keys.Order(StringComparer.Ordinal).ShouldBe(["de-DE", "en-GB", "en-US", "es-MX", "fr-FR", "ja-JP", "nl-BE"]);
        config.Locales["DE-de"].Formality.ShouldBe(Formality.Formal);
        config.Frameworks["STEP"].IndexOf("cause").ShouldBe(5);
        config.Frameworks.ShouldContainKey("AER");
        config.Placeholders["refund_date"].Type.ShouldBe(PlaceholderType.Date);
        config.Placeholders["item_name"].NeedsDefault.ShouldBeTrue();
        config.Placeholders["etd"].IsBuiltIn.ShouldBeTrue();
        config.Channels["social"].MaxLength.ShouldBe(260);
        config.Glossary.Length.ShouldBe(5);
        config.Glossary.Single(term => term.IsBrand).Term.ShouldBe("Northway Express");
        config.Targets["zendesk"].Placeholders["etd"].ShouldBe("ticket.ticket_field_3601");
        config.Sla["chat"].ShouldBe(new ServiceLevel("chat", 1, 3, 6));
    }

    [Fact]
    public void The_files_to_learn_from_are_left_out_but_are_macros()
    {
        File.Config.Includes("shipping/late-delivery.macro.yaml").ShouldBeTrue();
        File.Config.Includes("learn/missing-section.macro.yaml").ShouldBeFalse();
        File.Config.IsMacro("learn/missing-section.macro.yaml").ShouldBeTrue();
        File.Config.Includes("macrolsp.yaml").ShouldBeFalse();
    }

    [Fact]
    public void An_expired_event_is_an_error_and_any_other_expired_macro_is_not()
    {
        File.Config.LevelOf("expired-macro", RuleLevel.Warning, "events/event-ended.macro.yaml").ShouldBe(RuleLevel.Error);
        File.Config.LevelOf("expired-macro", RuleLevel.Suggestion, "payment/invoice-copy.macro.yaml").ShouldBe(RuleLevel.Suggestion);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "MacroLsp.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
