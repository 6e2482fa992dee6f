using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>
/// The syllables of an English word, counted as Vale counts them, so that its measures of readability come out the same:
/// groups of vowels, less what is silent, plus what is said apart, on what is left of prefixes and suffixes.
/// </summary>
internal static partial class Syllables
{
    private static readonly FrozenDictionary<string, int> Known = """
        2: abed adieu cafe cafes chile chloe circe daphne jesse jukebox maybe people phoebe shoreline zoe
        3: abare acreage adame adobe apache coyote euterpe forever karate machete recipe sesame simile syncope tamale
        4: abalone abruzzese abbruzzese anemone aphrodite apostrophe ariadne calliope catastrophe epitome facsimile gethsemane
        4: guacamole hyperbole yosemite eurydice hermione penelope persephone
        5: aborigine aborigines
        """.Split('\n', StringSplitOptions.TrimEntries)
        .SelectMany(line => line[3..].Split(' ').Select(word => (Word: word, Count: line[0] - '0')))
        .ToFrozenDictionary(k => k.Word, k => k.Count, StringComparer.Ordinal);

    // Each group counts as many syllables as groups stand from it to the end; the first affix of a group that fits is taken off.
    private static readonly string[][] Prefixes =
    [
        [.. "above anti ante counter hyper afore agri infra intra inter over semi ultra under extra dia micro mega kilo pico nano macro".Split(' ')],
        [.. "un fore ware none non out post sub pre pro dis side".Split(' ')],
    ];

    private static readonly string[][] Suffixes =
    [
        [.. "ology ologist onomy onomist".Split(' ')],
        [.. "fully berry woman women".Split(' ')],
        [.. "ly less some ful er ers ness cian cians ment ments ette ettes ville villes ships ship side sides port ports shire shires tion tioned".Split(' ')],
    ];

    public static int Count(string word)
    {
        var length = word.EnumerateRunes().Count();
        if (length < 3) return Math.Min(length, 1);
        word = word.ToLowerInvariant();
        if (Known.TryGetValue(word, out var known)) return known;
        var (body, count) = TakeOff(word, Prefixes, static (w, p) => w.StartsWith(p, StringComparison.Ordinal) ? w[p.Length..] : w);
        (body, var more) = TakeOff(body, Suffixes, static (w, s) => w.EndsWith(s, StringComparison.Ordinal) ? w[..^s.Length] : w);
        count += more + Vowels().Count(body) - Silent().Count(body) - SilentE().Count(body)
            + EndsApart().Count(body) + VowelsApart().Count(body) + PairsApart().Count(body) + IaApart().Count(body);
        return Math.Max(1, count);
    }

    private static (string Word, int Count) TakeOff(string word, string[][] groups, Func<string, string, string> cut)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            foreach (var affix in groups[i])
            {
                var rest = cut(word, affix);
                if (rest.Length < word.Length) return (rest, groups.Length - i);
            }
        }

        return (word, 0);
    }

    [GeneratedRegex("[aeiouy]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Vowels();

    [GeneratedRegex(
        "cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$|.[^aeiuoycgltdb]{2,}ed$|.ely$|^jua|uai|eau|^busi$"
        + "|[aeiouy](?:b|c|ch|dg|f|g|gh|gn|k|l|lch|ll|lv|m|mm|n|nc|ng|nch|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|th|v|y|z)ed$"
        + "|[aeiouy](?:b|ch|d|f|gh|gn|k|l|lch|ll|lv|m|mm|n|nch|nn|p|r|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y)es$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Silent();

    [GeneratedRegex("[aeiouy](?:b|c|ch|d|dg|f|g|gh|gn|k|l|ll|lv|m|mm|n|nc|ng|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y|z)e$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SilentE();

    [GeneratedRegex("(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|[aeiouy]sh?e[rsd])$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsApart();

    [GeneratedRegex("[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VowelsApart();

    [GeneratedRegex("[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PairsApart();

    [GeneratedRegex("[^s]ia", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IaApart();
}
