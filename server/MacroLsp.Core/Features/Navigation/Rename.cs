using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>Whether something can be renamed, and what to.</summary>
/// <param name="Span">The name under the cursor.</param>
/// <param name="Name">What it is called now.</param>
/// <param name="Problem">Why it cannot be renamed, in plain words; null when it can.</param>
public sealed record RenameTarget(TextSpan Span, string Name, string? Problem);

/// <summary>What a rename does.</summary>
/// <param name="Files">The edits by file, in ordinal order of the paths.</param>
/// <param name="Problem">Why the new name will not do, in plain words; null when it does.</param>
public sealed record RenameResult(ImmutableArray<FileEdits> Files, string? Problem);

/// <summary>Gives a placeholder or a macro another name everywhere: in all locales, in <c>next</c>, in <c>when</c> and in <c>macrolsp.yaml</c>.</summary>
public static class Rename
{
    /// <summary>What stands under the cursor; null when that is no name.</summary>
    public static RenameTarget? Prepare(WorkspaceSnapshot snapshot, string path, int offset)
    {
        if (SymbolUses.At(snapshot, path, offset) is not { } use) return null;
        return new RenameTarget(use.Span, use.Symbol.Name, use.Symbol.Kind switch
        {
            SymbolKind.Placeholder when snapshot.Config.Placeholders.GetValueOrDefault(use.Symbol.Name) is { IsBuiltIn: true } =>
                $"\"{use.Symbol.Name}\" is built in, and helpdesks know it by that name. Declare a placeholder of your own in macrolsp.yaml instead.",
            SymbolKind.Placeholder or SymbolKind.Macro => null,
            SymbolKind.Section => "Sections are named by the framework. Rename them in macrolsp.yaml, then use the quick fix on each macro.",
            _ => "Frameworks and channels are named in macrolsp.yaml. Change them there.",
        });
    }

    /// <summary>The edits that give it the new name; none with the reason why not.</summary>
    public static RenameResult Apply(WorkspaceSnapshot snapshot, string path, int offset, string newName, CancellationToken cancellation = default)
    {
        if (SymbolUses.At(snapshot, path, offset) is not { } use || Prepare(snapshot, path, offset) is not { } target)
            return new RenameResult([], "There is no name here that could be changed.");
        if ((target.Problem ?? ProblemOf(snapshot, use.Symbol, newName)) is { } problem) return new RenameResult([], problem);
        if (newName == use.Symbol.Name) return new RenameResult([], null);
        var files = Navigation.Places(snapshot, use.Symbol, cancellation)
            .GroupBy(p => p.Path, StringComparer.Ordinal)
            .Select(g => new FileEdits(g.Key, [.. g.Select(p => new TextEdit(p.Span, newName))]));
        return new RenameResult([.. files], null);
    }

    private static string? ProblemOf(WorkspaceSnapshot snapshot, Symbol symbol, string name) => symbol.Kind switch
    {
        _ when name == symbol.Name => null,
        SymbolKind.Placeholder when !Placeholder.IsValidName(name) =>
            "A placeholder's name starts with a small letter and holds small letters, digits and underscores only, such as next_update.",
        SymbolKind.Placeholder when snapshot.Config.Placeholders.ContainsKey(name) =>
            $"There is a placeholder \"{name}\" already. Two that become one cannot be told apart again; choose another name.",
        SymbolKind.Macro when !IsKebab(name) => "A macro's id holds lower-case words joined by hyphens, such as late-delivery.",
        SymbolKind.Macro when snapshot.Index.Contains(name) => $"There is a macro \"{name}\" already. Choose another id.",
        _ => null,
    };

    /// <summary>Lower-case letters and digits in words that are joined by single hyphens.</summary>
    private static bool IsKebab(string name) =>
        name.Length > 0 && name.Split('-').All(word => word.Length > 0 && word.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9'));
}
