using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Prose;

/// <summary>What a placeholder tells the cues: <c>{date}</c>, <c>{contact}</c>, <c>{name}</c> and its own name.</summary>
internal static class PlaceholderKinds
{
    // The parts of names by which placeholders that nobody has described are understood, also those of other helpdesks.
    private static readonly (string Kind, string[] Parts)[] Known =
    [
        ("contact", ["phone", "telephone", "contact", "email", "mail", "hotline", "helpline", "number_to_call"]),
        ("url", ["url", "link", "website", "page"]),
        ("date", ["date", "day", "deadline", "eta", "etd", "until", "time", "update", "window"]),
        ("name", ["name", "agent", "customer", "first", "user", "person", "client"]),
        ("number", ["amount", "total", "price", "count"]),
    ];

    /// <summary>The kinds and names under which cues find a placeholder.</summary>
    /// <param name="name">As written between the braces.</param>
    /// <param name="definitions">The placeholders of the project; null when there is none.</param>
    public static ImmutableArray<string> Of(string name, IReadOnlyDictionary<string, PlaceholderDefinition>? definitions)
    {
        var lower = name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('.', '_').Replace('-', '_');
        var kinds = ImmutableArray.CreateBuilder<string>();
        kinds.Add("placeholder");
        kinds.Add(lower);
        var parts = lower.Split('_');
        if (definitions is not null && definitions.TryGetValue(name, out var definition) && definition.Type != PlaceholderType.Text)
            kinds.Add(definition.Type.ToString().ToLowerInvariant());
        else if (Known.FirstOrDefault(k => k.Parts.Any(p => parts.Contains(p, StringComparer.Ordinal))) is { Kind: { } kind })
            kinds.Add(kind);
        else
            kinds.Add("text");
        return kinds.ToImmutable();
    }
}
