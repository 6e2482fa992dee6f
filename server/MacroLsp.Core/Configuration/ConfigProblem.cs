using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Configuration;

/// <summary>One thing in macrolsp.yaml that was not understood. Its default is used in its place. Immutable.</summary>
/// <param name="RuleId">One of <see cref="RuleIds"/>.</param>
/// <param name="Span">The smallest span of the file that shows it.</param>
/// <param name="Message">What is wrong and what is allowed, in plain words.</param>
/// <param name="Fix">Edits of the file that mend it; empty when that takes a decision.</param>
/// <param name="FixTitle">What the fix does, such as <c>Change to "locales"</c>; empty without one.</param>
public sealed record ConfigProblem(string RuleId, TextSpan Span, string Message, ImmutableArray<TextEdit> Fix, string FixTitle)
{
    public const string UnknownKey = "unknown-key";
    public const string WrongType = "wrong-type";
    public const string InvalidValue = "invalid-value";
    public const string MissingKey = "missing-key";
    public const string YamlSyntax = "yaml-syntax";

    /// <summary>Every id a problem can have.</summary>
    public static ImmutableArray<string> RuleIds { get; } = [UnknownKey, WrongType, InvalidValue, MissingKey, YamlSyntax];
}
