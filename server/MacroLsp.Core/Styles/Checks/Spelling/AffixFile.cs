using System.Collections.Immutable;
using System.Globalization;

namespace MacroLsp.Core.Styles.Checks.Spelling;

/// <summary>The affix file of a Hunspell dictionary (man 5 hunspell): the lines of it that matter here.</summary>
internal sealed class AffixFile
{
    private readonly List<AffixRule> _rules = [];
    private readonly List<(string From, string To)> _conversions = [];
    private readonly List<(string From, string To)> _replacements = [];
    private readonly Dictionary<(bool IsPrefix, string Flag), bool> _crosses = [];
    private string _flagForm = "";

    public IReadOnlyList<AffixRule> Rules => _rules;

    public IReadOnlyList<(string From, string To)> Conversions => _conversions;

    public IReadOnlyList<(string From, string To)> Replacements => _replacements;

    /// <summary>The letters of the language, the frequent ones first.</summary>
    public string Letters { get; private set; } = "esianrtolcdugmphbyfvkwzxjq'";

    public bool Compounds { get; private set; }

    public int CompoundLeast { get; private set; } = 3;

    // Flags that no dictionary gives when the file does not name one.
    public string Forbidden { get; private set; } = "";

    public string OnlyInCompound { get; private set; } = "";

    public string NeedsAffix { get; private set; } = "";

    public static AffixFile Read(string text)
    {
        var file = new AffixFile();
        foreach (var line in text.Split('\n'))
        {
            var fields = line.Split([' ', '\t', '\r', '\uFEFF'], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 1) file.Take(fields);
        }

        return file;
    }

    /// <summary>The flags in what stands behind a slash: letters, pairs of letters or numbers, as the file says.</summary>
    public ImmutableArray<string> Flags(string text) => _flagForm switch
    {
        "num" => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)],
        "long" => [.. text.Chunk(2).Select(pair => new string(pair))],
        _ => [.. text.EnumerateRunes().Select(r => r.ToString())],
    };

    private void Take(string[] fields)
    {
        switch (fields)
        {
            case ["FLAG", var form, ..]: _flagForm = form; break;
            case ["TRY", var letters, ..]: Letters = letters; break;
            case ["ICONV", var from, var to, ..]: _conversions.Add((from, to)); break;
            case ["REP", var from, var to, ..]: _replacements.Add((from.Trim('^', '$'), to)); break;
            case ["FORBIDDENWORD", var flag, ..]: Forbidden = flag; break;
            case ["ONLYINCOMPOUND", var flag, ..]: OnlyInCompound = flag; break;
            case ["NEEDAFFIX", var flag, ..]: NeedsAffix = flag; break;
            case ["COMPOUNDFLAG" or "COMPOUNDBEGIN" or "COMPOUNDMIDDLE" or "COMPOUNDEND", ..]: Compounds = true; break;
            case ["COMPOUNDMIN", var least, ..] when int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var number): CompoundLeast = number; break;
            case ["PFX" or "SFX", var flag, "Y" or "N", var count] when count.All(char.IsAsciiDigit): _crosses[(fields[0] == "PFX", flag)] = fields[2] == "Y"; break;
            case ["PFX" or "SFX", var flag, var strip, var affix, ..]:
                var isPrefix = fields[0] == "PFX";
                // Flags of the affix itself would let it take another; they are not followed.
                var slash = affix.IndexOf('/', StringComparison.Ordinal);
                var text = slash < 0 ? affix : affix[..slash];
                _rules.Add(new AffixRule(flag, isPrefix, _crosses.GetValueOrDefault((isPrefix, flag)), Zero(strip), Zero(text), fields.Length > 4 ? fields[4] : "."));
                break;
        }
    }

    private static string Zero(string text) => text == "0" ? "" : text;
}
