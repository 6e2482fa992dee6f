using Shouldly;

namespace MacroLsp.Repository.Tests;

/// <summary>One place where a law is broken. <paramref name="Line"/> is 1-based; 0 means the whole file.</summary>
internal sealed record Violation(string File, int Line, string What)
{
    public override string ToString() => Line == 0 ? $"{File}: {What}" : $"{File}:{Line}: {What}";
}

internal static class Law
{
    /// <summary>Fails with every violation and one sentence that says how to mend them.</summary>
    public static void Holds(IEnumerable<Violation> violations, string mend)
    {
        var found = violations.ToList();
        if (found.Count == 0) return;
        throw new ShouldAssertException($"{found.Count} broken:\n  {string.Join("\n  ", found)}\nTo mend it: {mend}");
    }

    /// <summary>Shows that a law can fail: <paramref name="violations"/> come from a sample that breaks it.</summary>
    public static void IsBrokenBy(IEnumerable<Violation> violations, params int[] lines) =>
        violations.Select(violation => violation.Line).ShouldBe(lines);
}
