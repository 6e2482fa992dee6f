namespace MacroLsp.Evaluation;

/// <summary>How often something was found that is there, found that is not there, and missed.</summary>
internal readonly record struct Score(int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Score operator +(Score one, Score other) => new(one.Right + other.Right, one.Wrong + other.Wrong, one.Missed + other.Missed);

    /// <summary>The score of one answer.</summary>
    public static Score Of(bool expected, bool found) => new(expected && found ? 1 : 0, !expected && found ? 1 : 0, expected && !found ? 1 : 0);

    public override string ToString() => FormattableString.Invariant($"{Precision,6:0.00} {Recall,6:0.00} {F1,6:0.00}");
}
