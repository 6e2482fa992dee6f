using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>Each format, read by a program that others wrote, and each with what it says of an awkward file.</summary>
public sealed class ReportFormatTests
{
    // A path with a space and letters, columns behind an emoji and wide letters, signs that XML and commands escape.
    private const string AwkwardPath = "Käse & Co/50% off, \"now\".macro.yaml";

    private const string Awkward = """
        macro: late
        title: "Late: <b> & 100%, 新しい"
        locale: en-US
        reply:
          acknowledge: >-
            荷物 😀 {{ next_updat }} has not arrived yet, {{ next_updat }}.
          empathize: >-
            I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I write to you by {{ next_update }}.

        """;

    private const string Warned = """
        macro: gone
        title: Gone
        locale: en-US
        next: [nowhere]
        reply:
          acknowledge: >-
            Your package has not arrived yet.
          empathize: >-
            I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I write to you by {{ next_update }}.

        """;

    private const string Config = "rules:\n  unknown-macro-reference: warning\n  Support.Emoji: off\n";

    [Fact]
    public void Sarif_is_what_the_standard_and_github_ask_for()
    {
        using var run = Sample();
        var sarif = run.Run("check", "--format", "sarif").Out;
        Judges.Complaints("sarif", sarif).ShouldBeEmpty();
        var result = JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0];
        result.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        var found = result.GetProperty("results").EnumerateArray().First(r => r.GetProperty("ruleId").GetString() == "unknown-placeholder");
        var place = found.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("K%C3%A4se%20%26%20Co/50%25%20off%2C%20%22now%22.macro.yaml");
        place.GetProperty("region").GetRawText().ShouldBe(Region(6, 4 + 2 + 1 + 2 + 1 + 3 + 1, 10), StringCompareShould.IgnoreLineEndings);
        var rule = result.GetProperty("tool").GetProperty("driver").GetProperty("rules")[found.GetProperty("ruleIndex").GetInt32()];
        rule.GetProperty("id").GetString().ShouldBe("unknown-placeholder");
        rule.GetProperty("help").GetProperty("markdown").GetString().ShouldNotBeNull().ShouldContain("## Why");
        var fix = found.GetProperty("fixes")[0];
        fix.GetProperty("description").GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("next_update");
        Apply(Awkward, fix.GetProperty("artifactChanges")[0].GetProperty("replacements")).ShouldBe(Replaced(Awkward, "next_updat", "next_update"));
    }

    [Fact]
    public void Sarif_of_nothing_is_sarif()
    {
        using var run = new CommandRun();
        Judges.Complaints("sarif", run.Run("check", "--format", "sarif").Out).ShouldBeEmpty();
    }

    [Fact]
    public void Sarif_judge_can_say_no()
    {
        using var run = Sample();
        var broken = run.Run("check", "--format", "sarif").Out.Replace("\"ruleIndex\"", "\"ruleindex\"", StringComparison.Ordinal);
        Judges.Complaints("sarif", broken).ShouldNotBeEmpty();
    }

    [Fact]
    public void Fingerprints_stay_when_lines_move_and_go_when_the_text_changes()
    {
        using var run = Sample();
        var before = Prints(run);
        run.With(AwkwardPath, "# A comment\n\n" + Awkward.Replace("locale: en-US\n", "locale: en-US\nowner: shipping\n", StringComparison.Ordinal));
        Prints(run).ShouldBe(before);
        run.With(AwkwardPath, Awkward.Replace("arrived yet", "come yet", StringComparison.Ordinal));
        Prints(run).ShouldNotBe(before);
        before.Distinct(StringComparer.Ordinal).Count().ShouldBe(before.Length);
    }

    [Fact]
    public void Rdjson_counts_bytes_and_carries_the_fix()
    {
        using var run = Sample();
        var rdjson = run.Run("check", "--format", "rdjson").Out;
        Judges.Complaints("rdjson", rdjson).ShouldBeEmpty();
        var found = JsonDocument.Parse(rdjson).RootElement.GetProperty("diagnostics").EnumerateArray()
            .First(d => d.GetProperty("code").GetProperty("value").GetString() == "unknown-placeholder");
        found.GetProperty("location").GetProperty("path").GetString().ShouldBe(AwkwardPath);
        found.GetProperty("severity").GetString().ShouldBe("ERROR");
        var start = found.GetProperty("location").GetProperty("range").GetProperty("start");
        var column = Encoding.UTF8.GetByteCount("    荷物 😀 {{ ") + 1;
        (start.GetProperty("line").GetInt32(), start.GetProperty("column").GetInt32()).ShouldBe((6, column));
        var suggestion = found.GetProperty("suggestions")[0];
        suggestion.GetProperty("text").GetString().ShouldBe("{{ next_update }}");
        suggestion.GetProperty("range").GetProperty("end").GetProperty("column").GetInt32().ShouldBe(column + 10 + 3);
        Judges.Complaints("rdjson", rdjson.Replace("\"ERROR\"", "\"LOUD\"", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Gitlab_reads_its_issues()
    {
        using var run = Sample();
        var gitlab = run.Run("check", "--format", "gitlab").Out;
        Judges.Complaints("gitlab", gitlab).ShouldBeEmpty();
        Judges.Complaints("gitlab", gitlab.Replace("\"major\"", "\"loud\"", StringComparison.Ordinal)).ShouldNotBeEmpty();
        var issues = JsonDocument.Parse(gitlab).RootElement.EnumerateArray().ToList();
        issues.Select(i => i.GetProperty("fingerprint").GetString()).ShouldBeUnique();
        var issue = issues.First(i => i.GetProperty("check_name").GetString() == "unknown-placeholder");
        issue.GetProperty("severity").GetString().ShouldBe("major");
        issue.GetProperty("location").GetProperty("path").GetString().ShouldBe(AwkwardPath);
        issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32().ShouldBe(6);
        issues.Single(i => i.GetProperty("check_name").GetString() == "unknown-macro-reference").GetProperty("severity").GetString().ShouldBe("minor");
    }

    [Fact]
    public void Junit_fails_for_errors_only()
    {
        using var run = Sample();
        var suites = Judges.Read("junit", run.Run("check", "--format", "junit").Out);
        suites.GetProperty("failures").GetInt32().ShouldBe(2);
        var byName = suites.GetProperty("testsuite").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString() ?? "", StringComparer.Ordinal);
        byName[AwkwardPath].GetProperty("failures").GetInt32().ShouldBe(2);
        var failure = byName[AwkwardPath].GetProperty("testcase")[0].GetProperty("failure")[0];
        failure.GetProperty("type").GetString().ShouldBe("unknown-placeholder");
        failure.GetProperty("inner").GetString().ShouldNotBeNull().ShouldStartWith($"{AwkwardPath}:6:14: error ");
        var warned = byName["sub/warned.macro.yaml"];
        warned.GetProperty("failures").GetInt32().ShouldBe(0);
        warned.GetProperty("testcase")[0].GetProperty("system-out")[0].GetString().ShouldNotBeNull().ShouldContain("[unknown-macro-reference]");
        byName["clean.macro.yaml"].GetProperty("testcase")[0].GetProperty("name").GetString().ShouldBe("no findings");
    }

    [Fact]
    public void Checkstyle_is_read_by_a_review_bot()
    {
        using var run = Sample();
        var violations = Judges.Read("checkstyle", run.Run("check", "--format", "checkstyle").Out).EnumerateArray().ToList();
        violations.Count.ShouldBe(3);
        violations[0].GetProperty("file").GetString().ShouldBe(AwkwardPath);
        violations[0].GetProperty("line").GetInt32().ShouldBe(6);
        violations[0].GetProperty("column").GetInt32().ShouldBe(14);
        violations[0].GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("{{ next_updat }}");
        violations[2].GetProperty("severity").GetString().ShouldBe("warning");
    }

    [Fact]
    public void Xml_stays_well_formed_whatever_stands_in_a_file()
    {
        using var run = new CommandRun().With("a\u0001b.macro.yaml", "macro: \u0007<&\">\nreply: {{ x\n");
        foreach (var format in new[] { "junit", "checkstyle" })
            XDocument.Parse(run.Run("check", "--format", format).Out).Descendants().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Github_annotations_are_those_that_its_own_library_writes()
    {
        using var run = Sample();
        var commands = run.Run("check", "--format", "github").Lines.Where(l => l.StartsWith("::error", StringComparison.Ordinal) || l.StartsWith("::warning", StringComparison.Ordinal)).ToList();
        commands.Count.ShouldBe(2);
        var message = run.Run("check", "--format", "json").Json.First(f => f.GetProperty("rule").GetString() == "unknown-placeholder").GetProperty("message").GetString();
        var asked = new JsonArray(new JsonObject
        {
            ["level"] = "error",
            ["message"] = message + "\n1 more finding of this rule in this file: line 6.",
            ["properties"] = new JsonObject
            {
                ["title"] = "unknown-placeholder", ["file"] = AwkwardPath, ["startLine"] = 6, ["endLine"] = 6, ["startColumn"] = 14, ["endColumn"] = 24,
            },
        });
        commands[0].ShouldBe(Judges.Ask("github", asked.ToJsonString()).TrimEnd('\n'));
    }

    [Fact]
    public void Github_gets_ten_of_a_level_and_the_summary_says_what_was_cut()
    {
        using var run = new CommandRun().With("macrolsp.yaml", Config);
        for (var i = 10; i < 25; i++) run.With($"m{i}.macro.yaml", Awkward.Replace("late", $"late-{i}", StringComparison.Ordinal));
        for (var i = 10; i < 13; i++) run.With($"w{i}.macro.yaml", Warned.Replace("gone", $"gone-{i}", StringComparison.Ordinal));
        var summary = Path.Combine(run.Folder, "summary.md");
        var result = run.RunWith(new() { ["GITHUB_STEP_SUMMARY"] = summary }, "check", "--format", "github");
        result.Lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)).ShouldBe(10);
        result.Lines.Count(l => l.StartsWith("::warning ", StringComparison.Ordinal)).ShouldBe(3);
        // What has no annotation stands in the log, in the group of its file.
        result.Lines.Count(l => l.StartsWith("::group::", StringComparison.Ordinal)).ShouldBe(18);
        result.Lines.Count(l => l.StartsWith("  m", StringComparison.Ordinal)).ShouldBe(10);
        var text = File.ReadAllText(summary);
        text.ShouldContain("19 files checked: **30 errors, 3 warnings**.");
        text.ShouldContain("10 findings (10 errors) have none");
        text.ShouldContain("| error | m24.macro.yaml:6 |");
        text.ShouldContain("{{ next\\_updat }}");
    }

    [Fact]
    public void Review_formats_name_files_from_the_root_of_the_repository()
    {
        using var run = new GitRun().With("team/macros/a.macro.yaml", Awkward);
        run.RunIn("team", "check", "--format", "sarif").Out.ShouldContain("\"uri\": \"team/macros/a.macro.yaml\"");
        run.RunIn("team", "check", "--format", "gitlab").Out.ShouldContain("\"path\": \"team/macros/a.macro.yaml\"");
        run.RunIn("team", "check", "--format", "github").Out.ShouldContain("file=team/macros/a.macro.yaml,");
        // Reviewdog turns paths into those of the repository itself.
        run.RunIn("team", "check", "--format", "rdjson").Out.ShouldContain("\"path\": \"macros/a.macro.yaml\"");
    }

    [Fact]
    public void A_report_goes_to_a_file_and_others_beside_it()
    {
        using var run = Sample();
        var result = run.Run("check", "--format", "junit", "--output", "out/junit.xml", "--report", "sarif=out/x.sarif", "--report", "json=out/x.json");
        result.Out.ShouldBeEmpty();
        result.Error.ShouldContain("4 files checked: 2 errors, 1 warning.");
        XDocument.Parse(run.Read("out/junit.xml")).Root?.Name.LocalName.ShouldBe("testsuites");
        run.Read("out/x.sarif").ShouldBe(run.Run("check", "--format", "sarif").Out);
        run.Read("out/x.json").ShouldBe(run.Run("check", "--format", "json").Out);
        run.Run("check", "--report", "pdf=x").Code.ShouldBe(2);
        run.Run("check", "--report", "json").Error.ShouldContain("--report takes a format and a file");
    }

    [Fact]
    public void Quiet_leaves_errors_and_a_maximum_of_warnings_fails()
    {
        using var run = new CommandRun().With("macrolsp.yaml", Config).With("a.macro.yaml", Warned);
        run.Run("check", "--quiet").ShouldBe(new CommandRun.Result(0, "", ""));
        run.Run("check", "--max-warnings", "1").Code.ShouldBe(0);
        var result = run.Run("check", "--max-warnings", "0");
        result.Code.ShouldBe(1);
        result.Error.ShouldContain("--max-warnings allows 0");
    }

    private static CommandRun Sample() => new CommandRun().With("macrolsp.yaml", Config).With(AwkwardPath, Awkward).With("sub/warned.macro.yaml", Warned)
        .With("clean.macro.yaml", Warned.Replace("next: [nowhere]\n", "", StringComparison.Ordinal).Replace("gone", "clean", StringComparison.Ordinal));

    private static string[] Prints(CommandRun run) =>
    [
        .. JsonDocument.Parse(run.Run("check", "--format", "sarif").Out).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("partialFingerprints").GetProperty("macrolspFinding/v1").GetString() ?? ""),
    ];

    private static string Region(int line, int column, int length) => $$"""
        {
                          "startLine": {{line}},
                          "startColumn": {{column}},
                          "endLine": {{line}},
                          "endColumn": {{column + length}},
                          "snippet": {
                            "text": "next_updat"
                          }
                        }
        """;

    private static string Replaced(string text, string old, string @new)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + @new + text[(at + old.Length)..];
    }

    /// <summary>What a reader of SARIF does with a fix whose regions count UTF-16 units.</summary>
    private static string Apply(string text, JsonElement replacements)
    {
        foreach (var replacement in replacements.EnumerateArray().Reverse())
        {
            var region = replacement.GetProperty("deletedRegion");
            var (start, end) = (Offset(text, region, "start"), Offset(text, region, "end"));
            var inserted = replacement.TryGetProperty("insertedContent", out var content) ? content.GetProperty("text").GetString() : "";
            text = text[..start] + inserted + text[end..];
        }

        return text;
    }

    private static int Offset(string text, JsonElement region, string which)
    {
        var lines = text.Split('\n');
        return lines.Take(region.GetProperty(which + "Line").GetInt32() - 1).Sum(l => l.Length + 1) + region.GetProperty(which + "Column").GetInt32() - 1;
    }
}
