namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>What reading a pattern, without compiling it, tells about it.</summary>
/// <param name="Regex">The pattern in .NET's words: what Go's engine reads differently is translated.</param>
/// <param name="Required">What must stand in a text for the pattern to match, and where.</param>
/// <param name="Work">In how many ways backtracking could go through it.</param>
/// <param name="Literal">The text that the pattern stands for when it is nothing but literal letters, else null.</param>
/// <param name="IsBalanced">Whether it was understood and closes what it opens.</param>
/// <param name="SetsFlags">Whether an inline flag would go on to act on what stands behind the pattern.</param>
/// <param name="HasReference">Whether it refers to a group, whose number depends on what stands before the pattern.</param>
internal sealed record PatternFacts(
    string Regex, Required Required, PatternWork Work, string? Literal, bool IsBalanced, bool SetsFlags, bool HasReference);
