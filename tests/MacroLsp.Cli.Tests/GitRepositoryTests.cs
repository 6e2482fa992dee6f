using System.Text;
using MacroLsp.Server.Git;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

public sealed class GitRepositoryTests
{
    [Fact]
    public void Every_kind_of_change_is_seen_whether_committed_staged_or_not()
    {
        using var run = new GitRun().With("gone.txt", "gone\n").With("edited.txt", "one\n").With("staged.txt", "one\n")
            .With("old place.txt", "a long enough text\nof several lines\nto be known again\n").With("same.txt", "same\n").With(".gitignore", "ignored.txt\n");
        var first = run.Commit();
        run.Git("mv", "old place.txt", "new \"place\".txt");
        run.Without("gone.txt").Commit();
        run.With("staged.txt", "two\n").Git("add", "staged.txt");
        run.With("edited.txt", "two\n").With("Käse/新しい.txt", "new\n").With("ignored.txt", "new\n").With("new\nline.txt", "new\n");
        GitRepository.Of(run.Folder).ChangesSince(first).Select(c => $"{c.OldPath ?? "-"} > {c.NewPath ?? "-"}").ShouldBe(
        [
            "- > Käse/新しい.txt", "edited.txt > edited.txt", "gone.txt > -", "- > new\nline.txt", "old place.txt > new \"place\".txt", "staged.txt > staged.txt",
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_file_taken_out_of_the_index_that_still_stands_there_is_changed_not_gone()
    {
        using var run = new GitRun().With("a.txt", "one\n");
        var first = run.Commit();
        run.Git("rm", "--cached", "--quiet", "a.txt");
        var change = GitRepository.Of(run.Folder).ChangesSince(first).ShouldHaveSingleItem();
        (change.OldPath, change.NewPath).ShouldBe(("a.txt", "a.txt"));
    }

    [Fact]
    public void Old_texts_come_in_the_order_of_the_files()
    {
        using var run = new GitRun().With("a.txt", "first\n\nno break at the end").With("b.txt", "");
        var first = run.Commit();
        run.With("a.txt", "x").With("b.txt", "x").With("c.txt", "x");
        var repository = GitRepository.Of(run.Folder);
        repository.OldTextsOf(repository.ChangesSince(first)).Select(t => t.Text).ShouldBe(["first\n\nno break at the end", "", ""]);
    }

    [Fact]
    public void Two_commits_are_compared_without_the_work_tree()
    {
        using var run = new GitRun().With("a.txt", "one\n");
        var first = run.Commit();
        var second = run.With("a.txt", "two\n").Commit();
        run.With("a.txt", "three\n");
        var repository = GitRepository.Of(run.Folder);
        var change = repository.ChangesBetween(first, second).ShouldHaveSingleItem();
        repository.Read([change.OldBlob ?? "", change.NewBlob ?? ""]).Select(Encoding.UTF8.GetString).ShouldBe(["one\n", "two\n"]);
        repository.FilesAt(second).ShouldBe([new FileAtCommit("a.txt", change.NewBlob ?? "")]);
    }

    [Fact]
    public void The_merge_base_is_where_the_branch_began()
    {
        using var run = new GitRun().With("a.txt", "one\n");
        var fork = run.Commit();
        run.Git("switch", "--quiet", "-c", "topic");
        run.With("b.txt", "mine\n").Commit();
        run.Git("switch", "--quiet", "main");
        var main = run.With("c.txt", "theirs\n").Commit();
        run.Git("switch", "--quiet", "topic");
        var repository = GitRepository.Of(run.Folder);
        repository.MergeBaseWith("main").ShouldBe(fork);
        repository.CommitOf("main").ShouldBe(main);
        repository.ChangesSince(fork).ShouldHaveSingleItem().NewPath.ShouldBe("b.txt");
    }

    [Fact]
    public void A_subfolder_and_a_linked_work_tree_have_their_own_root()
    {
        using var run = new GitRun().With("sub/folder/a.txt", "one\n");
        run.Commit();
        GitRepository.Of(Path.Combine(run.Folder, "sub", "folder")).Root.ShouldBe(run.Folder);
        run.Git("worktree", "add", "--quiet", "linked", "-b", "linked");
        GitRepository.Of(Path.Combine(run.Folder, "linked", "sub")).Root.ShouldBe(Path.Combine(run.Folder, "linked"));
    }

    [Fact]
    public void A_submodule_gives_the_files_in_it_and_their_old_texts()
    {
        using var inner = new GitRun().With("a.txt", "one\n");
        inner.Commit();
        using var run = new GitRun();
        run.Git("submodule", "--quiet", "add", inner.Folder, "lib");
        var first = run.Commit();
        run.With("lib/a.txt", "two\n");
        GitRun.GitIn(Path.Combine(run.Folder, "lib"), "commit", "--quiet", "-am", "Two");
        run.Commit();
        var repository = GitRepository.Of(run.Folder);
        var changes = repository.ChangesSince(first);
        changes.ShouldHaveSingleItem().NewPath.ShouldBe("lib/a.txt");
        repository.OldTextsOf(changes).ShouldHaveSingleItem().Text.ShouldBe("one\n");
    }

    [Fact]
    public void A_shallow_clone_says_how_to_get_the_history()
    {
        using var run = new GitRun().With("a.txt", "one\n");
        run.Commit();
        run.Git("branch", "topic");
        run.With("b.txt", "two\n").Commit();
        run.Git("switch", "--quiet", "topic");
        run.With("c.txt", "three\n").Commit();
        using var clone = new CommandRun();
        GitRun.GitIn(clone.Folder, "clone", "--quiet", "--depth=1", "--no-single-branch", "--branch", "topic", $"file://{run.Folder}", ".");
        var repository = GitRepository.Of(clone.Folder);
        var missing = Should.Throw<GitException>(() => repository.MergeBaseWith("origin/main"));
        missing.Message.ShouldContain("holds only part of the history");
        missing.Message.ShouldContain("git fetch --unshallow");
        Should.Throw<GitException>(() => repository.CommitOf("HEAD~1")).Message.ShouldContain("fetch-depth: 0");
        GitRun.GitIn(clone.Folder, "fetch", "--quiet", "--unshallow");
        GitRepository.Of(clone.Folder).MergeBaseWith("origin/main").ShouldBe(run.Git("merge-base", "main", "topic").Trim());
    }

    [Fact]
    public void A_name_that_is_not_there_and_a_folder_without_a_repository_are_said_plainly()
    {
        using var run = new GitRun();
        run.Commit();
        Should.Throw<GitException>(() => GitRepository.Of(run.Folder).CommitOf("origin/main")).Message.ShouldContain("git fetch origin");
        Should.Throw<GitException>(() => GitRepository.Of(run.Folder).CommitOf("--output=x")).Message.ShouldContain("There is no");
        using var plain = new CommandRun();
        Should.Throw<GitException>(() => GitRepository.Of(plain.Folder)).Message.ShouldContain("is not in a git repository");
    }

    [Theory]
    [InlineData("a\nb\nc\n", "a\nB\nc\n", "1")]
    [InlineData("a\nb\nc\n", "a\r\nb\r\nc\r\n", "")]
    [InlineData("a\nb\nc\n", "a\nc\n", "")]
    [InlineData("a\nb\n", "a\nb\nc\n", "2")]
    [InlineData("b\n", "a\nb\n", "0")]
    [InlineData("", "a\n", "0 1")]
    public void Changed_lines_are_those_of_the_new_text(string before, string after, string lines)
    {
        var text = new SourceText(after);
        var changed = ChangedLines.Between(new SourceText(before), text);
        string.Join(' ', Enumerable.Range(0, text.Lines.Count).Where(changed.Contains)).ShouldBe(lines);
    }

    [Fact]
    public void A_place_touches_the_lines_it_has_a_unit_on()
    {
        var changed = ChangedLines.Between(new SourceText("a\nb\nc\n"), new SourceText("a\nB\nc\n"));
        changed.Touches(TextSpan.FromBounds(0, 2)).ShouldBeFalse();
        changed.Touches(TextSpan.FromBounds(0, 3)).ShouldBeTrue();
        changed.Touches(TextSpan.FromBounds(2, 2)).ShouldBeTrue();
        changed.Touches(TextSpan.FromBounds(4, 5)).ShouldBeFalse();
    }
}
