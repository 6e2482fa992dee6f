using System.Collections.Immutable;
using MacroLsp.Core.Features;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Review;

/// <summary>Compares the sections of a reply, each as the customer reads it.</summary>
internal sealed class SectionDiff(WorkspaceSnapshot before, WorkspaceSnapshot after, RenderOptions options)
{
    /// <summary>A section on one side.</summary>
    private sealed record Side(string Id, string Title, string? InheritedFrom, ImmutableArray<SideText> Texts);

    /// <summary>One of its texts, rendered; with no runs when the text is missing.</summary>
    private sealed record SideText(ImmutableArray<string> When, ImmutableArray<RenderedRun> Runs)
    {
        public string Condition => string.Join('\n', When);
    }

    public ImmutableArray<SectionChange> Between(FoundMacro? old, FoundMacro? @new)
    {
        var left = old is null ? [] : Sides(before, old);
        var right = @new is null ? [] : Sides(after, @new);
        var moved = Moved(left, right);
        var sections = right.ConvertAll(section => Change(left.Find(s => s.Id == section.Id), section, moved.Contains(section.Id)));
        foreach (var (place, section) in left.Index())
        {
            if (right.Exists(s => s.Id == section.Id)) continue;
            // A section that is gone stands behind the one that it stood behind.
            var behind = left.Take(place).Reverse().Select(s => sections.FindIndex(c => c.Id == s.Id)).FirstOrDefault(i => i >= 0, -1);
            sections.Insert(behind + 1, Change(section, null, isMoved: false));
        }

        return [.. sections];
    }

    private List<Side> Sides(WorkspaceSnapshot snapshot, FoundMacro macro)
    {
        var context = new MacroContext(snapshot, macro.Side.Document, macro.Side.Macro);
        if (macro.Reply.Unsectioned is { } whole)
        {
            var source = macro.Reply.Sources.FirstOrDefault(s => s.Macro.Reply.Unsectioned == whole)?.Macro;
            return [new Side("", "", source is null || source == macro.Side.Macro ? null : source.LocaleText, [new SideText([], Render(snapshot, whole, context.Locale))])];
        }

        var framework = context.Framework;
        return
        [
            .. macro.Reply.Sections.Select(s => new Side(
                s.Section.Id,
                framework?.Find(s.Section.Id)?.Title is { Length: > 0 } named ? named : s.Section.Id,
                s.IsInherited ? s.Source.Macro.LocaleText : null,
                [.. s.Section.Alternatives.Select(a => new SideText([.. a.When.Select(w => w.Value)], a.Text is { } text ? Render(snapshot, text, context.Locale) : []))])),
        ];
    }

    private ImmutableArray<RenderedRun> Render(WorkspaceSnapshot snapshot, MacroText text, string locale) =>
        ReplyRenderer.Trim(ReplyRenderer.Render(snapshot.Config, text, locale, options));

    private static SectionChange Change(Side? old, Side? @new, bool isMoved)
    {
        var alternatives = Alternatives(old?.Texts ?? [], @new?.Texts ?? []);
        var side = @new ?? old ?? throw new InvalidOperationException("A section stands on one side at least.");
        var kind = old is null ? ChangeKind.Added
            : @new is null ? ChangeKind.Removed
            : alternatives.All(a => a.Kind == ChangeKind.Same) ? ChangeKind.Same : ChangeKind.Changed;
        return new SectionChange(side.Id, side.Title, kind, isMoved, old?.InheritedFrom, @new?.InheritedFrom, alternatives);
    }

    /// <summary>Texts with the same condition belong together, the first with the first; then what is left, in order.</summary>
    private static ImmutableArray<AlternativeChange> Alternatives(ImmutableArray<SideText> old, ImmutableArray<SideText> @new)
    {
        var rest = old.ToList();
        var partners = new SideText?[@new.Length];
        for (var i = 0; i < @new.Length; i++)
        {
            partners[i] = rest.Find(o => o.Condition == @new[i].Condition);
            if (partners[i] is { } partner) rest.Remove(partner);
        }

        for (var i = 0; i < @new.Length && rest.Count > 0; i++)
        {
            if (partners[i] is not null) continue;
            partners[i] = rest[0];
            rest.RemoveAt(0);
        }

        return [.. @new.Index().Select(n => Alternative(partners[n.Index], n.Item)), .. rest.Select(o => Alternative(o, null))];
    }

    private static AlternativeChange Alternative(SideText? old, SideText? @new)
    {
        var runs = (old, @new) switch
        {
            ({ } o, { } n) => RunDiff.Between(o.Runs, n.Runs),
            (null, { } n) => RunDiff.Whole(RunMark.Inserted, n.Runs),
            ({ } o, null) => RunDiff.Whole(RunMark.Deleted, o.Runs),
            _ => [],
        };
        var kind = old is null ? ChangeKind.Added
            : @new is null ? ChangeKind.Removed
            : old.Condition != @new.Condition || runs.Any(r => r.Mark != RunMark.Same) ? ChangeKind.Changed : ChangeKind.Same;
        return new AlternativeChange((@new ?? old)?.When ?? [], kind, runs);
    }

    /// <summary>The sections that stand on both sides and not in the same order: all but a longest common order.</summary>
    private static HashSet<string> Moved(List<Side> left, List<Side> right)
    {
        var places = right.Index().ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal);
        var common = left.Where(s => places.ContainsKey(s.Id)).Select(s => s.Id).ToList();
        // The longest rising row of places that ends at each section; replies have a handful of them.
        var lengths = new int[common.Count];
        var previous = new int[common.Count];
        for (var i = 0; i < common.Count; i++)
        {
            (lengths[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[common[j]] < places[common[i]] && lengths[j] + 1 > lengths[i]) (lengths[i], previous[i]) = (lengths[j] + 1, j);
            }
        }

        var moved = common.ToHashSet(StringComparer.Ordinal);
        for (var at = Array.IndexOf(lengths, lengths.DefaultIfEmpty().Max()); at >= 0; at = previous[at]) moved.Remove(common[at]);
        return moved;
    }
}
