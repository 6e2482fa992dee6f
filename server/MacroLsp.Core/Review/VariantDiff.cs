using System.Collections.Immutable;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Review;

/// <summary>Compares a macro of one library with what it is in the other.</summary>
internal sealed class VariantDiff
{
    private readonly SectionDiff _sections;
    private readonly LibrarySide _before;
    private readonly LibrarySide _after;
    private readonly RenderOptions _options;

    public VariantDiff(LibrarySide before, LibrarySide after, DateOnly today)
    {
        (_before, _after) = (before, after);
        _options = new RenderOptions(today)
        {
            Samples = after.Snapshot.Config.Placeholders.ToImmutableDictionary(p => p.Key, p => p.Value.Sample, StringComparer.Ordinal),
        };
        _sections = new SectionDiff(before.Snapshot, after.Snapshot, _options);
    }

    public VariantChange Between(FoundMacro? before, FoundMacro? after)
    {
        var kind = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;
        var (came, went) = (before, after) switch
        {
            ({ } b, { } a) => FindingDiff.Between(b.Side.Document, b.Findings, a.Side.Document, a.Findings),
            _ => (after?.Findings ?? [], ImmutableArray<Finding>.Empty),
        };
        return new VariantChange(
            kind, before?.Side, after?.Side, Title(before, after), _sections.Between(before, after),
            before is null || after is null ? [] : [.. Values(before.Side.Macro, after.Side.Macro)],
            before is null || after is null ? [] : PlaceholderUses.Between(before, after), came, went);
    }

    private ImmutableArray<MarkedRun> Title(FoundMacro? before, FoundMacro? after)
    {
        var old = before is null ? null : Title(_before, before);
        var @new = after is null ? null : Title(_after, after);
        return (old, @new) switch
        {
            ({ } o, { } n) => RunDiff.Between(o, n),
            (null, { } n) => RunDiff.Whole(before is null ? RunMark.Same : RunMark.Inserted, n),
            ({ } o, null) => RunDiff.Whole(after is null ? RunMark.Same : RunMark.Deleted, o),
            _ => [],
        };
    }

    private ImmutableArray<RenderedRun>? Title(LibrarySide library, FoundMacro macro) =>
        macro.Reply.Sources.Select(s => s.Macro.Title).FirstOrDefault(t => t is not null) is { } title
            ? ReplyRenderer.Render(library.Snapshot.Config, title, macro.Side.Locale.Length > 0 ? macro.Side.Locale : library.Snapshot.Config.SourceLocale, _options)
            : null;

    /// <summary>The keys beside reply and title that a customer, an agent or an owner notices.</summary>
    private static IEnumerable<ValueChange> Values(Macro before, Macro after)
    {
        foreach (var (key, old, @new) in Pairs(before, after))
        {
            if (old != @new) yield return new ValueChange(key, old, @new);
        }
    }

    private static IEnumerable<(string Key, string? Before, string? After)> Pairs(Macro before, Macro after) =>
    [
        ("locale", before.Locale?.Value, after.Locale?.Value),
        ("channel", before.Channel?.Value, after.Channel?.Value),
        ("framework", before.Framework?.Value, after.Framework?.Value),
        ("moods", List(before.Moods), List(after.Moods)),
        ("intent", before.Intent?.Value, after.Intent?.Value),
        ("tags", List(before.Tags), List(after.Tags)),
        ("owner", before.Owner?.Value, after.Owner?.Value),
        ("review-by", before.ReviewBy?.Value, after.ReviewBy?.Value),
        ("valid from", before.ValidFrom?.Value, after.ValidFrom?.Value),
        ("valid until", before.ValidUntil?.Value, after.ValidUntil?.Value),
        ("next", List(before.Next), List(after.Next)),
    ];

    private static string? List(ImmutableArray<YamlScalar> values) => values.IsEmpty ? null : string.Join(", ", values.Select(v => v.Value));
}
