using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using Shouldly;

namespace MacroLsp.Core.Tests.Styles.Checks;

/// <summary>Runs rules over blocks and shows the alerts as lines: the block when there are several, the found text and the message.</summary>
internal static class StyleCase
{
    public static void Finds(StyleDefinition definition, string text, params string[] expected) =>
        Finds([definition], [Block(text)], StyleContext.Empty, expected);

    public static void Finds(StyleDefinition definition, string[] texts, params string[] expected) =>
        Finds([definition], [.. texts.Select(t => Block(t))], StyleContext.Empty, expected);

    public static void Finds(StyleDefinition definition, StyleContext context, string text, params string[] expected) =>
        Finds([definition], [Block(text)], context, expected);

    public static void Finds(StyleDefinition[] definitions, StyleBlock[] blocks, StyleContext context, params string[] expected)
    {
        var set = StyleSet.Create(definitions, context);
        var alerts = set.Check(blocks, CancellationToken.None);
        alerts.Select(a => Show(a, blocks)).ShouldBe(expected);
        // Looking for literals first must change nothing.
        set.CheckAll(blocks, CancellationToken.None).Select(a => Show(a, blocks)).ShouldBe(expected);
    }

    public static void Fixes(StyleDefinition definition, string text, params string[][] expected) =>
        StyleSet.Create([definition], StyleContext.Empty).Check([Block(text)], CancellationToken.None)
            .Select(a => a.Replacements.ToArray()).ShouldBe(expected);

    public static StyleBlock Block(string text, params string[] scope) => new(text, scope.Length == 0 ? ["text"] : [.. scope], []);

    /// <summary><c>found: message</c>, with the number of the block before it when there are several.</summary>
    private static string Show(StyleAlert alert, StyleBlock[] blocks)
    {
        var block = blocks.Length > 1 ? $"{alert.Block}: " : "";
        return $"{block}{alert.Span.Start} {blocks[alert.Block].Text.Substring(alert.Span.Start, alert.Span.Length)}: {alert.Message}";
    }
}
