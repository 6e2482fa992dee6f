using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;
using MacroLsp.Cli.Review;
using MacroLsp.Server.Git;

namespace MacroLsp.Cli.Commands;

/// <summary>Which part of the findings is wanted: of a change, of a shard, of what a baseline does not know.</summary>
internal sealed class CheckScope
{
    private readonly Option<string?> _since = new("--changed-since")
    {
        Description = "Only what lines changed since REF say, and what the change causes elsewhere. Compares with the commit where this branch left REF.",
        HelpName = "REF",
    };

    private readonly Option<bool> _exact = new("--no-merge-base") { Description = "With --changed-since: compare with REF itself." };

    private readonly Option<Shard?> _shard = new("--shard")
    {
        Description = "Only the i-th of n parts of the files, such as 3/8. The parts together are the whole; their reports go together with: macrolsp merge",
        HelpName = "i/n",
        CustomParser = argument => Shard.Parse(argument.Tokens[0].Value),
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "Leave out the findings that this file knows; macrolsp baseline writes it.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_since);
        command.Options.Add(_exact);
        command.Options.Add(_shard);
        command.Options.Add(_baseline);
    }

    /// <summary>The findings for each workspace that was named, and sentences about what was compared.</summary>
    public (ImmutableArray<WorkspaceFindings> Results, ImmutableArray<string> Notes) Check(Inputs inputs, ParseResult parsed, Terminal terminal)
    {
        var shard = parsed.GetValue(_shard) ?? Shard.Whole;
        var since = parsed.GetValue(_since);
        if (since is null && parsed.GetValue(_exact)) throw new UsageException("--no-merge-base goes with --changed-since REF.");
        if (since is not null && inputs.IsStdin(parsed)) throw new UsageException("--changed-since compares files, and standard input is none.");
        var stdin = inputs.Stdin(parsed, terminal);
        var plans = shard.Of(inputs.Plan(parsed, terminal, stdin));
        if (since is null) return ([.. plans.Select(p => shard.Of(CheckCommand.Check(MacroWorkspace.Read(p, terminal, stdin), terminal)))], []);
        var commits = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<WorkspaceFindings>(plans.Length);
        foreach (var plan in plans)
        {
            var repository = GitRepository.Of(plan.Root);
            if (!commits.TryGetValue(repository.Root, out var commit))
                commits[repository.Root] = commit = parsed.GetValue(_exact) ? repository.CommitOf(since) : repository.MergeBaseWith(since);
            var comparison = WorkspaceComparison.Of(plan, repository, commit);
            results.Add(shard.Of(ChangedCheck.Of(comparison, plan.Targets.ToHashSet(StringComparer.Ordinal).Contains, terminal)));
        }

        return (results.MoveToImmutable(), [.. commits.Values.Select(c => $"Compared with {since} ({c[..8]}): findings on changed lines, and what the change causes elsewhere.")]);
    }

    /// <summary>The report without what the baseline knows.</summary>
    public CheckReport WithoutKnown(CheckReport report, ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_baseline) is not { } path) return report;
        // Of a part of the findings nothing can be said about what is gone.
        var isWhole = parsed.GetValue(_since) is null && parsed.GetValue(_shard) is null;
        return Baseline.Read(Path.GetFullPath(path, terminal.Folder)).Apply(report, terminal, isWhole);
    }
}

/// <summary>One of several parts of the files. Each machine finds its part alone, from the list of files.</summary>
/// <param name="Index">From one.</param>
/// <param name="Count">How many parts there are, at least one.</param>
internal sealed record Shard(int Index, int Count)
{
    public static Shard Whole { get; } = new(1, 1);

    /// <exception cref="UsageException">It is not written as <c>3/8</c>.</exception>
    public static Shard Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && index >= 1 && index <= count)
            return new Shard(index, count);
        throw new UsageException($"--shard takes a part and how many there are, such as 3/8, and not \"{text}\".");
    }

    /// <summary>The plans with this part of their targets: neighbours in the list, so that the parts put together are in the order of the whole.</summary>
    public ImmutableArray<WorkspacePlan> Of(ImmutableArray<WorkspacePlan> plans)
    {
        var total = plans.Sum(p => (long)p.Targets.Length);
        var (from, to) = (total * (Index - 1) / Count, total * Index / Count);
        var before = 0L;
        var parts = ImmutableArray.CreateBuilder<WorkspacePlan>(plans.Length);
        foreach (var plan in plans)
        {
            var length = plan.Targets.Length;
            var start = (int)Math.Clamp(from - before, 0, length);
            var end = (int)Math.Clamp(to - before, 0, length);
            parts.Add(plan with { Targets = plan.Targets[start..end] });
            before += length;
        }

        return parts.MoveToImmutable();
    }

    /// <summary>Only the first part says what is wrong with the configuration and the style files; all of them fail by it.</summary>
    public WorkspaceFindings Of(WorkspaceFindings findings) =>
        Index == 1 ? findings : findings with { Files = [.. findings.Files.Where(f => WorkspacePlan.IsMacroFile(f.Path))] };
}
