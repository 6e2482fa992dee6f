using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>What a token is; the order is the legend that editors are told.</summary>
public enum TokenType
{
    /// <summary>The id of a macro, where it is declared or named.</summary>
    MacroId,

    /// <summary>The key of a section.</summary>
    Section,

    /// <summary>The name of a placeholder.</summary>
    Placeholder,

    /// <summary>The name of a filter.</summary>
    Filter,

    /// <summary>An argument of a filter.</summary>
    FilterArgument,

    /// <summary>The braces around a placeholder, the bar and the colon in it.</summary>
    PlaceholderDelimiter,
}

/// <summary>What else is true of a token; flags, in the order of the legend.</summary>
[Flags]
public enum TokenModifiers
{
    None = 0,

    /// <summary>The thing is made here.</summary>
    Declaration = 1,

    /// <summary>MacroLsp brings the placeholder.</summary>
    BuiltIn = 2,

    /// <summary>Nothing declares the placeholder, or no framework knows the section.</summary>
    Unknown = 4,
}

/// <summary>One token; lies on one line.</summary>
public readonly record struct SemanticToken(TextSpan Span, TokenType Type, TokenModifiers Modifiers);

/// <summary>Colours what has a meaning, so that <c>{{ }}</c> stands out in a block of prose.</summary>
public static class SemanticTokens
{
    /// <summary>The tokens of a file, in order, without overlap.</summary>
    public static ImmutableArray<SemanticToken> Of(WorkspaceSnapshot snapshot, MacroDocument document)
    {
        var tokens = new List<SemanticToken>();
        foreach (var macro in document.File.Macros) AddMacro(snapshot, document, macro, tokens);
        tokens.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        var result = ImmutableArray.CreateBuilder<SemanticToken>(tokens.Count);
        foreach (var token in tokens)
        {
            // A text that an alias uses again stands in the file once.
            if (result.Count == 0 || token.Span.Start >= result[^1].Span.End) result.Add(token);
        }

        return result.ToImmutable();
    }

    private static void AddMacro(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, List<SemanticToken> tokens)
    {
        if (macro.Id is { } id) Add(document, id.Span, TokenType.MacroId, TokenModifiers.Declaration, tokens);
        foreach (var next in macro.Next)
            Add(document, next.Span, TokenType.MacroId, snapshot.Index.Contains(next.Value) ? TokenModifiers.None : TokenModifiers.Unknown, tokens);
        var framework = snapshot.Config.Frameworks.GetValueOrDefault(macro.Framework?.Value ?? snapshot.Config.DefaultFramework);
        foreach (var section in macro.Reply.Sections)
        {
            var isUnknown = framework is not null && framework.IndexOf(section.Id) < 0;
            Add(document, section.KeySpan, TokenType.Section, isUnknown ? TokenModifiers.Unknown : TokenModifiers.None, tokens);
            foreach (var when in section.Alternatives.SelectMany(a => a.When))
                Add(document, when.Span, TokenType.Placeholder, ModifiersOf(snapshot, when.Value), tokens);
        }

        foreach (var text in macro.Texts)
            foreach (var placeholder in text.Template.Placeholders) AddPlaceholder(snapshot, document, text, placeholder, tokens);
    }

    private static void AddPlaceholder(WorkspaceSnapshot snapshot, MacroDocument document, MacroText text, Placeholder placeholder, List<SemanticToken> tokens)
    {
        AddPart(new TextSpan(placeholder.Span.Start, 2), TokenType.PlaceholderDelimiter, TokenModifiers.None);
        if (!placeholder.NameSpan.IsEmpty) AddPart(placeholder.NameSpan, TokenType.Placeholder, ModifiersOf(snapshot, placeholder.Name));
        foreach (var filter in placeholder.Filters)
        {
            if (!filter.NameSpan.IsEmpty) AddPart(filter.NameSpan, TokenType.Filter, TokenModifiers.None);
            foreach (var argument in filter.Arguments.Where(a => !a.Span.IsEmpty)) AddPart(argument.Span, TokenType.FilterArgument, TokenModifiers.None);
        }

        if (placeholder.IsClosed) AddPart(new TextSpan(placeholder.Span.End - 2, 2), TokenType.PlaceholderDelimiter, TokenModifiers.None);

        void AddPart(TextSpan span, TokenType type, TokenModifiers modifiers) => Add(document, text.ToSource(span), type, modifiers, tokens);
    }

    private static TokenModifiers ModifiersOf(WorkspaceSnapshot snapshot, string placeholder) =>
        !snapshot.Config.Placeholders.TryGetValue(placeholder, out var definition) ? TokenModifiers.Unknown
        : definition.IsBuiltIn ? TokenModifiers.BuiltIn
        : TokenModifiers.None;

    /// <summary>A token that a fold breaks in two becomes two: clients know no token of several lines.</summary>
    private static void Add(MacroDocument document, TextSpan span, TokenType type, TokenModifiers modifiers, List<SemanticToken> tokens)
    {
        var lines = document.Source.Lines;
        for (var line = lines.LineOf(span.Start); line <= lines.LineOf(span.End); line++)
        {
            var start = Math.Max(span.Start, lines.StartOf(line));
            var end = Math.Min(span.End, lines.EndOf(line));
            while (start < end && document.Source.Text[start] is ' ' or '\t') start++;
            if (end > start) tokens.Add(new SemanticToken(TextSpan.FromBounds(start, end), type, modifiers));
        }
    }
}
