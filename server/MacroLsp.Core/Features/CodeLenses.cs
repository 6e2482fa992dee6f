using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>What a line above a macro leads to.</summary>
public enum LensKind
{
    /// <summary>The places that name the macro under <c>next</c>.</summary>
    UsedBy,

    /// <summary>The variants in other locales.</summary>
    Locales,

    /// <summary>The preview of the reply.</summary>
    Preview,
}

/// <summary>A line above a macro.</summary>
/// <param name="Span">What it stands above.</param>
/// <param name="Title">What it says.</param>
/// <param name="Kind">What a click does.</param>
/// <param name="Places">Where a click leads; empty for the preview, and for a count of none.</param>
public sealed record CodeLens(TextSpan Span, string Title, LensKind Kind, ImmutableArray<FilePlace> Places)
{
    /// <summary>The lines of a file. The counts come from the index; files are read by <see cref="Resolve"/> only.</summary>
    public static ImmutableArray<CodeLens> Of(WorkspaceSnapshot snapshot, MacroDocument document)
    {
        var lenses = ImmutableArray.CreateBuilder<CodeLens>();
        foreach (var macro in document.File.Macros)
        {
            if (macro.Root is null) continue;
            lenses.Add(new CodeLens(macro.NameSpan, "Preview", LensKind.Preview, []));
            if (macro.IdText.Length == 0) continue;
            var users = WorkspaceDigest.Of(snapshot.Index).UsersOf(macro.IdText).Count;
            lenses.Add(new CodeLens(macro.NameSpan, users == 0 ? "Not used by others" : $"Used by {users}", LensKind.UsedBy, []));
            var locales = snapshot.Index.Find(macro.IdText).Select(m => m.Locale).Distinct(StringComparer.OrdinalIgnoreCase).Count();
            if (locales > 1) lenses.Add(new CodeLens(macro.NameSpan, $"{locales} locales", LensKind.Locales, []));
        }

        return lenses.ToImmutable();
    }

    /// <summary>The line with the places that it leads to.</summary>
    public static CodeLens Resolve(WorkspaceSnapshot snapshot, MacroDocument document, CodeLens lens, CancellationToken cancellation = default)
    {
        if (lens.Kind == LensKind.Preview) return lens;
        var all = Navigation.References(snapshot, document.Path, lens.Span.Start, withDeclarations: true, cancellation);
        return lens with { Places = [.. all.Where(p => p.IsDeclaration == (lens.Kind == LensKind.Locales))] };
    }
}
