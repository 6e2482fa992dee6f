namespace MacroLsp.Core.Tests.Rules;

/// <summary>A macro around one text, with which nothing else is wrong.</summary>
internal static class Hold
{
    /// <summary>The text as a folded block.</summary>
    public static string Block(string text) => Written(">-\n    " + text.Replace("\n", "\n    ", StringComparison.Ordinal));

    /// <summary>The same in another locale.</summary>
    public static string In(string locale, string text) => Block(text).Replace("en-US", locale, StringComparison.Ordinal);

    /// <summary>The text as it is written behind <c>hold:</c>.</summary>
    public static string Written(string value) => $"macro: hold\ntitle: Hold\nlocale: en-US\nframework: HOLD\nreply:\n  hold: {value}\n";
}
