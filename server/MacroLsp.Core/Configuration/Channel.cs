using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>The way on which a reply reaches the customer. Immutable.</summary>
/// <param name="Id">What a macro writes behind <c>channel:</c>, such as <c>chat</c>.</param>
/// <param name="Title">The name for people; the id when the configuration gives none.</param>
/// <param name="Description">How the channel is read; may be empty.</param>
/// <param name="MaxLength">The longest reply, in UTF-16 units with the placeholders filled in, at least 1; null for no limit.</param>
public sealed record Channel(string Id, string Title, string Description, int? MaxLength)
{
    /// <summary>Whether MacroLsp brings it; false as soon as the project writes one of that id.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The style packs for what goes out on it, beside those of the locale; or single rules, <c>Pack.Rule</c>. Default: none.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];
}
