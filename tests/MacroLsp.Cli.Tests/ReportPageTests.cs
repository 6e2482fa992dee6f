using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>The page of the library as it is written; how it behaves is tested in a browser (tests/e2e/review.test.mjs).</summary>
public sealed class ReportPageTests
{
    private const string Late = "macro: late\ntitle: Late </title><script>x</script>\nlocale: en-US\nchannel: email\nmoods: [angry]\nowner: shipping\nreview-by: 2026-01-01\nreply:\n"
        + "  acknowledge: Your order {{ order_number }} is late. <img src=x onerror=alert(1)>\n  empathize: That is hard. </script><script>alert(1)</script>\n  reassure: TODO\n";

    private const string LateBritish = "macro: late\ntitle: Late\nlocale: en-GB\nreply:\n  empathize: That is rather hard.\n";

    private const string Expired = "macro: old\ntitle: Old\nlocale: de-DE\nvalid: { from: 2026-01-01, until: 2026-02-01 }\nreply: Hallo.\n";

    [Fact]
    public void The_page_is_whole_by_itself_and_its_policy_names_what_it_holds()
    {
        var page = Page(out _);
        page.QuerySelectorAll("link, img, iframe, script[src], style[src]").ShouldBeEmpty();
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content").ShouldNotBeNull();
        policy.ShouldNotBeNull().ShouldNotContain("unsafe");
        policy.ShouldContain($"style-src '{Hash(page.QuerySelector("style"))}'");
        var scripts = page.QuerySelectorAll("script");
        scripts.Select(s => s.GetAttribute("type")).ShouldBe(["application/json", null]);
        policy.ShouldContain($"script-src '{Hash(scripts[1])}'");
    }

    [Fact]
    public void Texts_cannot_leave_the_data()
    {
        var page = Page(out var data);
        page.QuerySelectorAll("body script").Length.ShouldBe(2);
        page.QuerySelectorAll("img").ShouldBeEmpty();
        var late = Variant(data, "late", "en-US");
        string.Concat(late.GetProperty("sections")[1].GetProperty("runs").EnumerateArray().Select(r => r.GetProperty("t").GetString())).ShouldBe("That is hard. </script><script>alert(1)</script>");
    }

    [Fact]
    public void A_reply_comes_with_all_that_the_page_filters_by()
    {
        Page(out var data);
        var late = Variant(data, "late", "en-US");
        string Text(string name) => late.GetProperty(name).GetString() ?? "";
        (Text("channel"), Text("owner"), Text("state"), Text("file")).ShouldBe(("email", "shipping", "review due", "ship/late.macro.yaml"));
        late.GetProperty("moods")[0].GetString().ShouldBe("angry");
        late.GetProperty("sections")[0].GetProperty("runs").EnumerateArray().ShouldContain(r => r.GetProperty("t").GetString() == "A-20417" && r.GetProperty("p").GetString() == "order_number");
        var findings = late.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()).ToList();
        findings.ShouldContain("leftover-text");
        var marked = late.GetProperty("sections")[2].GetProperty("runs").EnumerateArray().Single(r => r.GetProperty("t").GetString() == "TODO");
        marked.GetProperty("f").EnumerateArray().Select(i => findings[i.GetInt32()]).ShouldContain("leftover-text");
        Variant(data, "old", "de-DE").GetProperty("state").GetString().ShouldBe("expired");
        data.GetProperty("macros").EnumerateArray().Select(m => m.GetProperty("area").GetString()).ShouldBe(["ship", "events"]);
    }

    [Fact]
    public void Coverage_says_for_each_locale_whether_a_reply_is_its_own_inherited_or_missing()
    {
        Page(out var data);
        data.GetProperty("locales").EnumerateArray().Select(l => l.GetProperty("tag").GetString()).ShouldBe(["en-US", "de-DE", "en-AU", "en-GB"]);
        data.GetProperty("macros").EnumerateArray().Select(m => (m.GetProperty("id").GetString(), m.GetProperty("coverage").GetString())).ShouldBe([("late", "omip"), ("old", "momm")]);
    }

    private static IDocument Page(out JsonElement data)
    {
        using var run = new CommandRun().With("macrolsp.yaml", "source-locale: en-US\nlocales: { en-US: {}, en-GB: {}, en-AU: {}, de-DE: { formality: formal } }\n")
            .With("ship/late.macro.yaml", Late).With("ship/late.en-GB.macro.yaml", LateBritish).With("events/old.macro.yaml", Expired);
        var page = new HtmlParser().ParseDocument(run.Run("report", "--format", "html").Out);
        data = JsonDocument.Parse(page.QuerySelector("#data").ShouldNotBeNull().TextContent).RootElement;
        return page;
    }

    private static JsonElement Variant(JsonElement data, string id, string locale) => data.GetProperty("macros").EnumerateArray().Single(m => m.GetProperty("id").GetString() == id)
        .GetProperty("variants").EnumerateArray().Single(v => v.GetProperty("locale").GetString() == locale);

    private static string Hash(IElement? element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element?.TextContent ?? "")));
}
