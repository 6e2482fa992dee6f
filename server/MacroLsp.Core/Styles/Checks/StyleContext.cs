using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>What a project adds to its rules. Immutable; rules are compiled anew when it changes.</summary>
public sealed record StyleContext
{
    public static StyleContext Empty { get; } = new();

    /// <summary>The terms of the project's vocabulary (<c>accept.txt</c>), patterns as Vale reads them.</summary>
    public ImmutableArray<string> Accepted { get; init; } = [];

    /// <summary>Vale's <c>WordTemplate</c>, with <c>%s</c> where the alternatives go; null for word boundaries on both sides.</summary>
    public string? WordTemplate { get; init; }
}
