using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles;

/// <summary>Something in a file of a style pack that was not understood. It concerns that place alone: everything else goes on. Immutable.</summary>
/// <param name="RuleId">One of <see cref="ConfigProblem.RuleIds"/>, so that the same mistake has the same name everywhere.</param>
/// <param name="Level">Error when the rule cannot run or runs otherwise than its file says; else warning or suggestion.</param>
/// <param name="Path">The file, as <see cref="StyleDefinition.Path"/>.</param>
/// <param name="Span">The smallest span of that file that shows it.</param>
/// <param name="Message">What is wrong and what is allowed, in plain words.</param>
public sealed record StyleProblem(string RuleId, RuleLevel Level, string Path, TextSpan Span, string Message)
{
    /// <summary>Edits of the file that mend it; empty when that takes a decision.</summary>
    public ImmutableArray<TextEdit> Fix { get; init; } = [];

    /// <summary>What the fix does, such as <c>Change to "tokens"</c>; empty without one.</summary>
    public string FixTitle { get; init; } = "";
}
