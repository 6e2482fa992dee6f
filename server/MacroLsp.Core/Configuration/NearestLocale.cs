using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Configuration;

/// <summary>Finds data of the same language for a locale that has none of its own.</summary>
internal static class NearestLocale
{
    /// <summary>
    /// The locale itself or the first of its fallbacks among those that are there; else the one that shares the nearest
    /// fallback with it, so that en-AU takes en-GB's before en-US's. Null when none is in the same language and script.
    /// </summary>
    /// <param name="there">Tags in canonical case. Among equally near ones the one of the language's main region wins, then the first.</param>
    /// <param name="locale">The tag for which data is wanted.</param>
    public static string? Among(ImmutableArray<string> there, string locale)
    {
        if (!LanguageTag.TryParse(locale, out var tag)) return null;
        ImmutableArray<string> wanted = [tag.Tag, .. tag.Fallbacks()];
        foreach (var candidate in wanted)
        {
            if (there.Contains(candidate, StringComparer.Ordinal)) return candidate;
        }

        string? best = null;
        var bestRank = int.MaxValue;
        foreach (var candidate in there)
        {
            var shared = wanted.IndexOf(LanguageTag.Fallbacks(candidate).FirstOrDefault(wanted.Contains, ""), 0, StringComparer.Ordinal);
            if (shared < 0) continue;
            var rank = shared * 2 + (IsMain(candidate) ? 0 : 1);
            if (rank >= bestRank) continue;
            best = candidate;
            bestRank = rank;
        }

        return best;
    }

    // The region that CLDR's likelySubtags.json gives each language that we write.
    private static bool IsMain(string tag) => tag is "de-DE" or "en-US" or "es-ES" or "fr-FR" or "it-IT" or "ja-JP" or "nl-NL"
        or "pl-PL" or "pt-BR" or "sv-SE" or "zh-CN";
}
