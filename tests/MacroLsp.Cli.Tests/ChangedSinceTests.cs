using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary><c>check --changed-since</c> in real repositories.</summary>
public sealed class ChangedSinceTests
{
    [Fact]
    public void Only_changed_lines_speak()
    {
        using var run = Start();
        run.Edit("a.macro.yaml", "Your package has", "Your {{ parcel }} has");
        Found(run).ShouldBe(["a.macro.yaml:7 unknown-placeholder"]);
        // What was there before is there still, and a check of everything says so.
        Found(run, "check").ShouldBe(["a.macro.yaml:7 unknown-placeholder", "a.macro.yaml:11 unknown-placeholder", "b.macro.yaml:11 unknown-placeholder"]);
    }

    [Fact]
    public void An_old_finding_on_a_changed_line_speaks()
    {
        using var run = Start();
        run.Edit("a.macro.yaml", "I write to you by {{ old }}", "I write to all of you by {{ old }}");
        Found(run).ShouldBe(["a.macro.yaml:11 unknown-placeholder"]);
    }

    [Fact]
    public void Lines_that_moved_stay_silent()
    {
        using var run = Start();
        run.Edit("a.macro.yaml", "locale: en-US\n", "locale: en-US\nowner: shipping\ntags: [late]\n");
        Found(run).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_taken_away_speaks_where_it_is_missing()
    {
        using var run = Start();
        run.Edit("a.macro.yaml", "  empathize: >-\n    I know how frustrating it is to plan around a delivery that does not come.\n", "");
        Found(run).ShouldBe(["a.macro.yaml:5 missing-section"]);
    }

    [Fact]
    public void A_removed_macro_speaks_where_it_is_named()
    {
        using var run = Start();
        run.Without("b.macro.yaml");
        Found(run).ShouldBe(["a.macro.yaml:4 unknown-macro-reference"]);
    }

    [Fact]
    public void A_new_id_speaks_where_the_old_one_is_named_and_where_it_is_there_twice()
    {
        using var run = Start();
        run.Edit("b.macro.yaml", "macro: b\n", "macro: c\n");
        Found(run).ShouldBe(["a.macro.yaml:4 unknown-macro-reference", "b.macro.yaml:1 duplicate-macro", "c.macro.yaml:1 duplicate-macro"]);
    }

    [Fact]
    public void A_locale_that_inherits_from_a_changed_macro_is_checked()
    {
        using var run = Start().With("b.en-GB.macro.yaml", """
            macro: b
            title: B
            locale: en-GB
            reply:
              acknowledge: >-
                Your parcel has not arrived yet.

            """);
        run.Commit();
        // The variant got this section from the other file.
        run.Edit("b.macro.yaml", "  empathize: >-\n    I know how frustrating it is to plan around a delivery that does not come.\n", "");
        Found(run, "check", "--changed-since", "HEAD").ShouldBe(["b.en-GB.macro.yaml:4 missing-section", "b.macro.yaml:5 missing-section"]);
    }

    [Fact]
    public void A_renamed_placeholder_of_the_configuration_speaks_in_every_macro_that_uses_it()
    {
        using var run = Start().With("macrolsp.yaml", Config("refund_amount")).With("d.macro.yaml", Macro("d", "Your refund of {{ refund_amount }} is on its way, and it has not arrived yet."));
        run.Commit();
        run.With("macrolsp.yaml", Config("refund"));
        Found(run, "check", "--changed-since", "HEAD").ShouldBe(["d.macro.yaml:6 unknown-placeholder"]);
    }

    [Fact]
    public void A_changed_rule_level_speaks_everywhere_and_a_broken_configuration_ends_with_two()
    {
        using var run = Start();
        run.With("macrolsp.yaml", "rules:\n  unknown-placeholder: off\n").Commit();
        run.With("macrolsp.yaml", "rules:\n  unknown-placeholder: warning\n");
        Found(run, "check", "--changed-since", "HEAD").ShouldBe(["a.macro.yaml:11 unknown-placeholder", "b.macro.yaml:11 unknown-placeholder"]);
        run.With("macrolsp.yaml", "source-locle: de\n");
        run.Run("check", "--changed-since", "HEAD").Code.ShouldBe(2);
    }

    [Fact]
    public void A_new_rule_of_a_style_pack_speaks_everywhere()
    {
        using var run = Start().With("macrolsp.yaml", "locales:\n  en-US:\n    styles: [House]\n");
        run.With("styles/House/Yet.yml", "extends: existence\nmessage: \"Not '%s'.\"\nlevel: warning\ntokens: [nonsense]\n").Commit();
        run.Edit("styles/House/Yet.yml", "[nonsense]", "[package]");
        Found(run, "check", "--changed-since", "HEAD").ShouldContain("c.macro.yaml:6 House.Yet");
    }

    [Fact]
    public void A_moved_file_speaks_of_what_changed_in_it_only()
    {
        using var run = Start();
        Directory.CreateDirectory(Path.Combine(run.Folder, "new folder"));
        run.Git("mv", "b.macro.yaml", "new folder/Käse \"b\".macro.yaml");
        Found(run).ShouldBeEmpty();
        run.Edit("new folder/Käse \"b\".macro.yaml", "Your package has", "Your {{ parcel }} has");
        Found(run).ShouldBe(["new folder/Käse \"b\".macro.yaml:7 unknown-placeholder"]);
    }

    [Fact]
    public void A_file_that_git_does_not_know_yet_is_all_new()
    {
        using var run = Start().With("x y/新しい.macro.yaml", Macro("x", "Your {{ parcel }} has not arrived yet."));
        Found(run).ShouldBe(["x y/新しい.macro.yaml:6 unknown-placeholder"]);
    }

    [Fact]
    public void Other_line_breaks_are_no_change()
    {
        using var run = Start();
        run.With("a.macro.yaml", File.ReadAllText(Path.Combine(run.Folder, "a.macro.yaml")).Replace("\n", "\r\n", StringComparison.Ordinal));
        Found(run).ShouldBeEmpty();
    }

    [Fact]
    public void The_other_branch_going_on_is_no_change_of_this_one()
    {
        using var run = Start();
        run.Git("switch", "--quiet", "-c", "topic");
        run.Edit("a.macro.yaml", "Your package has", "Your {{ parcel }} has").Commit();
        run.Git("switch", "--quiet", "main");
        run.Edit("c.macro.yaml", "Your package has", "Your {{ box }} has").Commit();
        run.Git("switch", "--quiet", "topic");
        Found(run, "check", "--changed-since", "main").ShouldBe(["a.macro.yaml:7 unknown-placeholder"]);
        run.Run("check", "--changed-since", "main").Error.ShouldStartWith($"Compared with main ({run.Git("merge-base", "main", "topic")[..8]})");
        run.Git("merge", "--quiet", "--no-edit", "main");
        Found(run, "check", "--changed-since", "main").ShouldBe(["a.macro.yaml:7 unknown-placeholder"]);
        run.Run("check", "--changed-since", "main", "--no-merge-base").Error.ShouldStartWith($"Compared with main ({run.Git("rev-parse", "main")[..8]})");
    }

    [Fact]
    public void A_subfolder_is_checked_alone_and_its_paths_start_there()
    {
        using var run = Start();
        run.With("sub/d.macro.yaml", Macro("d", "Your package has not arrived yet.")).Commit();
        run.Edit("sub/d.macro.yaml", "Your package has", "Your {{ parcel }} has").Edit("a.macro.yaml", "Your package has", "Your {{ parcel }} has");
        var result = run.RunIn("sub", "check", "--changed-since", "HEAD", "--format", "json");
        result.Json.Select(f => f.GetProperty("file").GetString()).ShouldBe(["d.macro.yaml"]);
        Found(run, "check", "sub", "--changed-since", "HEAD").ShouldBe(["sub/d.macro.yaml:6 unknown-placeholder"]);
    }

    [Fact]
    public void Linked_work_trees_have_their_own_changes()
    {
        using var run = Start();
        using var other = new CommandRun();
        run.Git("worktree", "add", "--quiet", Path.Combine(other.Folder, "tree"), "-b", "topic");
        other.With("tree/a.macro.yaml", other.Read("tree/a.macro.yaml").Replace("Your package has", "Your {{ parcel }} has", StringComparison.Ordinal));
        CommandRun.RunIn(Path.Combine(other.Folder, "tree"), "", "check", "--changed-since", "main", "--format", "json").Json
            .ShouldHaveSingleItem().GetProperty("line").GetInt32().ShouldBe(7);
        Found(run).ShouldBeEmpty();
    }

    [Fact]
    public void What_speaks_is_part_of_what_a_check_of_everything_says_word_for_word()
    {
        using var run = Start();
        for (var i = 0; i < 30; i++) run.With($"many/m{i}.macro.yaml", Macro($"many-{i}", "Your package has not arrived yet.", next: $"many-{(i + 1) % 30}"));
        run.Commit();
        run.Without("many/m7.macro.yaml").Edit("many/m9.macro.yaml", "macro: many-9\n", "macro: many-99\n").Edit("many/m3.macro.yaml", "next: [many-4]", "next: [many-44]");
        var part = run.Run("check", "--changed-since", "HEAD", "--format", "json").Json.Select(f => f.GetRawText()).ToList();
        part.Count.ShouldBe(3);
        part.ShouldBeSubsetOf(run.Run("check", "--format", "json").Json.Select(f => f.GetRawText()));
    }

    [Fact]
    public void Without_history_it_says_what_to_do()
    {
        using var run = Start();
        run.Git("branch", "topic");
        run.With("d.macro.yaml", Macro("d", "Your package has not arrived yet.")).Commit();
        run.Git("switch", "--quiet", "topic");
        run.With("e.macro.yaml", Macro("e", "Your package has not arrived yet.")).Commit();
        using var clone = new CommandRun();
        GitRun.GitIn(clone.Folder, "clone", "--quiet", "--depth=1", "--no-single-branch", "--branch", "topic", $"file://{run.Folder}", ".");
        var result = clone.Run("check", "--changed-since", "origin/main");
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("holds only part of the history");
        result.Error.ShouldContain("fetch-depth: 0");
        clone.Run("check", "--changed-since", "origin/main", "--no-merge-base").Code.ShouldBe(0);
        clone.Run("check", "--changed-since", "nowhere").Error.ShouldContain("\"nowhere\"");
        clone.Run("check", "--no-merge-base").Code.ShouldBe(2);
        using var plain = new CommandRun();
        plain.Run("check", "--changed-since", "main").Error.ShouldContain("is not in a git repository");
    }

    /// <summary>Three macros, of which two have a finding that was always there.</summary>
    private static GitRun Start()
    {
        var run = new GitRun().With("a.macro.yaml", Macro("a", "Your package has not arrived yet.", "{{ old }}", next: "b"))
            .With("b.macro.yaml", Macro("b", "Your package has not arrived yet.", "{{ old }}").Replace("title: b\n", "title: b\n# A comment\n", StringComparison.Ordinal))
            .With("c.macro.yaml", Macro("c", "Your package has not arrived yet."));
        run.Commit();
        return run;
    }

    private static string Config(string placeholder) => $"placeholders:\n  {placeholder}:\n    type: text\n    description: What goes back.\n    sample: 49.90 USD\n";

    private static string Macro(string id, string acknowledge, string time = "{{ next_update }}", string next = "") => $$"""
        macro: {{id}}
        title: {{id}}
        locale: en-US
        {{(next.Length > 0 ? $"next: [{next}]\n" : "")}}reply:
          acknowledge: >-
            {{acknowledge}}
          empathize: >-
            I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I write to you by {{time}}.

        """;

    private static string[] Found(GitRun run, params string[] args)
    {
        if (args.Length == 0) args = ["check", "--changed-since", "main"];
        return
        [
            .. run.Run([.. args, "--format", "json"]).Json
                .Select(f => $"{f.GetProperty("file").GetString()}:{f.GetProperty("line").GetInt32()} {f.GetProperty("rule").GetString()}"),
        ];
    }
}
