using System.Collections.Immutable;
using System.Globalization;
using MacroLsp.Core.Styles.Checks;

namespace MacroLsp.Core.Styles.Files;

/// <summary>Checks the inputs of cases with the rules themselves.</summary>
public static class StyleBench
{
    /// <summary>A bench that gives up when it is told to.</summary>
    public static StyleTestBench Of(CancellationToken cancellation)
    {
        StyleSet? previous = null;
        return (rule, input, format) =>
        {
            previous = StyleSet.Create([rule], StyleContext.Empty, previous);
            var text = input.ReplaceLineEndings("\n");
            ImmutableArray<StyleBlock> blocks = [new StyleBlock(text, ["text", format], []), new StyleBlock(text, ["raw", format], [])];
            return [.. previous.Check(blocks, cancellation).Select(alert => Line(alert, text, alert.Span.Start))];
        };
    }

    /// <summary><c>line:column:Pack.Rule:message</c>; the line from 1, the column from 1 in code points.</summary>
    private static string Line(StyleAlert alert, string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var line = 1 + text.AsSpan(0, start).Count('\n');
        var column = 1;
        for (var i = start; i < at; i++)
        {
            if (!char.IsLowSurrogate(text[i])) column++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{line}:{column}:{alert.Definition.Id}:{alert.Message}");
    }
}
