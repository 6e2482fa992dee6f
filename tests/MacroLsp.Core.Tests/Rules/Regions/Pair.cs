namespace MacroLsp.Core.Tests.Rules.Regions;

/// <summary>A macro in English and a variant of it, with one text each, with which nothing else is wrong.</summary>
internal static class Pair
{
    /// <summary>Two macros of one file; the texts are written as they are given behind the section's key.</summary>
    public static string Of(string english, string other, string locale = "de-DE", string head = "") => $"""
        macro: x
        title: X
        locale: en-US
        framework: NOTE
        reply:
          facts: {english}
        ---
        macro: x
        title: X
        locale: {locale}
        {(head.Length > 0 ? head + "\n" : "")}framework: NOTE
        reply:
          facts: {other}

        """;
}
