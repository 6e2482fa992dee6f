using System.Collections.Immutable;
using MacroLsp.Cli.Files;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Server.Files;
using MacroLsp.Server.Git;

namespace MacroLsp.Cli.Review;

/// <summary>
/// A workspace before and after a change, as far as the change reaches. Findings outside of the changed files can only
/// differ where a macro has the same id as a changed one (it inherits from it, is made from it, or is there twice), where a
/// macro leads to a changed one, or anywhere when the configuration or the style packs changed. So of ten thousand files
/// most are only searched for those ids; all that the index knows of the rest is their own ids.
/// </summary>
/// <param name="Plan">The workspace now.</param>
/// <param name="Before">Its state before. Holds the files in <paramref name="Reached"/> as they were, under their old paths.</param>
/// <param name="After">Its state now.</param>
/// <param name="Changes">The macro files that changed.</param>
/// <param name="Reached">The macro files whose findings can differ, by their path now, in ordinal order.</param>
/// <param name="Others">Changes of the configuration and of style files, by their path now or before.</param>
internal sealed record WorkspaceComparison(
    WorkspacePlan Plan, WorkspaceSnapshot Before, WorkspaceSnapshot After, ImmutableArray<FileChange> Changes, ImmutableArray<string> Reached, ImmutableArray<FileChange> Others)
{
    /// <exception cref="GitException">This clone does not hold what was there.</exception>
    /// <exception cref="UsageException">A changed file cannot be read.</exception>
    public static WorkspaceComparison Of(WorkspacePlan plan, GitRepository repository, string commit)
    {
        // Git walks the work tree while the files are read.
        var texts = Task.Run(() => WorkspaceTexts.Read(plan));
        var changes = FileChange.Since(repository, commit, plan.Root);
        var styles = StyleFolders.Read(new DiskFiles(), plan.Root, plan.Place.Config, CancellationToken.None);
        var others = changes.Where(c => IsSetting(c.NewPath, styles) || IsSetting(c.OldPath, styles)).ToImmutableArray();
        var (oldPlace, oldStyles) = others.IsEmpty ? (plan.Place, styles) : SettingsBefore(plan, changes);
        var members = plan.Members.ToHashSet(StringComparer.Ordinal);
        var macros = changes.Select(c => c with { NewPath = c.NewPath is { } now && members.Contains(now) ? now : null })
            .Where(c => c.NewPath is not null || c.OldPath is { } old && WorkspacePlan.IsMacroFile(old) && oldPlace.Config.Includes(old)).ToImmutableArray();
        var after = WorkspaceSnapshot.Empty.With(plan.Place).With(styles);
        var before = WorkspaceSnapshot.Empty.With(oldPlace).With(oldStyles);
        return Compare(plan, texts.GetAwaiter().GetResult(), before, after, macros, others);
    }

    private static WorkspaceComparison Compare(WorkspacePlan plan, WorkspaceTexts texts, WorkspaceSnapshot before, WorkspaceSnapshot after,
        ImmutableArray<FileChange> changes, ImmutableArray<FileChange> others)
    {
        var gone = changes.Select(c => c.OldPath).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var changed = changes.Select(c => c.NewPath).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var newOnes = texts.Documents(changed.Contains);
        var oldOnes = changes.Where(c => c.OldPath is not null).Select(c => new MacroDocument(c.OldPath ?? "", c.Old)).ToImmutableArray();
        var ids = new HashSet<string>(newOnes.AsEnumerable().Concat(oldOnes).SelectMany(d => d.Facts.Macros).Select(m => m.Id), StringComparer.Ordinal);
        // What a changed macro refers to must be known as well, to say whether it is there.
        var words = ids.Concat(newOnes.AsEnumerable().Concat(oldOnes).SelectMany(d => d.Facts.Macros).SelectMany(m => m.NextIds)).ToHashSet(StringComparer.Ordinal);
        var isEverything = !others.IsEmpty;
        var near = isEverything ? texts.Documents(p => !changed.Contains(p)) : texts.Mentioning(words, except: changed);
        var far = isEverything ? [] : texts.Headers(except: changed.Concat(near.Select(d => d.Path)).ToHashSet(StringComparer.Ordinal));
        var newSnapshot = after.With(newOnes.AsEnumerable().Concat(near), far);
        // A path of a changed file may be the old path of another one.
        var oldSnapshot = isEverything
            ? before.With(oldOnes.AsEnumerable().Concat(near.Where(d => !gone.Contains(d.Path) && before.Config.Includes(d.Path))), far)
            : Undo(newSnapshot.With(before.Place).With(before.Styles), changed, oldOnes);
        var reached = near.Where(d => isEverything || d.Facts.Macros.Any(m => ids.Contains(m.Id) || m.NextIds.Any(ids.Contains)))
            .Select(d => d.Path).Concat(changed);
        return new WorkspaceComparison(plan, oldSnapshot, newSnapshot, changes, [.. reached.Order(StringComparer.Ordinal)], others);
    }

    /// <summary>The workspace before: the new one with a few files taken back, because an index of all files takes a while to make.</summary>
    private static WorkspaceSnapshot Undo(WorkspaceSnapshot now, IEnumerable<string> changed, IEnumerable<MacroDocument> before) =>
        before.Aggregate(changed.Aggregate(now, static (snapshot, path) => snapshot.Without(path)), static (snapshot, document) => snapshot.With(document));

    /// <summary>Whether a file says how macros are judged, so that any finding may differ.</summary>
    private static bool IsSetting(string? path, ProjectStyles styles) =>
        path is not null && (path == MacroWorkspace.ConfigName || path == styles.ValePath || styles.StylePathOf(path) is not null);

    private static (ConfigPlace Place, ProjectStyles Styles) SettingsBefore(WorkspacePlan plan, ImmutableArray<FileChange> changes)
    {
        var files = new FilesBefore(plan.Root, changes);
        var config = files.Read(Path.Combine(plan.Root, MacroWorkspace.ConfigName));
        var place = config is null ? ConfigPlace.None : ConfigPlace.Read(MacroWorkspace.ConfigName, new SourceText(config), AllRules.Ids);
        return (place, StyleFolders.Read(files, plan.Root, place.Config, CancellationToken.None));
    }
}
