using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>Problems at their place in a rule file.</summary>
internal static class StyleTexts
{
    /// <summary>A problem about the whole text.</summary>
    public static StyleProblem Problem(this StyleText text, RuleLevel level, string message) =>
        new(ConfigProblem.InvalidValue, level, text.Path, text.Span, message);

    /// <summary>A problem about a part of a text; about the whole when the file writes it differently than it reads.</summary>
    public static StyleProblem Problem(this StyleText text, int start, int length, RuleLevel level, string message)
    {
        var quotes = text.Span.Length - text.Value.Length;
        // A plain text stands as it reads, a quoted one without escapes between two quotes.
        var span = quotes is 0 or 2 && start + length <= text.Value.Length ? new TextSpan(text.Span.Start + quotes / 2 + start, length) : text.Span;
        return new StyleProblem(ConfigProblem.InvalidValue, level, text.Path, span, message);
    }

    /// <summary>What is wrong with a pattern, read on its own; null when nothing is.</summary>
    public static StyleProblem? PatternProblem(this StyleText text, bool multiline = true)
    {
        var facts = PatternReader.Read(text.Value, multiline);
        var regex = new BoundedRegex(facts.Regex, RegexOptions.None, facts.Work);
        if (regex.Mistake is not { } mistake) return null;
        var at = facts.Regex == text.Value ? Math.Clamp(mistake.Offset, 0, text.Value.Length) : 0;
        // The compiler names the place behind the mistake.
        return facts.Regex == text.Value && at > 0
            ? text.Problem(at - 1, 1, RuleLevel.Error, PatternMistakes.Say(mistake.Error))
            : text.Problem(RuleLevel.Error, PatternMistakes.Say(mistake.Error));
    }
}
