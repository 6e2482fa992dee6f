using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What a section of a <c>.vale.ini</c> says about the files that it fits.</summary>
/// <param name="Glob">The files.</param>
/// <param name="Styles"><c>BasedOnStyles</c>; null when the section has none.</param>
/// <param name="Rules">
/// <c>Pack.Rule</c> or <c>Pack</c> with its level: <see cref="RuleLevel.Off"/> for NO, null for YES, its own level.
/// </param>
/// <param name="TokenIgnores">Patterns of what is no prose within a line.</param>
/// <param name="BlockIgnores">Patterns of whole stretches that are no prose.</param>
public sealed record ValeSection(
    ValeGlob Glob, ImmutableArray<StyleText>? Styles, ImmutableArray<KeyValuePair<string, RuleLevel?>> Rules,
    ImmutableArray<StyleText> TokenIgnores, ImmutableArray<StyleText> BlockIgnores)
{
    /// <summary>Values of rules that hold for these files, such as <c>Std.Length[max] = 30</c>.</summary>
    public ImmutableArray<ValeSetting> Settings { get; init; } = [];
}

/// <summary>What a <c>.vale.ini</c> says about one file.</summary>
/// <param name="Styles">The styles and single rules that are on.</param>
/// <param name="Levels">Levels other than the rules' own; <see cref="RuleLevel.Off"/> for what is switched off. By rule or pack.</param>
/// <param name="TokenIgnores">Patterns of what is no prose within a line.</param>
/// <param name="BlockIgnores">Patterns of whole stretches that are no prose.</param>
public sealed record ValeChoice(
    ImmutableArray<string> Styles, ImmutableDictionary<string, RuleLevel> Levels, ImmutableArray<string> TokenIgnores, ImmutableArray<string> BlockIgnores)
{
    /// <summary>Values of rules; of two for the same key, the later one is meant.</summary>
    public ImmutableArray<ValeSetting> Settings { get; init; } = [];
}

/// <summary>A <c>.vale.ini</c> as far as it concerns tone rules (STYLE-FORMAT.md, section 2). Immutable.</summary>
public sealed record ValeConfig
{
    public static ValeConfig Empty { get; } = new();

    /// <summary>The folders of styles, as they are written: from the folder of the file, or absolute.</summary>
    public ImmutableArray<StyleText> StylesPaths { get; init; } = [];

    /// <summary>Findings below it are not shown.</summary>
    public RuleLevel MinAlertLevel { get; init; } = RuleLevel.Suggestion;

    public ImmutableArray<StyleText> Vocabularies { get; init; } = [];

    /// <summary>What takes the place of word boundaries around patterns, with <c>%s</c> for the pattern; null for those.</summary>
    public string? WordTemplate { get; init; }

    /// <summary>In the order of the file, <c>[*]</c> first.</summary>
    public ImmutableArray<ValeSection> Sections { get; init; } = [];

    public ImmutableArray<StyleProblem> Problems { get; init; } = [];

    /// <summary>The text that was read.</summary>
    public SourceText Source { get; init; } = new("");

    /// <summary>Reads a .vale.ini. Never fails.</summary>
    /// <param name="path">How problems name the file.</param>
    /// <param name="text">Its text.</param>
    public static ValeConfig Read(string path, string text) => new ValeConfigReader(path, IniFile.Read(path, text)).Read() with { Source = new SourceText(text) };

    /// <summary>
    /// What holds for one file: the styles of the last section that fits and names some, and the rules of all that fit, later
    /// ones over earlier ones.
    /// </summary>
    /// <param name="file">Relative to the folder of the .vale.ini, with forward slashes.</param>
    public ValeChoice At(string file)
    {
        ImmutableArray<StyleText> styles = [];
        var levels = ImmutableDictionary.CreateBuilder<string, RuleLevel>(StringComparer.Ordinal);
        var named = new List<string>();
        var tokens = ImmutableArray.CreateBuilder<string>();
        var blocks = ImmutableArray.CreateBuilder<string>();
        var settings = ImmutableArray.CreateBuilder<ValeSetting>();
        foreach (var section in Sections)
        {
            if (!section.Glob.Matches(file)) continue;
            if (section.Styles is { } own) styles = own;
            foreach (var (name, level) in section.Rules)
            {
                if (level is { } given) levels[name] = given;
                else levels.Remove(name);
                named.Remove(name);
                if (level != RuleLevel.Off && name.Contains('.', StringComparison.Ordinal)) named.Add(name);
            }

            settings.AddRange(section.Settings);
            tokens.AddRange(section.TokenIgnores.Select(t => t.Value));
            blocks.AddRange(section.BlockIgnores.Select(t => t.Value));
        }

        return new ValeChoice([.. styles.Select(s => s.Value).Concat(named).Distinct(StringComparer.Ordinal)], levels.ToImmutable(), tokens.ToImmutable(), blocks.ToImmutable())
        {
            Settings = settings.ToImmutable(),
        };
    }

    /// <summary>What is wrong only when one knows which styles there are.</summary>
    public IEnumerable<StyleProblem> ProblemsWith(StyleLibrary library) => Problems.Concat(
        Sections.SelectMany(s => s.Styles ?? []).Where(style => !library.Knows(style.Value))
            .Select(style => Missing(style, $"There is no style \"{style.Value}\" below the folder of styles.", library.Packs)))
        .Concat(Vocabularies.Where(v => !library.Vocabularies.Contains(v.Value, StringComparer.Ordinal))
            .Select(v => Missing(v, $"There is no vocabulary \"{v.Value}\": config/vocabularies/{v.Value} below the folder of styles.", library.Vocabularies)))
        .Concat(Sections.SelectMany(s => s.TokenIgnores.Concat(s.BlockIgnores)).Select(p => p.PatternProblem(multiline: false)).OfType<StyleProblem>())
        .Concat(Sections.SelectMany(s => s.Settings).Where(s => !library.Knows(s.Rule))
            .Select(s => Missing(s.Key with { Value = s.Rule }, $"There is no rule \"{s.Rule}\" whose \"{s.Name}\" could be changed.", library.RuleIds)))
        .OrderBy(p => p.Span.Start);

    private static StyleProblem Missing(StyleText name, string message, IEnumerable<string> known)
    {
        var problems = new RuleProblems(name.Path);
        problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Error, name.Path, name.Span, message, Suggestions.Closest(name.Value, known));
        return problems.All[0];
    }
}
