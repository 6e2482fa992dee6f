using System.Globalization;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Documents;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>Checks the inputs of cases with the rules themselves, as documents.</summary>
public static class StyleBench
{
    /// <summary>A bench that compiles a rule once for all of its cases, and gives up when it is told to. For one thread.</summary>
    public static StyleTestBench Of(CancellationToken cancellation) => Of(StyleLibrary.BuiltIn, cancellation);

    /// <summary>The same with the dictionaries and lists of words of a library; the vocabulary takes no part, as in Vale.</summary>
    public static StyleTestBench Of(StyleLibrary library, CancellationToken cancellation)
    {
        var set = StyleSet.Empty;
        return (rule, input, format) =>
        {
            if (set.Definitions is not [var known] || !ReferenceEquals(known, rule)) set = StyleSet.Create([rule], library.ContextFor([rule], StyleVocabulary.Empty, null));
            var text = StyleDocument.Normalize(input);
            var lines = new LineMap(text);
            return [.. StyleDocument.Check(set, text, format, cancellation).Select(found => Line(lines, found))];
        };
    }

    /// <summary><c>line:column:Pack.Rule:message</c>; the line from 1, the column from 1 in code points.</summary>
    private static string Line(LineMap lines, PlacedAlert found)
    {
        var at = lines.PositionOf(found.Span.Start, PositionEncoding.Utf32);
        return string.Create(CultureInfo.InvariantCulture, $"{at.Line + 1}:{at.Character + 1}:{found.Alert.Definition.Id}:{found.Alert.Message}");
    }
}
