using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Rules.Acts;
using MacroLsp.Core.Rules.Keys;
using MacroLsp.Core.Rules.Library;
using MacroLsp.Core.Rules.Placeholders;
using MacroLsp.Core.Rules.Regions;
using MacroLsp.Core.Rules.Sections;
using MacroLsp.Core.Rules.Text;
using MacroLsp.Core.Rules.Yaml;

namespace MacroLsp.Core.Rules;

/// <summary>Every structure rule, in the order of the table. To add one, write its class and name it here.</summary>
public static class AllRules
{
    /// <summary>Runs last; see <see cref="Analyzer"/>.</summary>
    internal static UnusedSuppressionRule UnusedSuppression { get; } = new();

    /// <summary>Its findings are made with those of the tone rules; see <see cref="Tone.ToneFindings"/>.</summary>
    internal static InheritedToneRule InheritedTone { get; } = new();

    public static ImmutableArray<Rule> Rules { get; } =
    [
        new ColonInPlainTextRule(),
        new TextCutByCommentRule(),
        new UnquotedPlaceholderRule(),
        new YamlSyntaxRule(),

        new InvalidIdRule(),
        new InvalidLocaleRule(),
        new MissingKeyRule(),
        new UnknownKeyRule(),
        new WrongTypeRule(),

        new EmptySectionRule(),
        new MissingSectionRule(),
        new SectionOutOfOrderRule(),
        new UnknownSectionRule(),
        new UnreachableAlternativeRule(),

        new ForeignPlaceholderRule(),
        new InvalidFilterArgumentRule(),
        new MalformedPlaceholderRule(),
        new MissingDefaultRule(),
        new UnknownFilterRule(),
        new UnknownPlaceholderRule(),

        new HardCodedContactRule(),
        new HardCodedDateRule(),
        new HardCodedNameRule(),
        new LeftoverTextRule(),
        new TooLongForChannelRule(),

        new BlameInDiagnosisRule(),
        new EmpathyAfterSolutionRule(),
        new HoldWithoutTimeRule(),
        new MissingActRule(),
        new MixedVoiceRule(),
        new RepeatedApologyRule(),
        new UnansweredMoodRule(),
        new VagueCommitmentRule(),
        new WeakAcknowledgeRule(),
        new WeakApologizeRule(),
        new WeakEmpathizeRule(),
        new WeakReassureRule(),
        new WeakSectionRule(),

        InheritedTone,
        new LengthExpansionRule(),
        new LinkMismatchRule(),
        new MissingLocaleRule(),
        new MixedFormalityRule(),
        new NumberMismatchRule(),
        new PlaceholderMismatchRule(),
        new PunctuationMismatchRule(),
        new SectionMismatchRule(),
        new StaleTranslationRule(),
        new UntranslatedTextRule(),

        new DuplicateMacroRule(),
        new ExpiredMacroRule(),
        new ReviewOverdueRule(),
        new UnknownMacroReferenceRule(),
        UnusedSuppression,
    ];

    private static readonly FrozenDictionary<string, Rule> ById = Rules.ToFrozenDictionary(r => r.Info.Id, StringComparer.Ordinal);

    /// <summary>The ids of all structure rules.</summary>
    public static FrozenSet<string> Ids { get; } = Rules.Select(r => r.Info.Id).ToFrozenSet(StringComparer.Ordinal);

    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
