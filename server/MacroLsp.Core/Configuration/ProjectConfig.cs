using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>
/// What macrolsp.yaml says, with everything it leaves out at its default. Immutable and safe to share between threads.
/// The dictionaries have no order: sort by key before showing them.
/// </summary>
public sealed record ProjectConfig
{
    private static readonly Lazy<ProjectConfig> LazyDefault = new(static () => new ProjectConfig());

    /// <summary>What holds without a macrolsp.yaml: the built-in frameworks, placeholders and channels. Made at the first use.</summary>
    public static ProjectConfig Default => LazyDefault.Value;

    /// <summary>Which files are macros. Default: every <c>*.macro.yaml</c> and <c>*.macro.yml</c>.</summary>
    public GlobSet Macros { get; init; } = new(["**/*.macro.yaml", "**/*.macro.yml"]);

    /// <summary>Which of them are left out unless they are named. Default: none.</summary>
    public GlobSet Exclude { get; init; } = GlobSet.Empty;

    /// <summary>The locale in which macros are written first, in canonical case. Default: <c>en-US</c>.</summary>
    public string SourceLocale { get; init; } = "en-US";

    /// <summary>The locales of the project by tag; case does not matter. Default: none, so that every locale is welcome.</summary>
    public FrozenDictionary<string, LocaleConfig> Locales { get; init; } = FrozenDictionary<string, LocaleConfig>.Empty;

    /// <summary>The framework of a macro that names none; a key of <see cref="Frameworks"/>. Default: <c>AER</c>.</summary>
    public string DefaultFramework { get; init; } = "AER";

    /// <summary>The built-in frameworks and the project's, by id; the project's win.</summary>
    public FrozenDictionary<string, Framework> Frameworks { get; init; } = BuiltInData.Frameworks;

    /// <summary>The built-in placeholders and the project's, by name; the project's win.</summary>
    public FrozenDictionary<string, PlaceholderDefinition> Placeholders { get; init; } = BuiltInData.Placeholders;

    /// <summary>The built-in channels and the project's, by id; the project's win.</summary>
    public FrozenDictionary<string, Channel> Channels { get; init; } = BuiltInData.Channels;

    /// <summary>Rule id to level; null gives the rule its own level. Default: empty.</summary>
    public FrozenDictionary<string, RuleLevel?> Rules { get; init; } = FrozenDictionary<string, RuleLevel?>.Empty;

    /// <summary>Other levels for some files, in the order of macrolsp.yaml: the last that fits wins. Default: none.</summary>
    public ImmutableArray<RuleOverride> Overrides { get; init; } = [];

    /// <summary>The team's words, in the order of macrolsp.yaml. Default: none.</summary>
    public ImmutableArray<GlossaryTerm> Glossary { get; init; } = [];

    /// <summary>The helpdesks by id. Default: none.</summary>
    public FrozenDictionary<string, Target> Targets { get; init; } = FrozenDictionary<string, Target>.Empty;

    /// <summary>What customers can count on, by channel id. Default: nothing.</summary>
    public FrozenDictionary<string, ServiceLevel> Sla { get; init; } = FrozenDictionary<string, ServiceLevel>.Empty;

    /// <summary>
    /// The names of the style packs for every locale, or of single rules, <c>Pack.Rule</c>; null for the built-in choice, which
    /// depends on the locale, and empty for no tone rules. Default: null.
    /// </summary>
    public ImmutableArray<string>? Styles { get; init; }

    /// <summary>The folder of the project's own packs, with forward slashes, from the folder of macrolsp.yaml or absolute. Default: <c>styles</c>.</summary>
    public string StylesPath { get; init; } = "styles";

    /// <summary>The path of the project's <c>.vale.ini</c>, from the folder of macrolsp.yaml or absolute; null without one. Default: null.</summary>
    public string? Vale { get; init; }

    /// <summary>The cues for speech acts that the team adds, by language. Default: none.</summary>
    internal FrozenDictionary<string, ImmutableArray<Cues.ActSource>> Cues { get; init; } =
        FrozenDictionary<string, ImmutableArray<Cues.ActSource>>.Empty;

    /// <summary>What is asked of suppression comments.</summary>
    public SuppressionConfig Suppressions { get; init; } = SuppressionConfig.Default;

    /// <summary>Whether a file is a macro of this project.</summary>
    /// <param name="path">Relative to the folder of macrolsp.yaml, with forward slashes.</param>
    public bool Includes(string path) => IsMacro(path) && !Exclude.Matches(path);

    /// <summary>Whether a file is a macro, left out or not: what counts for a file that the user names.</summary>
    /// <param name="path">Relative to the folder of macrolsp.yaml, with forward slashes.</param>
    public bool IsMacro(string path) => Macros.Match(path) switch
    {
        GlobMatch.Whole => true,
        // A folder stands for the macros in it, not for the pictures and notes beside them.
        GlobMatch.InFolder => path.EndsWith(".macro.yaml", StringComparison.Ordinal)
            || path.EndsWith(".macro.yml", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>
    /// The level of one rule for one file. For several rules of one file, ask <see cref="LevelsAt"/> once.
    /// </summary>
    /// <param name="ruleId">Such as <c>missing-section</c>, or <c>Pack.Rule</c>, for which a level of <c>Pack</c> holds too.</param>
    /// <param name="defaultLevel">The rule's own level.</param>
    /// <param name="path">Relative to the folder of macrolsp.yaml, with forward slashes.</param>
    public RuleLevel LevelOf(string ruleId, RuleLevel defaultLevel, string path) => LevelsAt(path).Of(ruleId, defaultLevel);

    /// <summary>The style packs for every locale in one file: those of the last override that names some, else <see cref="Styles"/>.</summary>
    /// <param name="path">Relative to the folder of macrolsp.yaml, with forward slashes.</param>
    public ImmutableArray<string>? StylesAt(string path)
    {
        for (var i = Overrides.Length - 1; i >= 0; i--)
        {
            if (Overrides[i].Styles is { } styles && Overrides[i].Files.Matches(path)) return styles;
        }

        return Styles;
    }

    /// <summary>The levels that hold for one file.</summary>
    /// <param name="path">Relative to the folder of macrolsp.yaml, with forward slashes.</param>
    public RuleLevels LevelsAt(string path)
    {
        if (Overrides.IsEmpty) return new RuleLevels([Rules]);
        var layers = ImmutableArray.CreateBuilder<FrozenDictionary<string, RuleLevel?>>(1 + Overrides.Length);
        for (var i = Overrides.Length - 1; i >= 0; i--)
        {
            if (Overrides[i].Files.Matches(path)) layers.Add(Overrides[i].Rules);
        }

        layers.Add(Rules);
        return new RuleLevels(layers.ToImmutable());
    }
}
