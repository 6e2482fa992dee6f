using System.Collections.Immutable;
using System.Globalization;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Styles.Files;

/// <summary>
/// Reads the values of a rule file as weakly as Vale does: a text where a list is expected is a list of one, "true" is
/// true, and a list of tables is one table. What does not fit is reported, and is as if it were not there.
/// </summary>
internal sealed class RuleValues(RuleProblems problems)
{
    public StyleText? Text(RuleEntry entry)
    {
        if (entry.Value is YamlScalar scalar) return TextOf(scalar, entry.Path);
        ReportType(entry, "a text");
        return null;
    }

    public bool? Flag(RuleEntry entry)
    {
        if (entry.Value is not YamlScalar scalar)
        {
            ReportType(entry, "true or false");
            return null;
        }

        var text = scalar.Value.Trim();
        switch (text)
        {
            case "true" or "True" or "TRUE" or "t" or "T" or "1":
                return true;
            case "false" or "False" or "FALSE" or "f" or "F" or "0":
                return false;
            default:
                var meant = text.ToUpperInvariant() switch
                {
                    "YES" or "ON" or "Y" => "true",
                    "NO" or "OFF" or "N" => "false",
                    _ => Suggestions.Closest(text, ["true", "false"]),
                };
                problems.ReportWord(ConfigProblem.WrongType, RuleLevel.Error, entry.Path, scalar.Span,
                    $"\"{entry.Name}\" should be true or false, and this is \"{text}\".", meant);
                return meant is null ? null : meant == "true";
        }
    }

    public int? Number(RuleEntry entry)
    {
        if (entry.Value is YamlScalar scalar)
        {
            if (int.TryParse(scalar.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
            problems.Report(ConfigProblem.WrongType, RuleLevel.Error, entry.Path, scalar.Span,
                $"\"{entry.Name}\" should be a whole number, and \"{scalar.Value}\" is none.");
            return null;
        }

        ReportType(entry, "a whole number");
        return null;
    }

    public double? Fraction(RuleEntry entry)
    {
        if (entry.Value is YamlScalar scalar)
        {
            if (double.TryParse(scalar.Value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
            problems.Report(ConfigProblem.WrongType, RuleLevel.Error, entry.Path, scalar.Span,
                $"\"{entry.Name}\" should be a number, with a point if need be, and \"{scalar.Value}\" is none.");
            return null;
        }

        ReportType(entry, "a number");
        return null;
    }

    public RuleLevel Level(RuleEntry entry) => Choice(entry, RuleKeys.Level) switch
    {
        "suggestion" => RuleLevel.Suggestion,
        "error" => RuleLevel.Error,
        _ => RuleLevel.Warning,
    };

    /// <summary>One of the key's values; null when it is none of them.</summary>
    public string? Choice(RuleEntry entry, RuleKey key)
    {
        if (Text(entry) is not { } text) return null;
        var word = text.Value.Trim();
        var names = key.Values.Select(v => v.Text);
        if (names.Contains(word, StringComparer.Ordinal)) return word;
        problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Error, entry.Path, text.Span,
            $"\"{word}\" is not a value of \"{entry.Name}\". It should be {Wording.AnyOf(names)}.", Suggestions.Closest(word, names));
        return null;
    }

    public ImmutableArray<StyleText> Texts(RuleEntry entry)
    {
        switch (entry.Value)
        {
            case YamlScalar scalar:
                return scalar.Value.Length == 0 ? [] : [TextOf(scalar, entry.Path)];
            case YamlSequence sequence:
                return ItemsOf(sequence, entry);
            default:
                ReportType(entry, "a list");
                return [];
        }
    }

    public ImmutableArray<StylePair> Table(RuleEntry entry)
    {
        var pairs = ImmutableArray.CreateBuilder<StylePair>();
        switch (entry.Value)
        {
            case YamlMapping mapping:
                AddPairs(mapping, entry, pairs);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item.Value?.Resolved is YamlMapping inner) AddPairs(inner, entry, pairs);
                    else if (item.Value is { } other) ReportItem(entry, other, "a pair with a colon between");
                }

                break;
            default:
                ReportType(entry, "pairs, each with a colon between");
                break;
        }

        return pairs.ToImmutable();
    }

    public StyleAction? Action(RuleEntry entry) => RuleActionReader.Read(entry, this, problems);

    public static StyleText TextOf(YamlScalar scalar, string path) => new(scalar.Value, path, scalar.Span);

    public ImmutableArray<StyleText> ItemsOf(YamlSequence sequence, RuleEntry entry)
    {
        var items = ImmutableArray.CreateBuilder<StyleText>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            // A dash with nothing behind it is an entry that is being typed.
            if (item.Value?.Resolved is YamlScalar scalar) items.Add(TextOf(scalar, entry.Path));
            else if (item.Value is { } other) ReportItem(entry, other, "a text");
        }

        return items.ToImmutable();
    }

    private void AddPairs(YamlMapping mapping, RuleEntry entry, ImmutableArray<StylePair>.Builder pairs)
    {
        foreach (var pair in mapping.Entries)
        {
            var key = TextOf(pair.Key, entry.Path);
            if (pair.Value?.Resolved is YamlScalar value) pairs.Add(new StylePair(key, TextOf(value, entry.Path)));
            else if (pair.Value is null) pairs.Add(new StylePair(key, new StyleText("", entry.Path, new TextSpan(pair.Span.End, 0))));
            else ReportItem(entry, pair.Value, "a text");
        }
    }

    private void ReportItem(RuleEntry entry, YamlNode item, string expectation) =>
        problems.Report(ConfigProblem.WrongType, RuleLevel.Error, entry.Path, item.Span,
            $"An entry of \"{entry.Name}\" should be {expectation}, and this is {Found(item)}.");

    public void ReportType(RuleEntry entry, string expectation) =>
        problems.Report(ConfigProblem.WrongType, RuleLevel.Error, entry.Path, entry.Value?.Span ?? entry.Key.Span,
            $"\"{entry.Name}\" should be {expectation}, and this is {Found(entry.Value)}.");

    private static string Found(YamlNode? node) => node?.Resolved switch
    {
        YamlScalar => "a text",
        YamlSequence => "a list",
        YamlMapping => "a group of keys",
        _ => "nothing",
    };
}
