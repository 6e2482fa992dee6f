using System.Collections.Immutable;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Syntax;

/// <summary>Makes the typed view of a document. The first of two equal keys counts.</summary>
internal static class MacroBuilder
{
    public static Macro Build(YamlDocument document, int ordinal)
    {
        var root = document.Root?.Resolved as YamlMapping;
        if (root is null) return new Macro { Document = document, Ordinal = ordinal, Root = null, Reply = Reply.None };
        var valid = root.Find("valid")?.Value?.Resolved as YamlMapping;
        return new Macro
        {
            Document = document,
            Ordinal = ordinal,
            Root = root,
            Id = ScalarOf(root, "macro"),
            Title = ScalarOf(root, "title") is { } title ? TextOf(title) : null,
            Locale = ScalarOf(root, "locale"),
            Channel = ScalarOf(root, "channel"),
            Framework = ScalarOf(root, "framework"),
            Intent = ScalarOf(root, "intent"),
            Owner = ScalarOf(root, "owner"),
            ReviewBy = ScalarOf(root, "review-by"),
            ValidFrom = valid is null ? null : ScalarOf(valid, "from"),
            ValidUntil = valid is null ? null : ScalarOf(valid, "until"),
            Notes = ScalarOf(root, "notes"),
            Moods = ListOf(root.Find("moods")?.Value),
            Tags = ListOf(root.Find("tags")?.Value),
            Next = ListOf(root.Find("next")?.Value),
            BasedOn = BasedOnOf(root.Find("based-on")),
            Reply = ReplyOf(root.Find("reply")),
        };
    }

    private static YamlScalar? ScalarOf(YamlMapping mapping, string key) => mapping.Find(key)?.Value?.Resolved as YamlScalar;

    private static MacroText TextOf(YamlScalar scalar) => new(scalar, Template.Parse(scalar.Value));

    /// <summary>The texts of a list; one text alone counts as a list of one.</summary>
    internal static ImmutableArray<YamlScalar> ListOf(YamlNode? node) => node?.Resolved switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => [.. sequence.Items.Select(i => i.Value?.Resolved).OfType<YamlScalar>()],
        _ => [],
    };

    private static BasedOn? BasedOnOf(YamlEntry? entry)
    {
        if (entry?.Value?.Resolved is not YamlMapping mapping) return null;
        return new BasedOn(entry, ScalarOf(mapping, "locale"), EntriesOf(mapping, "sections"), EntriesOf(mapping, "reviewed"));
    }

    private static ImmutableArray<YamlEntry> EntriesOf(YamlMapping mapping, string key) =>
        mapping.Find(key)?.Value?.Resolved is YamlMapping below ? below.Entries : [];

    private static Reply ReplyOf(YamlEntry? entry)
    {
        if (entry is null) return Reply.None;
        return entry.Value?.Resolved switch
        {
            YamlScalar text => new Reply(entry, [], TextOf(text)),
            YamlMapping mapping => new Reply(entry, [.. mapping.Entries.Select(SectionOf)], null),
            _ => new Reply(entry, [], null),
        };
    }

    private static Section SectionOf(YamlEntry entry) => new(entry.Key.Value, entry, entry.Value?.Resolved switch
    {
        YamlScalar text => [new Alternative([], TextOf(text), text.Span)],
        YamlSequence list => [.. list.Items.Select(AlternativeOf)],
        _ => [],
    });

    private static Alternative AlternativeOf(YamlItem item) => item.Value?.Resolved switch
    {
        YamlScalar text => new Alternative([], TextOf(text), item.Span),
        YamlMapping mapping => new Alternative(
            ListOf(mapping.Find("when")?.Value),
            ScalarOf(mapping, "text") is { } text ? TextOf(text) : null,
            item.Span),
        _ => new Alternative([], null, item.Span),
    };
}
