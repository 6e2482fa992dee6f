using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features;

/// <summary>
/// What features ask of all macros at once, made from an index one time and kept as long as that index lives. Typing in
/// a reply keeps the index, so a keystroke in a workspace of ten thousand macros looks at none of them. Immutable.
/// </summary>
internal sealed class WorkspaceDigest
{
    private static readonly ConditionalWeakTable<MacroIndex, WorkspaceDigest> Made = [];

    private readonly FrozenDictionary<string, ImmutableArray<MacroFacts>> _users;

    private WorkspaceDigest(MacroIndex index)
    {
        var all = index.All.ToImmutableArray();
        Ids = [.. index.Ids];
        Tags = Words(all.SelectMany(m => m.Tags.Split('\n')));
        Owners = Words(all.Select(m => m.Owner));
        Locales = Words(all.Select(m => m.Locale));
        _users = all.SelectMany(m => m.NextIds.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Macro: m)))
            .GroupBy(pair => pair.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(pair => pair.Macro).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>In ordinal order.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The most used first.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>The most used first.</summary>
    public ImmutableArray<string> Owners { get; }

    /// <summary>As written, the most used first.</summary>
    public ImmutableArray<string> Locales { get; }

    /// <summary>The macros that name this id under <c>next</c>, by id, path and place.</summary>
    public ImmutableArray<MacroFacts> UsersOf(string id) => _users.TryGetValue(id, out var users) ? users : [];

    public static WorkspaceDigest Of(MacroIndex index) => Made.GetValue(index, static i => new WorkspaceDigest(i));

    private static ImmutableArray<string> Words(IEnumerable<string> words) =>
        [.. words.Where(w => w.Length > 0).GroupBy(w => w, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
}
