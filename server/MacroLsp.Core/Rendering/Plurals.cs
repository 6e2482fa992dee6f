namespace MacroLsp.Core.Rendering;

/// <summary>The plural form that a whole number takes (CLDR 48, plurals.json, cardinal, v = 0), for the languages we have data in.</summary>
internal static class Plurals
{
    /// <returns><c>one</c>, <c>few</c>, <c>many</c> or <c>other</c>.</returns>
    /// <param name="tag">A locale in canonical case.</param>
    /// <param name="count">Zero or more, below a million.</param>
    public static string Of(string tag, int count)
    {
        var language = tag.Split('-')[0];
        return language switch
        {
            "ja" => "other",
            "pl" => Polish(count),
            "fr" => count is 0 or 1 ? "one" : "other",
            // Portuguese counts zero as one, except in Portugal.
            "pt" when tag != "pt-PT" => count is 0 or 1 ? "one" : "other",
            _ => count == 1 ? "one" : "other",
        };
    }

    private static string Polish(int count) => count switch
    {
        1 => "one",
        _ when count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14) => "few",
        _ => "many",
    };
}
