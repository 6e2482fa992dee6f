using System.Diagnostics;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Files;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests.Files;

public sealed class GitIgnoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("macrolsp-ignore-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("dist/", "dist/a", true)]
    [InlineData("dist/", "x/dist/a", true)]
    [InlineData("/dist", "x/dist", false)]
    [InlineData("x/dist", "y/x/dist", false)]
    [InlineData("*.draft.*", "x/a.draft.macro.yaml", true)]
    [InlineData("x/**/a", "x/a", true)]
    [InlineData("x/**/a", "x/y/z/a", true)]
    [InlineData("x/**", "x/y", true)]
    [InlineData("**/x/a", "y/x/a", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a[!b]c", "abc", false)]
    [InlineData("a[b-d]c", "acc", true)]
    [InlineData("\\#a", "#a", true)]
    [InlineData("#a", "#a", false)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("*\n!a", "a", false)]
    [InlineData("x/\n!x/a", "x/a", true)]
    [InlineData("a  ", "a", true)]
    [InlineData("a\\ ", "a ", true)]
    [InlineData("a\r", "a", true)]
    [InlineData("a\\", "a", false)]
    [InlineData("a[b", "ab", false)]
    public void A_pattern_leaves_out_what_git_says(string patterns, string path, bool isIgnored)
    {
        Write(".git/HEAD", "");
        Write(".gitignore", patterns);
        Write(path, "");
        GitIgnore.Below(new DiskFiles(), _root).ShouldNotBeNull().IgnoresFile(Path.Combine(_root, path)).ShouldBe(isIgnored);
    }

    /// <summary>git itself is the judge of some hundred small trees with files of patterns at two depths.</summary>
    [Fact]
    public void Whatever_the_patterns_are_git_leaves_out_the_same_files()
    {
        Git("init", "--quiet");
        var random = new Random(20261122);
        string[] folders = ["a", "b", "ab"];
        string[] names = ["a.b", "ba", "#a", "aa", "bB", "b~"];
        string[] parts = ["a", "b", "*", "?", "**", "/", "/", ".", "[ab]", "[!a]", "[a-b]", "\\a", "A", "[[:alpha:]]"];
        string Line()
        {
            var body = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => parts[random.Next(parts.Length)]));
            return (random.Next(4) == 0 ? "!" : "") + body + (random.Next(3) == 0 ? "/" : "") + (random.Next(8) == 0 ? "  " : "");
        }

        string Lines() => string.Join('\n', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Line()));
        var files = new List<string>();
        for (var tree = 0; tree < 300; tree++)
        {
            Write($"t{tree}/.gitignore", Lines());
            for (var file = 0; file < 6; file++)
            {
                var way = Enumerable.Range(0, random.Next(4)).Select(_ => folders[random.Next(folders.Length)]);
                var path = string.Join('/', way.Prepend($"t{tree}").Append(names[random.Next(names.Length)]));
                Write(path, "");
                files.Add(path);
            }

            if (random.Next(2) == 0 && Directory.Exists(Path.Combine(_root, $"t{tree}/a"))) Write($"t{tree}/a/.gitignore", Lines());
        }

        files = [.. files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var ignored = GitIgnore.Below(new DiskFiles(), _root).ShouldNotBeNull();
        var ours = files.Where(f => ignored.IgnoresFile(Path.Combine(_root, f))).ToList();
        var theirs = Git("ls-files", "--others", "--ignored", "--exclude-standard", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Intersect(files, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        theirs.Count.ShouldBeInRange(files.Count / 10, files.Count * 9 / 10, "the patterns are worth asking about");
        var differing = ours.Except(theirs, StringComparer.Ordinal).Concat(theirs.Except(ours, StringComparer.Ordinal)).ToList();
        differing.ShouldBeEmpty(string.Join('\n', differing.Take(5).Select(Told)));
    }

    [Fact]
    public void Without_git_nothing_is_left_out_and_a_folder_that_was_chosen_counts()
    {
        Write("out/a.macro.yaml", "");
        Write(".gitignore", "out/\n");
        GitIgnore.Below(new DiskFiles(), _root).ShouldBeNull();
        Write(".git/HEAD", "");
        var files = new DiskFiles();
        files.Find(_root, [".yaml"], GitIgnore.Below(files, _root), CancellationToken.None).ShouldBeEmpty();
        var chosen = Path.Combine(_root, "out");
        files.Find(chosen, [".yaml"], GitIgnore.Below(files, chosen), CancellationToken.None).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_copy_that_git_leaves_out_is_no_duplicate_until_git_keeps_it()
    {
        var files = new InMemoryFiles
        {
            [".git/HEAD"] = "", [".gitignore"] = "out/\n",
            ["late.macro.yaml"] = Samples.Complete, ["out/late.macro.yaml"] = Samples.Complete,
        };
        await using var client = await LspClient.StartAsync(files);
        var late = LspClient.UriOf("late.macro.yaml");
        client.Open(late, Samples.Complete);
        (await client.PullWhenIndexedAsync(late)).ShouldBeEmpty();

        // Nor does it become one when it changes, or when somebody opens it.
        var copy = LspClient.UriOf("out/late.macro.yaml");
        client.Notify(LspMethods.DidChangeWatchedFiles, new DidChangeWatchedFilesParams([new FileEvent(copy, FileChangeType.Changed)]));
        client.Open(copy, Samples.Complete);
        (await client.PullWhenIndexedAsync(late)).ShouldBeEmpty();

        files[".gitignore"] = "";
        client.Notify(LspMethods.DidChangeWatchedFiles, new DidChangeWatchedFilesParams([new FileEvent(LspClient.UriOf(".gitignore"), FileChangeType.Changed)]));
        await client.PublishedAsync(late, sent => sent.Diagnostics.Any(d => d.Code == "duplicate-macro"));
    }

    private string Told(string path)
    {
        var tree = path.Split('/')[0];
        return $"{path}:\n{string.Join('\n', Directory.GetFiles(Path.Combine(_root, tree), ".gitignore", SearchOption.AllDirectories).Select(f => $"{f}: {File.ReadAllText(f)}"))}";
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? _root);
        File.WriteAllText(file, text);
    }

    private string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _root, RedirectStandardOutput = true, UseShellExecute = false };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git could not be started.");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return output;
    }
}
