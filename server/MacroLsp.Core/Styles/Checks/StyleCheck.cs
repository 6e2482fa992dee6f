using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>
/// A rule, compiled: one class for each kind. A check has no state of its own; what it remembers from block to block lives
/// in the <see cref="StyleRun"/>. Safe for use from several threads.
/// </summary>
internal abstract class StyleCheck(StyleDefinition definition, StyleScope? scope = null)
{
    private readonly Lazy<ImmutableArray<StyleProblem>> _problems = new(() => [.. MessageProblems(definition)]);

    public StyleDefinition Definition { get; } = definition;

    public StyleScope Scope { get; } = scope ?? new StyleScope(definition.Scope);

    /// <summary>
    /// The patterns whose literals are looked for in all blocks at once. A block in which none of them occurs is passed over,
    /// unless the check must see every block.
    /// </summary>
    public virtual ImmutableArray<StylePattern> Patterns => [];

    /// <summary>Whether it must look at blocks without any of its literals.</summary>
    public virtual bool SeesEveryBlock => Patterns.IsEmpty || Patterns.Any(p => p.IsOpen);

    /// <summary>Looks at one block.</summary>
    /// <exception cref="RegexMatchTimeoutException">The bound of a pattern was hit.</exception>
    public abstract void Look(StyleRun run);

    /// <summary>What keeps the rule, or a part of it, from working. Compiles its patterns.</summary>
    public ImmutableArray<StyleProblem> Problems => [.. _problems.Value, .. PatternProblems()];

    /// <summary>The problems of the patterns and values of this kind.</summary>
    protected virtual IEnumerable<StyleProblem> PatternProblems() => [];

    /// <summary>What is wrong with texts that are joined to one pattern: each on its own, else the whole.</summary>
    protected IEnumerable<StyleProblem> Mistakes(StylePattern pattern, params ImmutableArray<ImmutableArray<StyleText>> parts)
    {
        var single = parts.SelectMany(p => p).Select(t => t.PatternProblem()).OfType<StyleProblem>().ToList();
        if (single.Count > 0) return pattern.NeedsWhole && pattern.Whole.Mistake is null ? [] : single;
        return pattern.Whole.Mistake is { } mistake ? [Definition.Message.Problem(RuleLevel.Error, PatternMistakes.Say(mistake.Error))] : [];
    }

    /// <summary>What is wrong with patterns that stand on their own.</summary>
    protected static IEnumerable<StyleProblem> Mistakes(IEnumerable<StyleText> texts) => texts.Select(t => t.PatternProblem()).OfType<StyleProblem>();

    private static IEnumerable<StyleProblem> MessageProblems(StyleDefinition definition)
    {
        foreach (var (start, length) in GoText.UnknownVerbs(definition.Message.Value))
        {
            yield return definition.Message.Problem(
                start, length, RuleLevel.Warning,
                "A percent sign in a message stands for what was found: %s. Write %% for the sign itself.");
        }
    }
}
