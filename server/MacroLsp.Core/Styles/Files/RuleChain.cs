using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What other rules there are to extend.</summary>
internal interface IRuleSource
{
    /// <summary>The file of a rule, whether it is loaded or only there to be extended; null when there is none.</summary>
    RuleFile? Find(string id);

    /// <summary>The ids that <see cref="Find"/> knows, to find the one that was meant.</summary>
    IEnumerable<string> Ids { get; }
}

/// <summary>A rule file with those that it builds on, and the check kind at their end. Immutable.</summary>
/// <param name="Files">The file itself first, the one that names the kind last.</param>
/// <param name="Ids">The ids that were asked for on the way, found or not: a change of one of them changes this rule.</param>
/// <param name="Kind">Null when the chain leads nowhere, which has been reported then.</param>
internal sealed record RuleChain(ImmutableArray<RuleFile> Files, ImmutableArray<string> Ids, CheckKind? Kind)
{
    /// <summary>Vale's bound for the number of rules that one builds on.</summary>
    private const int MaxDepth = 10;

    /// <summary>The rules that Vale makes itself, so that there is no file to extend.</summary>
    private const string ValePrefix = "Vale.";

    public static RuleChain Follow(RuleFile file, IRuleSource source, RuleProblems problems)
    {
        var files = ImmutableArray.Create(file);
        var ids = ImmutableArray.Create(file.Id);
        while (true)
        {
            var current = files[^1];
            var entry = current.Find(RuleKeys.Extends);
            if (entry?.Value is not YamlScalar extends || extends.Value.Trim() is not { Length: > 0 } name)
            {
                if (files.Length > 1) ReportBroken(files, problems);
                else ReportMissing(file, entry, problems);
                return new RuleChain(files, ids, Kind: null);
            }

            if (CheckKinds.TryFind(name, out var kind)) return new RuleChain(files, ids, kind);
            if (!CheckKinds.IsRule(name))
            {
                if (files.Length > 1) ReportBroken(files, problems);
                else ReportUnknownKind(file, extends, name, problems);
                return new RuleChain(files, ids, Kind: null);
            }

            var isCycle = ids.Contains(name, StringComparer.Ordinal);
            if (!isCycle) ids = ids.Add(name);
            if (Complaint(name, isCycle, files, source) is { } complaint)
            {
                // What is wrong further up is the business of that file; this one only cannot build on it.
                if (files.Length > 1) ReportBroken(files, problems, complaint.IsOfChain ? complaint.Message : null);
                else problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Error, file.Path, extends.Span, complaint.Message, complaint.Meant);
                return new RuleChain(files, ids, Kind: null);
            }

            if (source.Find(name) is { } parent) files = files.Add(parent);
        }
    }

    /// <returns>What is wrong with the next step, and whether that is the whole chain's fault; null when nothing is.</returns>
    private static (string Message, string? Meant, bool IsOfChain)? Complaint(string name, bool isCycle, ImmutableArray<RuleFile> files, IRuleSource source)
    {
        if (isCycle) return ($"\"{name}\" builds on this rule in turn, so neither has an end.", null, true);
        if (name.StartsWith(ValePrefix, StringComparison.Ordinal)) return ($"\"{name}\" comes with Vale and has no file that a rule could build on.", null, false);
        if (files.Length > MaxDepth) return ($"More than {MaxDepth} rules build on one another here. Name an earlier one of them.", null, true);
        return source.Find(name) is null ? ($"There is no rule \"{name}\".", Suggestions.Closest(name, source.Ids), false) : null;
    }

    private static void ReportBroken(ImmutableArray<RuleFile> files, RuleProblems problems, string? reason = null)
    {
        if (files[0].Find(RuleKeys.Extends)?.Value is not { } extends) return;
        problems.Report(ConfigProblem.InvalidValue, RuleLevel.Error, files[0].Path, extends.Span,
            reason ?? $"\"{files[1].Id}\" cannot be built on: what it extends itself is not there. See {files[^1].Path}.");
    }

    private static void ReportMissing(RuleFile file, RuleEntry? entry, RuleProblems problems)
    {
        // Something that is no group of keys at all has been reported as that.
        if (file.Entries.IsEmpty && !file.Problems.IsEmpty) return;
        problems.Report(ConfigProblem.MissingKey, RuleLevel.Error, file.Path, entry?.Key.Span ?? PlaceOfMissing(file),
            $"A rule needs \"extends\": what it does, such as existence or substitution. There are {string.Join(", ", CheckKinds.Names)}.");
    }

    private static void ReportUnknownKind(RuleFile file, YamlScalar extends, string name, RuleProblems problems)
    {
        var meant = Suggestions.Closest(name, CheckKinds.Names);
        problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Error, file.Path, extends.Span,
            meant is null
                ? $"There is no check \"{name}\". There are {string.Join(", ", CheckKinds.Names)}; a rule to build on is written Pack.Rule."
                : $"There is no check \"{name}\".",
            meant);
    }

    /// <summary>Where to point at what is not there: the first key, or the start of an empty file.</summary>
    public static TextSpan PlaceOfMissing(RuleFile file) => file.Entries is [var first, ..] ? first.Key.Span : default;
}
