namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>A place where a pattern matches.</summary>
/// <param name="Alternative">Which alternative matched; zero when the pattern was asked for places only.</param>
internal readonly record struct PatternMatch(int Start, int Length, int Alternative)
{
    public int End => Start + Length;
}
