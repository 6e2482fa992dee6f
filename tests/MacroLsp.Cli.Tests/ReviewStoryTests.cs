using System.Text.Json;
using System.Text.RegularExpressions;
using MacroLsp.Core.Yaml;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>
/// One pull request from its branch to the check on every platform: it renames a macro that another one leads to, adds a
/// mistake to a locale, and deletes a macro that another one leads to. Main went on in the meantime.
/// </summary>
public sealed partial class ReviewStoryTests
{
    // What the change causes, in the order of the paths; the old finding of old.macro.yaml and main's are not among them.
    private static readonly string[] Caused =
    [
        "macros/follow-up.macro.yaml:4 unknown-macro-reference",
        "macros/greeting.macro.yaml:4 unknown-macro-reference",
        "macros/late.de-DE.macro.yaml:6 unknown-placeholder",
    ];

    [Fact]
    public void Json_and_text_say_the_same_three_things()
    {
        using var run = PullRequest();
        var result = run.Run("check", "--changed-since", "main", "--format", "json");
        result.Json.Select(f => $"{f.GetProperty("file").GetString()}:{f.GetProperty("line").GetInt32()} {f.GetProperty("rule").GetString()}").ShouldBe(Caused);
        result.Code.ShouldBe(1);
        result.Json.Select(f => (f.GetProperty("message").GetString() ?? "").Split(". ")[0]).ShouldBe(
        [
            "No macro is called \"refund\", so this leads nowhere",
            "No macro is called \"carrier-contact\", so this leads nowhere",
            "Nothing fills {{ parcel }}, so its place would stay empty",
        ]);
        var text = run.Run("check", "--changed-since", "main");
        text.Lines.Where(l => Place().IsMatch(l)).Select(l => Place().Replace(l, "${file}:${line} ${rule}")).ShouldBe(Caused);
        text.Out.ShouldContain(" 6 |     Ihr {{ parcel }} ist noch nicht da.\n   |            ^^^^^^\n");
        text.Error.ShouldEndWith("5 files checked: 3 errors.\n");
    }

    [Fact]
    public void Sarif_gitlab_and_rdjson_are_valid_and_hold_them()
    {
        using var run = PullRequest();
        string Report(string format) => run.Run("check", "--changed-since", "main", "--format", format).Out;

        var sarif = Report("sarif");
        Judges.Complaints("sarif", sarif).ShouldBeEmpty();
        var runs = JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0];
        runs.GetProperty("results").EnumerateArray().Select(r =>
        {
            var place = r.GetProperty("locations")[0].GetProperty("physicalLocation");
            return $"{place.GetProperty("artifactLocation").GetProperty("uri").GetString()}:{place.GetProperty("region").GetProperty("startLine").GetInt32()} {r.GetProperty("ruleId").GetString()}";
        }).ShouldBe(Caused);
        runs.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ShouldBe(["unknown-macro-reference", "unknown-placeholder"]);

        var gitlab = Report("gitlab");
        Judges.Complaints("gitlab", gitlab).ShouldBeEmpty();
        JsonDocument.Parse(gitlab).RootElement.EnumerateArray().Select(i =>
            $"{i.GetProperty("location").GetProperty("path").GetString()}:{i.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32()} {i.GetProperty("check_name").GetString()}").ShouldBe(Caused);

        var rdjson = Report("rdjson");
        Judges.Complaints("rdjson", rdjson).ShouldBeEmpty();
        JsonDocument.Parse(rdjson).RootElement.GetProperty("diagnostics").EnumerateArray().Select(d =>
            $"{d.GetProperty("location").GetProperty("path").GetString()}:{d.GetProperty("location").GetProperty("range").GetProperty("start").GetProperty("line").GetInt32()} {d.GetProperty("code").GetProperty("value").GetString()}").ShouldBe(Caused);
    }

    [Fact]
    public void Junit_and_checkstyle_hold_them()
    {
        using var run = PullRequest();
        var junit = Judges.Read("junit", run.Run("check", "--changed-since", "main", "--format", "junit").Out);
        junit.GetProperty("failures").GetInt32().ShouldBe(3);
        junit.GetProperty("testsuite").EnumerateArray().SelectMany(s => s.GetProperty("testcase").EnumerateArray()).Where(c => c.TryGetProperty("failure", out _))
            .Select(c => $"{c.GetProperty("classname").GetString()}:{PlaceInName().Match(c.GetProperty("name").GetString() ?? "").Groups["line"].Value} {c.GetProperty("failure")[0].GetProperty("type").GetString()}").ShouldBe(Caused);
        Judges.Read("checkstyle", run.Run("check", "--changed-since", "main", "--format", "checkstyle").Out).EnumerateArray()
            .Select(v => $"{v.GetProperty("file").GetString()}:{v.GetProperty("line").GetInt32()}").ShouldBe(Caused.Select(c => c.Split(' ')[0]));
    }

    [Fact]
    public void The_github_action_checks_the_merge_and_writes_the_summary()
    {
        using var run = PullRequest();
        using var runner = new CommandRun();
        // As actions/checkout leaves it: the merge of the pull request, and nothing but that commit.
        run.Git("switch", "--quiet", "--detach", "main");
        run.Git("merge", "--quiet", "--no-ff", "--no-edit", "topic");
        run.Git("update-ref", "refs/pull/7/merge", "HEAD");
        run.Git("config", "uploadpack.allowAnySHA1InWant", "true");
        var checkout = Path.Combine(runner.Folder, "checkout");
        GitRun.GitIn(runner.Folder, "init", "--quiet", checkout);
        GitRun.GitIn(checkout, "remote", "add", "origin", $"file://{run.Folder}");
        GitRun.GitIn(checkout, "fetch", "--quiet", "--no-tags", "--depth=1", "origin", "+refs/pull/7/merge:refs/remotes/pull/7/merge");
        GitRun.GitIn(checkout, "checkout", "--quiet", "--force", "refs/remotes/pull/7/merge");
        var github = new Dictionary<string, string>
        {
            ["GITHUB_EVENT_NAME"] = "pull_request", ["GITHUB_SHA"] = run.Git("rev-parse", "HEAD").Trim(), ["GITHUB_BASE_REF"] = "main", ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
        };
        using var action = Workflow.Open("server/actions/check/action.yml");
        var inputs = new Dictionary<string, string> { ["program"] = Workflow.Program(runner.Folder), ["paths"] = "macros\n", ["sarif"] = "out/macros.sarif" };
        var result = action.RunAction(checkout, inputs, github);
        result.Code.ShouldBe(1, result.Output);
        result.Outputs["exit-code"].ShouldBe("1");
        result.Output.Split('\n').Where(l => l.StartsWith("::error ", StringComparison.Ordinal)).Select(l => Annotation().Replace(l, "${file}:${line} ${rule}")).ShouldBe(Caused);
        action.Summary.ShouldContain("5 files checked: **3 errors**.");
        action.Summary.ShouldContain("| error | macros/greeting.macro.yaml:4 |");
        Judges.Complaints("sarif", File.ReadAllText(Path.Combine(checkout, result.Outputs["sarif"]))).ShouldBeEmpty();

        // A push is checked as a whole, a job that must not fail does not, and the old finding is there.
        github["GITHUB_EVENT_NAME"] = "push";
        var push = action.RunAction(checkout, new(inputs) { ["fail"] = "false" }, github);
        push.Code.ShouldBe(0, push.Output);
        push.Outputs["exit-code"].ShouldBe("1");
        push.Output.ShouldContain("file=macros/old.macro.yaml");
    }

    [Fact]
    public void The_gitlab_job_writes_its_reports()
    {
        using var run = PullRequest();
        using var runner = new CommandRun();
        using var job = Workflow.Open("server/actions/gitlab-ci.yml");
        var artifacts = job.Get("macrolsp", "artifacts", "reports");
        var environment = new Dictionary<string, string> { ["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = run.Git("merge-base", "main", "topic").Trim(), ["MACROLSP_BASELINE"] = "" };
        foreach (var entry in ((YamlMapping?)job.Get("macrolsp", "variables"))?.Entries ?? []) environment[entry.Key.Value] = Workflow.Text(entry.Value);
        environment["MACROLSP"] = Workflow.Program(runner.Folder);
        environment["MACROLSP_PATHS"] = "macros";
        var script = string.Join('\n', Workflow.Items(job.Get("macrolsp", "script")).Select(Workflow.Text));
        var (code, output) = Workflow.Bash(script, run.Folder, environment);
        code.ShouldBe(1, output);
        var quality = File.ReadAllText(Path.Combine(run.Folder, Workflow.Text(Workflow.Get(artifacts, "codequality"))));
        Judges.Complaints("gitlab", quality).ShouldBeEmpty();
        JsonDocument.Parse(quality).RootElement.GetArrayLength().ShouldBe(3);
        Judges.Read("junit", File.ReadAllText(Path.Combine(run.Folder, Workflow.Text(Workflow.Get(artifacts, "junit"))))).GetProperty("failures").GetInt32().ShouldBe(3);
        environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = "";
        Workflow.Bash(script, run.Folder, environment).Output.ShouldContain("macros/old.macro.yaml:6:");
    }

    [Fact]
    public void The_hooks_of_pre_commit_take_the_files_that_are_committed()
    {
        using var run = PullRequest();
        using var runner = new CommandRun();
        var path = Path.GetDirectoryName(Workflow.Program(runner.Folder)) + ":" + Environment.GetEnvironmentVariable("PATH");
        var hooks = YamlFile.Read(File.ReadAllText(Path.Combine(Workflow.Open("server/actions/gitlab-ci.yml").ActionPath, "..", "..", ".pre-commit-hooks.yaml"))).Documents[0].Root;
        var hook = Workflow.Items(hooks).First(h => Workflow.Text(Workflow.Get(h, "id")) == "macrolsp-check");
        var files = new Regex(Workflow.Text(Workflow.Get(hook, "files")), RegexOptions.None, TimeSpan.FromSeconds(1));
        var committed = run.Git("ls-files", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(f => files.IsMatch(f)).ToList();
        committed.ShouldContain("macros/late.de-DE.macro.yaml");
        committed.ShouldNotContain("README.md");
        var (code, output) = Workflow.Bash($"{Workflow.Text(Workflow.Get(hook, "entry"))} \"$@\"".Replace("\"$@\"", string.Join(' ', committed.Select(f => $"'{f}'")), StringComparison.Ordinal),
            run.Folder, new Dictionary<string, string> { ["PATH"] = path });
        code.ShouldBe(1, output);
        output.ShouldContain("macros/late.de-DE.macro.yaml:6:");
        Workflow.Bash($"{Workflow.Text(Workflow.Get(hook, "entry"))} macros/late.macro.yaml", run.Folder, new Dictionary<string, string> { ["PATH"] = path }).Code.ShouldBe(0);
    }

    [Fact]
    public void Each_input_of_the_action_is_used()
    {
        using var action = Workflow.Open("server/actions/check/action.yml");
        var text = File.ReadAllText(Path.Combine(action.ActionPath, "action.yml"));
        foreach (var entry in ((YamlMapping?)action.Get("inputs"))?.Entries ?? []) text.ShouldContain("${{ inputs." + entry.Key.Value + " }}");
        // Nothing that a workflow gives is pasted into a script.
        foreach (var step in Workflow.Items(action.Get("runs", "steps"))) Workflow.Text(Workflow.Get(step, "run")).ShouldNotContain("${{");
    }

    private static GitRun PullRequest()
    {
        var run = new GitRun().With("README.md", "A library\n")
            .With("macros/late.macro.yaml", Macro("late", "en-US", "Your package has not arrived yet."))
            .With("macros/late.de-DE.macro.yaml", German("Ihr Paket ist noch nicht da."))
            .With("macros/refund.macro.yaml", Macro("refund", "en-US", "Your refund has not arrived yet."))
            .With("macros/carrier-contact.macro.yaml", Macro("carrier-contact", "en-US", "Your package has not arrived yet."))
            .With("macros/follow-up.macro.yaml", Macro("follow-up", "en-US", "Your package has not arrived yet.", "refund"))
            .With("macros/greeting.macro.yaml", Macro("greeting", "en-US", "Your package has not arrived yet.", "carrier-contact"))
            .With("macros/old.macro.yaml", Macro("old", "en-US", "Your {{ thing }} has not arrived yet."))
            .With("macros/going-on.macro.yaml", Macro("going-on", "en-US", "Your package has not arrived yet."));
        run.Commit("The library");
        run.Git("switch", "--quiet", "-c", "topic");
        run.Edit("macros/refund.macro.yaml", "macro: refund\n", "macro: refunds\n");
        run.Edit("macros/late.de-DE.macro.yaml", "Ihr Paket", "Ihr {{ parcel }}");
        run.Without("macros/carrier-contact.macro.yaml").Commit("The change");
        run.Git("switch", "--quiet", "main");
        run.Edit("macros/going-on.macro.yaml", "Your package", "Your {{ other }}").Commit("Meanwhile");
        run.Git("switch", "--quiet", "topic");
        return run;
    }

    private static string Macro(string id, string locale, string acknowledge, string next = "") => $$"""
        macro: {{id}}
        title: {{id}}
        locale: {{locale}}
        {{(next.Length > 0 ? $"next: [{next}]\n" : "")}}reply:
          acknowledge: >-
            {{acknowledge}}
          empathize: >-
            I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I write to you by {{{"{ next_update }"}}}.

        """;

    private static string German(string acknowledge) => $$"""
        macro: late
        title: late
        locale: de-DE
        reply:
          acknowledge: >-
            {{acknowledge}}
          empathize: >-
            Ich verstehe, wie ärgerlich es ist, auf eine Lieferung zu warten, die nicht kommt.
          reassure: >-
            Ich schreibe Ihnen bis {{{"{ next_update }"}}}.

        """;

    [GeneratedRegex(@"^(?<file>\S+):(?<line>\d+):\d+: error .* \[(?<rule>[\w-]+)\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"\((?<line>\d+):\d+\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceInName();

    [GeneratedRegex("^::error title=(?<rule>[^,]+),file=(?<file>[^,]+),line=(?<line>[0-9]+),.*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Annotation();
}
