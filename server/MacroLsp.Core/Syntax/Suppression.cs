using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Syntax;

/// <summary>How far a suppression reaches.</summary>
public enum SuppressionScope
{
    /// <summary>The next line; when a text starts there, all of that text.</summary>
    NextLine,

    /// <summary>From the comment to the end of its YAML document.</summary>
    Document,

    /// <summary>The whole file.</summary>
    File,
}

/// <summary>A comment that silences rules: <c># macrolsp-disable-next-line RULE -- reason</c>.</summary>
/// <param name="Comment">The whole comment, from its <c>#</c>.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Rules">The rule ids with their places, as written; empty when none is named, which silences nothing.</param>
/// <param name="Reason">What stands behind <c>--</c>; empty when nothing does.</param>
/// <param name="Reach">The part of the file in which it silences.</param>
public sealed record Suppression(TextSpan Comment, SuppressionScope Scope, ImmutableArray<SuppressedRule> Rules, string Reason, TextSpan Reach);

/// <summary>One rule id in a suppression.</summary>
public readonly record struct SuppressedRule(string Id, TextSpan Span);
