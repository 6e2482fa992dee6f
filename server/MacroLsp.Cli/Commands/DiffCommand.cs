using System.Collections.Immutable;
using System.CommandLine;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output.Review;
using MacroLsp.Core.Review;
using MacroLsp.Core.Semantics;
using MacroLsp.Server.Git;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp diff</c>: the replies before and after, as the customer reads them.</summary>
internal static class DiffCommand
{
    private const int ShortId = 7;

    public static Command Make(Terminal terminal)
    {
        var revision = new Argument<string>("ref")
        {
            Description = "What to compare with: a branch, a tag or a commit. Default: HEAD, which shows what is not committed yet. In a pull request: origin/main.",
            DefaultValueFactory = _ => "HEAD",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var paths = new Argument<string[]>("path") { Description = "Only these files and folders. Without one, the current folder.", Arity = ArgumentArity.ZeroOrMore };
        var noMergeBase = new Option<bool>("--no-merge-base") { Description = "Compares with the ref as it is, not with the commit where this branch left it." };
        var format = new Option<string>("--format")
        {
            Description = "text for people, markdown for a comment on a pull request, html for a page of its own.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "html");
        var output = OutputFile.Option();
        var command = new Command("diff", "Shows what changed in the replies since a commit, word by word, as the customer reads them.") { revision, paths, noMergeBase, format, output };
        command.SetAction(parsed =>
        {
            var review = Review(parsed.GetRequiredValue(revision), parsed.GetValue(paths) ?? [], parsed.GetValue(noMergeBase), terminal);
            OutputFile.Write(parsed.GetValue(output), parsed.GetValue(format) switch
            {
                "markdown" => ReviewMarkdown.Write(review),
                "html" => ReviewPage.Write(review),
                _ => new ReviewText(terminal.HasColor && parsed.GetValue(output) is null).Write(review),
            }, terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static LibraryReview Review(string revision, string[] paths, bool noMergeBase, Terminal terminal)
    {
        if (Directory.Exists(Path.Combine(terminal.Folder, revision)) && revision != "HEAD" && paths.Length == 0)
            throw new UsageException($"\"{revision}\" is a folder. What to compare with comes first: macrolsp diff HEAD {revision}");
        var places = (paths.Length == 0 ? ["."] : paths).Select(p => Path.GetFullPath(p, terminal.Folder)).ToList();
        var macros = ImmutableArray.CreateBuilder<MacroChange>();
        var elsewhere = ImmutableArray.CreateBuilder<FindingElsewhere>();
        var files = new Dictionary<MacroDocument, string>(ReferenceEqualityComparer.Instance);
        var formatOnly = 0;
        var against = revision;
        foreach (var workspace in MacroWorkspace.Open([.. places.Select(p => File.Exists(p) || Directory.Exists(p) ? p : Path.GetDirectoryName(p) ?? p)], terminal))
        {
            var repository = GitRepository.Of(workspace.Root);
            var commit = noMergeBase ? repository.CommitOf(revision) : repository.MergeBaseWith(revision);
            against = revision.StartsWith(commit[..ShortId], StringComparison.Ordinal) ? commit[..ShortId] : $"{revision} ({commit[..ShortId]})";
            var before = LibraryAtCommit.Read(workspace, repository, commit);
            var change = LibraryDiff.Between(before, workspace.Snapshot, terminal.Today);
            foreach (var document in before.Documents.Values.Concat(workspace.Snapshot.Documents.Values)) files[document] = workspace.Show(document.Path, terminal.Folder);
            macros.AddRange(change.Macros.Select(m => m with { Variants = m.Variants.RemoveAll(v => !IsNamed(workspace, v.Before) && !IsNamed(workspace, v.After)) })
                .Where(m => !m.Variants.IsEmpty));
            elsewhere.AddRange(change.Elsewhere);
            formatOnly += change.FormatOnly.Count(f => IsNamed(workspace, f));
        }

        return new LibraryReview(against, macros.ToImmutable(), elsewhere.ToImmutable(), formatOnly, document => files.GetValueOrDefault(document, document.Path));

        bool IsNamed(MacroWorkspace workspace, MacroSide? side)
        {
            if (side is null) return false;
            var path = workspace.AbsolutePathOf(side.Path);
            return places.Exists(p => path == p || path.StartsWith(Path.TrimEndingDirectorySeparator(p) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        }
    }
}
