using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What one case of a rule came to.</summary>
/// <param name="Test">The case.</param>
/// <param name="Output">What the rule found, a line each as <c>line:column:Pack.Rule:message</c>.</param>
/// <param name="Failures">Why it does not pass, one sentence for each thing that is asked for; empty when it passes.</param>
public sealed record StyleTestResult(StyleTest Test, ImmutableArray<string> Output, ImmutableArray<string> Failures)
{
    public bool Passes => Failures.IsEmpty;
}

/// <summary>Checks a document with one rule alone.</summary>
/// <param name="rule">The rule.</param>
/// <param name="input">The document.</param>
/// <param name="format">Its form without a dot, such as <c>md</c>.</param>
/// <returns>What is found, in order, a line each as <c>line:column:Pack.Rule:message</c>.</returns>
public delegate ImmutableArray<string> StyleTestBench(StyleDefinition rule, string input, string format);

/// <summary>Runs the cases that rules carry for themselves, as Vale 3.24 does: each case sees its own rule and nothing else.</summary>
public static class StyleTests
{
    /// <summary>Vale's form of an input that names none.</summary>
    private const string DefaultFormat = "md";

    /// <summary>The results of a rule's cases, in their order.</summary>
    public static ImmutableArray<StyleTestResult> Run(StyleDefinition rule, StyleTestBench bench) =>
        [.. rule.Tests.Select(test => Judge(test, bench(rule, test.Input.Value, test.Format?.Value.TrimStart('.') ?? DefaultFormat)))];

    private static StyleTestResult Judge(StyleTest test, ImmutableArray<string> output)
    {
        var text = string.Join('\n', output);
        var failures = ImmutableArray.CreateBuilder<string>();
        if (test.Want is { } want && Lines(want.Value) is var wanted && !wanted.SequenceEqual(output.Select(l => l.Trim()), StringComparer.Ordinal))
            failures.Add(Difference(wanted, output));
        foreach (var part in test.Contains)
        {
            if (!text.Contains(part.Value, StringComparison.Ordinal))
                failures.Add($"\"{part.Value}\" should be among the findings. {Found(output)}");
        }

        foreach (var part in test.Absent)
        {
            if (text.Contains(part.Value, StringComparison.Ordinal))
                failures.Add($"\"{part.Value}\" should not be among the findings. {Found(output)}");
        }

        return new StyleTestResult(test, output, failures.ToImmutable());
    }

    private static string Difference(ImmutableArray<string> wanted, ImmutableArray<string> output)
    {
        if (wanted.IsEmpty) return $"Nothing should be found. {Found(output)}";
        var missing = wanted.Except(output, StringComparer.Ordinal).ToList();
        var extra = output.Except(wanted, StringComparer.Ordinal).ToList();
        var parts = new List<string>();
        if (missing.Count > 0) parts.Add($"This should be found: {string.Join(" | ", missing)}.");
        if (extra.Count > 0) parts.Add($"This should not be found: {string.Join(" | ", extra)}.");
        return parts.Count > 0 ? string.Join(' ', parts) : $"The findings should come in another order or number. {Found(output)}";
    }

    private static string Found(ImmutableArray<string> output) => output.IsEmpty ? "The rule finds nothing." : $"The rule finds: {string.Join(" | ", output)}.";

    private static ImmutableArray<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
