using System.Collections.Immutable;
using System.Globalization;
using Humanizer;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Review;
using MacroLsp.Core.Rules;

namespace MacroLsp.Cli.Output.Review;

/// <summary>What a reviewer is shown, in the form that all ways of writing it share.</summary>
/// <param name="Against">What it is compared with, in words: <c>origin/main at 1a2b3c4</c>.</param>
/// <param name="Macros">The macros that changed, by id.</param>
/// <param name="Elsewhere">Findings that came or went in files that were not touched.</param>
/// <param name="FormatOnly">How many macros are written differently and say the same.</param>
/// <param name="Show">The path of a file as the user would write it.</param>
internal sealed record LibraryReview(
    string Against, ImmutableArray<MacroChange> Macros, ImmutableArray<FindingElsewhere> Elsewhere, int FormatOnly, Func<Core.Semantics.MacroDocument, string> Show)
{
    public IEnumerable<VariantChange> Variants => Macros.SelectMany(m => m.Variants);

    public bool IsEmpty => Macros.IsEmpty && Elsewhere.IsEmpty;

    /// <summary>"2 macros changed, 1 removed", counting each locale.</summary>
    public string Headline
    {
        get
        {
            var counts = Variants.GroupBy(v => v.Kind).OrderBy(g => g.Key).Select(g => (g.Count(), Word: g.Key.ToString().ToLowerInvariant())).ToList();
            if (counts.Count == 0) return "No reply changed";
            return string.Join(", ", counts.Index().Select(c => c.Index == 0 ? $"{Count(c.Item.Item1, "reply")} {c.Item.Word}" : $"{c.Item.Item1} {c.Item.Word}"));
        }
    }

    /// <summary>What is said below the headline; may be empty.</summary>
    public IEnumerable<string> Facts
    {
        get
        {
            var came = Variants.Sum(v => v.NewFindings.Length) + Elsewhere.Count(e => e.IsNew);
            var went = Variants.Sum(v => v.FixedFindings.Length) + Elsewhere.Count(e => !e.IsNew);
            yield return came + went == 0 ? "no finding came or went" : $"{Count(came, "new finding")}, {went} fixed";
            var scored = Variants.Where(v => v is { Before.Score: not null, After.Score: not null }).ToList();
            if (scored.Count > 0)
            {
                var (before, after) = (Mean(scored.Select(v => v.Before?.Score?.Points ?? 0)), Mean(scored.Select(v => v.After?.Score?.Points ?? 0)));
                yield return before == after ? $"AER score of these replies {after}, as before" : $"AER score of these replies {before} → {after}";
            }

            var stale = Macros.Sum(m => m.Stale.Length);
            if (stale > 0) yield return $"{Count(stale, "locale")} became stale";
            if (FormatOnly > 0) yield return $"{Count(FormatOnly, "macro")} only written differently";
        }
    }

    /// <summary>How a macro in a locale is named.</summary>
    public static string NameOf(VariantChange change) => change.Side.Id.Length > 0 ? change.Side.Id : "(no id)";

    /// <summary>What happened to it as a whole, in a few words each.</summary>
    public IEnumerable<string> Fate(VariantChange change)
    {
        if (change.Kind is ChangeKind.Added) yield return "new";
        if (change.Kind is ChangeKind.Removed) yield return "removed";
        if (change is not { Before: { } before, After: not null }) yield break;
        if (change.IsRenamed) yield return $"renamed, was {before.Id}";
        if (change.IsMoved) yield return $"moved, was {Show(before.Document)}";
        if (change.IsInherited && change.ChangesReply)
            yield return $"reads what {string.Join(", ", change.Sections.Select(s => s.InheritedAfter).OfType<string>().Distinct(StringComparer.Ordinal).DefaultIfEmpty("another file"))} says";
    }

    /// <summary>Which parts of it changed, in a few words each; none for one that is new or gone.</summary>
    public static IEnumerable<string> Parts(VariantChange change)
    {
        if (change.Kind != ChangeKind.Changed) yield break;
        if (change.Title.Any(r => r.Mark != RunMark.Same)) yield return "title";
        foreach (var section in change.Sections)
        {
            if (SectionChanged(section) is { } what) yield return what;
        }

        foreach (var placeholder in change.Placeholders)
            yield return $"{placeholder.Name} {(placeholder.Kind == ChangeKind.Added ? "added" : placeholder.Kind == ChangeKind.Removed ? "lost" : "written differently")}";
        foreach (var value in change.Values) yield return value.Key;
    }

    /// <summary>What happened to a section, with its name; null when nothing did.</summary>
    public static string? SectionChanged(SectionChange section)
    {
        var name = section.Title.Length > 0 ? section.Title : "text";
        var inherits = section.InheritedBefore is null && section.InheritedAfter is { } from ? $", now from {from}" : "";
        return section.Kind switch
        {
            ChangeKind.Added => $"{name} added",
            ChangeKind.Removed => $"{name} lost",
            ChangeKind.Changed => $"{name} changed{(section.IsMoved ? " and moved" : "")}{inherits}",
            _ when section.IsMoved => $"{name} moved{inherits}",
            _ => inherits.Length > 0 ? name + inherits : null,
        };
    }

    /// <summary>The score before and after; empty when there is none.</summary>
    public static string Score(VariantChange change) => (change.Before?.Score?.Points, change.After?.Score?.Points) switch
    {
        ({ } before, { } after) when before != after => $"{before} → {after}",
        (_, { } after) => $"{after}",
        ({ } before, null) => $"{before}",
        _ => "",
    };

    public static string Sentence(PlaceholderChange change) => change.Kind switch
    {
        ChangeKind.Added => $"placeholder added: {change.After}",
        ChangeKind.Removed => $"placeholder lost: {change.Before}",
        _ => $"placeholder: {change.Before} → {change.After}",
    };

    public static string Level(Finding finding) => finding.Level switch
    {
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        _ => "suggestion",
    };

    public static string Count(int count, string noun) => noun.ToQuantity(count, "N0", CultureInfo.InvariantCulture);

    private static int Mean(IEnumerable<int> points) => (int)Math.Round(points.Average(), MidpointRounding.AwayFromZero);
}
