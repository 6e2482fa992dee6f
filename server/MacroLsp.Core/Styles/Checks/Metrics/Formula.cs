using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Checks.Metrics;

/// <summary>What keeps a formula from being computed.</summary>
/// <param name="Start">The offset in the formula.</param>
internal sealed record FormulaMistake(int Start, int Length, string Message);

/// <summary>
/// Arithmetic as in the language Tengo, which Vale uses: <c>+ - * / %</c>, comparisons, <c>&amp;&amp; || !</c>,
/// <c>a ? b : c</c> and functions of <c>math</c>. Whole numbers divide to whole numbers. Immutable.
/// </summary>
internal sealed class Formula
{
    private readonly Term? _term;

    private Formula(Term? term, FormulaMistake? mistake) => (_term, Mistake) = (term, mistake);

    public FormulaMistake? Mistake { get; }

    /// <summary>Whether it is true or false rather than a number.</summary>
    public bool IsTruth => _term?.Kind == TermKind.Truth;

    /// <summary>Reads a formula. Never fails.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="variables">The names that have a value.</param>
    public static Formula Read(string text, ImmutableArray<string> variables)
    {
        var reader = new FormulaReader(text, variables);
        var term = reader.ReadAll();
        return new Formula(term, reader.Mistake);
    }

    /// <summary>The number; for a truth, 1 or 0. Not a number when the formula has a mistake.</summary>
    public double Evaluate(IReadOnlyDictionary<string, double> values) => _term?.Value(values) ?? double.NaN;
}

internal enum TermKind
{
    Whole,
    Number,
    Truth,
}

/// <summary>A part of a formula: what kind of value it has, and how to compute it.</summary>
internal sealed record Term(TermKind Kind, Func<IReadOnlyDictionary<string, double>, double> Value);
