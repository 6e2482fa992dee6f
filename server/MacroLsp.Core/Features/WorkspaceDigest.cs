using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features;

/// <summary>
/// What features ask of all macros at once. Each answer is made from an index at its first use and kept as long as that
/// index lives. Typing in a reply keeps the index, so a keystroke in a workspace of ten thousand macros looks at none of
/// them. Immutable to its users and safe to share between threads.
/// </summary>
internal sealed class WorkspaceDigest
{
    private static readonly ConditionalWeakTable<MacroIndex, WorkspaceDigest> Made = [];

    private readonly Lazy<ImmutableArray<string>> _ids;
    private readonly Lazy<Dictionary<string, List<MacroFacts>>> _users;

    private WorkspaceDigest(MacroIndex index)
    {
        _ids = new(() => [.. index.Ids]);
        _users = new(() => UsersIn(index));
    }

    /// <summary>In ordinal order.</summary>
    public ImmutableArray<string> Ids => _ids.Value;

    /// <summary>The macros that name this id under <c>next</c>, each once, by id, path and place.</summary>
    public IReadOnlyList<MacroFacts> UsersOf(string id) => _users.Value.TryGetValue(id, out var users) ? users : [];

    public static WorkspaceDigest Of(MacroIndex index) => Made.GetValue(index, static i => new WorkspaceDigest(i));

    private static Dictionary<string, List<MacroFacts>> UsersIn(MacroIndex index)
    {
        var users = new Dictionary<string, List<MacroFacts>>(StringComparer.Ordinal);
        foreach (var macro in index.All)
        {
            foreach (var id in macro.NextIds)
            {
                if (!users.TryGetValue(id, out var of)) users[id] = of = [];
                if (of.Count == 0 || of[^1] != macro) of.Add(macro);
            }
        }

        return users;
    }
}
