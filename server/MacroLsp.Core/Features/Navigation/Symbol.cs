using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>What a name in a file stands for.</summary>
public enum SymbolKind
{
    /// <summary>A macro, by its id, in all locales.</summary>
    Macro,

    /// <summary>A placeholder.</summary>
    Placeholder,

    /// <summary>A section of one macro, in all locales.</summary>
    Section,

    /// <summary>A framework.</summary>
    Framework,

    /// <summary>A channel.</summary>
    Channel,
}

/// <summary>A thing that has a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">The id of the macro that a section belongs to; empty for the other kinds, whose names hold in the whole workspace.</param>
public sealed record Symbol(SymbolKind Kind, string Name, string Owner = "");

/// <summary>One place where a symbol is named.</summary>
/// <param name="Symbol">What is named.</param>
/// <param name="Span">The name alone, without quotes.</param>
/// <param name="Whole">The construct that the name belongs to: the entry, the placeholder with its braces.</param>
/// <param name="IsDeclaration">Whether the thing is made here rather than used.</param>
public sealed record SymbolUse(Symbol Symbol, TextSpan Span, TextSpan Whole, bool IsDeclaration);

/// <summary>A place in a file of the workspace.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Span">What to select.</param>
/// <param name="Whole">What to show.</param>
/// <param name="IsDeclaration">Whether the thing is made here.</param>
public sealed record FilePlace(string Path, TextSpan Span, TextSpan Whole, bool IsDeclaration);

/// <summary>The edits of one file.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Edits">Disjoint, in order.</param>
public sealed record FileEdits(string Path, ImmutableArray<TextEdit> Edits);
