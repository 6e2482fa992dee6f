using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>Lists in messages, and values as YAML writes them.</summary>
internal static class Wording
{
    /// <summary><c>a, b or c</c>.</summary>
    public static string AnyOf(IEnumerable<string> words) => Join([.. words], "or");

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> words) => Join([.. words], "and");

    private static string Join(string[] words, string last) => words switch
    {
        [] => "nothing",
        [var only] => only,
        [.. var first, var end] => $"{string.Join(", ", first)} {last} {end}",
    };

    /// <summary>A scalar as an entry of a list in brackets, quoted where YAML would read its signs otherwise.</summary>
    public static string AsFlowItem(YamlScalar scalar)
    {
        var text = scalar.Value.Trim();
        if (scalar.Style != ScalarStyle.Plain) return Quoted(text);
        return text.AsSpan().IndexOfAny(",[]{}") >= 0 || text.Length == 0 || text[0] is '*' or '&' or '!' ? Quoted(text) : text;
    }

    /// <summary>A text in quotation marks: double ones, which every author knows, unless the text holds some.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\"\\") < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
