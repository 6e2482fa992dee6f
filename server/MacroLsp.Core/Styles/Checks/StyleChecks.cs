namespace MacroLsp.Core.Styles.Checks;

/// <summary>The check of each kind.</summary>
internal static class StyleChecks
{
    /// <summary>Compiles a rule. What is wrong with it shows in its <see cref="StyleCheck.Problems"/>.</summary>
    public static StyleCheck Compile(StyleDefinition definition, StyleContext context) => definition.Kind switch
    {
        CheckKind.Existence => new ExistenceCheck(definition, context),
        CheckKind.Substitution => new SubstitutionCheck(definition, context),
        CheckKind.Occurrence => new OccurrenceCheck(definition),
        CheckKind.Repetition => new RepetitionCheck(definition, context),
        CheckKind.Consistency => new ConsistencyCheck(definition, context),
        CheckKind.Conditional => new ConditionalCheck(definition, context),
        CheckKind.Capitalization => new CapitalizationCheck(definition, context),
        CheckKind.Metric => new MetricCheck(definition),
        CheckKind.Readability => new ReadabilityCheck(definition),
        CheckKind.Spelling => new SpellingCheck(definition, context),
        _ => new IdleCheck(definition),
    };
}
