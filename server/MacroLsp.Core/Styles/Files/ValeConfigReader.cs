using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>Reads what a <c>.vale.ini</c> says from its lines.</summary>
internal sealed class ValeConfigReader(string path, IniFile ini)
{
    private const string Global = "*";

    /// <summary>The keys above all sections, and those of sections, by what Vale calls them.</summary>
    private static readonly ImmutableArray<string> CoreKeys =
    [
        "StylesPath", "MinAlertLevel", "Vocab", "Packages", "IgnoredScopes", "SkippedScopes", "IgnoredClasses", "WordTemplate", "NLPEndpoint",
    ];

    private static readonly ImmutableArray<string> SectionKeys =
    [
        "BasedOnStyles", "TokenIgnores", "BlockIgnores", "IgnorePatterns", "CommentDelimiters", "Transform", "Lang", "View", "Blueprint",
    ];

    /// <summary>Sections that map names and say nothing about rules.</summary>
    private static readonly ImmutableArray<string> OtherSections = ["formats", "asciidoctor", "mdx"];

    private readonly RuleProblems _problems = new(path);

    public ValeConfig Read()
    {
        foreach (var entry in ini.Entries) CheckPlace(entry);
        var globs = ini.Sections.Select(s => s.Value).Where(s => s != Global && !OtherSections.Contains(s, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);
        var config = new ValeConfig
        {
            StylesPaths = [.. Entries("", "StylesPath").Select(e => e.Value).Where(v => v.Value.Length > 0)],
            MinAlertLevel = Entries("", "MinAlertLevel").Select(e => (IniEntry?)e).LastOrDefault() is { } level ? LevelOf(level) : RuleLevel.Suggestion,
            Vocabularies = List("", "Vocab"),
            WordTemplate = Entries("", "WordTemplate").Select(e => e.Value.Value).LastOrDefault(),
            Sections = [.. globs.Prepend(Global).Select(Section).OfType<ValeSection>()],
        };
        return config with { Problems = [.. ini.Problems.Concat(_problems.All).OrderBy(p => p.Span.Start)] };
    }

    private ValeSection? Section(string name)
    {
        var entries = ini.Entries.Where(e => e.Section == name).ToList();
        if (entries.Count == 0) return null;
        var rules = ImmutableArray.CreateBuilder<KeyValuePair<string, RuleLevel?>>();
        var settings = ImmutableArray.CreateBuilder<ValeSetting>();
        foreach (var entry in entries)
        {
            var key = entry.Key.Value;
            if (SectionKeys.Contains(key, StringComparer.Ordinal) || CoreKeys.Contains(key, StringComparer.Ordinal)) continue;
            if (key.Contains('[', StringComparison.Ordinal))
            {
                if (SettingOf(entry) is { } setting) settings.Add(setting);
                continue;
            }

            if (!IsMisspelled(key)) rules.Add(new KeyValuePair<string, RuleLevel?>(key, ToggleOf(entry)));
        }

        return new ValeSection(new ValeGlob(name), entries.Any(e => e.Key.Value == "BasedOnStyles") ? List(name, "BasedOnStyles") : null, rules.ToImmutable(),
            List(name, "TokenIgnores"), [.. List(name, "BlockIgnores"), .. List(name, "IgnorePatterns")])
        {
            Settings = settings.ToImmutable(),
        };
    }

    private ValeSetting? SettingOf(IniEntry entry)
    {
        if (ValeSetting.Read(entry.Key, entry.Value) is not { } setting || !ValeSetting.Names.Contains(setting.Name, StringComparer.Ordinal))
        {
            _problems.Report(ConfigProblem.InvalidValue, RuleLevel.Warning, path, entry.Key.Span,
                $"\"{entry.Key.Value}\" is not read here, where {Wording.AnyOf(ValeSetting.Names)} can be set. Make a rule of your own that extends it and says so.");
            return null;
        }

        if (setting.IsValid) return setting;
        _problems.Report(ConfigProblem.InvalidValue, RuleLevel.Warning, path, entry.Value.Span,
            $"\"{entry.Value.Value}\" is no value of \"{setting.Name}\", which is {(setting.Name is "ignorecase" or "nonword" or "vocab" ? "true or false" : "a number")}.");
        return null;
    }

    private RuleLevel? ToggleOf(IniEntry entry)
    {
        switch (entry.Value.Value)
        {
            case "YES":
                return null;
            case "NO":
                return RuleLevel.Off;
            case "suggestion":
                return RuleLevel.Suggestion;
            case "warning":
                return RuleLevel.Warning;
            case "error":
                return RuleLevel.Error;
            default:
                string[] values = ["YES", "NO", "suggestion", "warning", "error"];
                _problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Warning, path, entry.Value.Span,
                    $"\"{entry.Value.Value}\" switches the rule off, as everything but {Wording.AnyOf(values)} does.", Suggestions.Closest(entry.Value.Value, values));
                return RuleLevel.Off;
        }
    }

    private RuleLevel LevelOf(IniEntry entry)
    {
        switch (entry.Value.Value)
        {
            case "suggestion":
                return RuleLevel.Suggestion;
            case "warning":
                return RuleLevel.Warning;
            case "error":
                return RuleLevel.Error;
            default:
                string[] values = ["suggestion", "warning", "error"];
                _problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Error, path, entry.Value.Span,
                    $"\"{entry.Value.Value}\" is no level. It should be {Wording.AnyOf(values)}.", Suggestions.Closest(entry.Value.Value, values));
                return RuleLevel.Suggestion;
        }
    }

    private void CheckPlace(IniEntry entry)
    {
        var key = entry.Key.Value;
        if (OtherSections.Contains(entry.Section, StringComparer.Ordinal)) return;
        if (entry.Section.Length > 0)
        {
            if (CoreKeys.Contains(key, StringComparer.Ordinal))
            {
                _problems.Report(ConfigProblem.InvalidValue, RuleLevel.Error, path, entry.Key.Span,
                    $"\"{key}\" holds for everything, so it stands above the first [section].");
            }
            else if (IsMisspelled(key))
            {
                _problems.ReportWord(ConfigProblem.UnknownKey, RuleLevel.Warning, path, entry.Key.Span, $"\"{key}\" is read as the name of a style.",
                    Suggestions.Closest(key, SectionKeys));
            }

            return;
        }

        if (CoreKeys.Contains(key, StringComparer.Ordinal)) return;
        if (SectionKeys.Contains(key, StringComparer.Ordinal) || key.Contains('.', StringComparison.Ordinal))
        {
            _problems.Report(ConfigProblem.InvalidValue, RuleLevel.Error, path, entry.Key.Span,
                $"\"{key}\" belongs below a [section], such as [*], that says for which files it holds.");
        }
        else
        {
            _problems.ReportWord(ConfigProblem.UnknownKey, RuleLevel.Warning, path, entry.Key.Span, $"Vale has no key \"{key}\".", Suggestions.Closest(key, CoreKeys));
        }
    }

    /// <summary>Whether what would be the name of a style is rather a slip in a key.</summary>
    private static bool IsMisspelled(string key) => !SectionKeys.Contains(key, StringComparer.Ordinal)
        && !key.AsSpan().ContainsAny('.', '[') && Suggestions.Closest(key, SectionKeys) is not null;

    private IEnumerable<IniEntry> Entries(string section, string key) => ini.Entries.Where(e => e.Section == section && e.Key.Value == key);

    /// <summary>The parts between the commas of all values of a key, each once.</summary>
    private ImmutableArray<StyleText> List(string section, string key)
    {
        var parts = ImmutableArray.CreateBuilder<StyleText>();
        foreach (var entry in Entries(section, key))
        {
            var start = 0;
            foreach (var piece in entry.Value.Value.Split(','))
            {
                var word = piece.Trim();
                // Within quotation marks or over several lines, the place of the whole value has to do.
                var isPlain = entry.Value.Span.Length == entry.Value.Value.Length;
                var at = entry.Value.Span.Start + start + piece.IndexOf(word, StringComparison.Ordinal);
                if (word.Length > 0 && !parts.Any(p => p.Value == word))
                    parts.Add(new StyleText(word, path, isPlain ? new TextSpan(at, word.Length) : entry.Value.Span));
                start += piece.Length + 1;
            }
        }

        return parts.ToImmutable();
    }
}
