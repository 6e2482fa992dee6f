using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>
/// The scope of a rule: selectors of which one must fit. A selector is parts joined by <c>&amp;</c>; a part is names joined
/// by dots, which must all be among the names of a block, in any order; <c>~</c> before a part turns it round.
/// </summary>
internal sealed class StyleScope
{
    private readonly ImmutableArray<ImmutableArray<Part>> _selectors;

    private readonly record struct Part(ImmutableArray<string> Names, bool IsNegated);

    public StyleScope(ImmutableArray<StyleText> scope) =>
        _selectors = scope.IsDefaultOrEmpty ? [[new Part(["text"], IsNegated: false)]] : [.. scope.Select(s => ReadSelector(s.Value))];

    /// <summary>Whether a rule with this scope looks at a block.</summary>
    public bool Fits(ImmutableArray<string> block)
    {
        foreach (var selector in _selectors)
        {
            if (Fits(selector, block)) return true;
        }

        return false;
    }

    /// <summary>Whether the scope asks for a part by name, so that blocks for it must be made.</summary>
    public bool AsksFor(string name) => _selectors.Any(s => s.Any(p => !p.IsNegated && p.Names.Contains(name, StringComparer.Ordinal)));

    private static bool Fits(ImmutableArray<Part> selector, ImmutableArray<string> block)
    {
        foreach (var part in selector)
        {
            var has = true;
            foreach (var name in part.Names) has &= block.Contains(name, StringComparer.Ordinal);
            if (has == part.IsNegated) return false;
            // What is no kind of text on its own, the whole file, is not meant by "anything but".
            if (part.IsNegated && (block.Contains("raw", StringComparer.Ordinal) || block.Contains("summary", StringComparer.Ordinal))) return false;
        }

        return true;
    }

    private static ImmutableArray<Part> ReadSelector(string selector) => [.. selector.Split('&').Select(ReadPart)];

    private static Part ReadPart(string text)
    {
        var trimmed = text.Trim();
        var isNegated = trimmed.StartsWith('~');
        return new Part([.. (isNegated ? trimmed[1..] : trimmed).Split('.').Select(n => n.Trim())], isNegated);
    }
}
