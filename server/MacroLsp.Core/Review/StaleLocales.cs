using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Review;

/// <summary>
/// Finds locales that did not follow a change of the text that they were made from: the locale that <c>based-on</c> names, else
/// the source locale. White space does not count, so that folding a line anew leaves every translation fresh.
/// </summary>
internal sealed class StaleLocales(ImmutableArray<(FoundMacro? Before, FoundMacro? After)> pairs, WorkspaceSnapshot after)
{
    private readonly ILookup<string, (FoundMacro Before, FoundMacro After)> _kept = pairs
        .Where(p => p.Before is not null && p.After is not null)
        .Select(p => (Before: p.Before ?? throw new InvalidOperationException(), After: p.After ?? throw new InvalidOperationException()))
        .ToLookup(p => p.After.Side.Id, StringComparer.Ordinal);

    /// <param name="variants">The variants of one macro that changed.</param>
    public ImmutableArray<StaleLocale> Of(IEnumerable<VariantChange> variants)
    {
        var stale = ImmutableArray.CreateBuilder<StaleLocale>();
        foreach (var variant in variants)
        {
            if (variant is not { Before: { } before, After: { } now } || variant.IsInherited) continue;
            var changed = Changed(before.Macro, now.Macro).ToHashSet(StringComparer.Ordinal);
            if (changed.Count == 0) continue;
            foreach (var (old, sibling) in _kept[now.Id])
            {
                var macro = sibling.Side.Macro;
                if (macro == now.Macro || Is(macro.LocaleText, now.Locale) || !Is(macro.BasedOn?.Locale?.Value ?? after.Config.SourceLocale, now.Locale)) continue;
                var own = TextsOf(macro);
                var followed = Changed(old.Side.Macro, macro).ToHashSet(StringComparer.Ordinal);
                var parts = own.Keys.Where(k => changed.Contains(k) && !followed.Contains(k)).ToImmutableArray();
                if (!parts.IsEmpty) stale.Add(new StaleLocale(macro.LocaleText, sibling.Side.Document, now.Locale, parts));
            }
        }

        return [.. stale.OrderBy(s => s.Locale, StringComparer.Ordinal).ThenBy(s => s.Document.Path, StringComparer.Ordinal)];
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Changed(Macro before, Macro after)
    {
        var old = TextsOf(before);
        return TextsOf(after).Where(t => old.TryGetValue(t.Key, out var was) && was != t.Value).Select(t => t.Key);
    }

    /// <summary>The macro's own texts by part, in order, each with one space for any white space.</summary>
    private static OrderedDictionary<string, string> TextsOf(Macro macro)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        if (macro.Title is { } title) texts["title"] = Normal(title.Value);
        if (macro.Reply.Unsectioned is { } whole) texts["reply"] = Normal(whole.Value);
        foreach (var section in macro.Reply.Sections)
            texts.TryAdd(section.Id, string.Join('\n', section.Alternatives.Select(a => $"{string.Join(' ', a.When.Select(w => w.Value))}\t{Normal(a.Text?.Value ?? "")}")));
        return texts;
    }

    private static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
