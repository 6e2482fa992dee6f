namespace MacroLsp.Benchmarks;

/// <summary>Repeated measurements of one figure by one contender; empty when it could not be measured.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public bool IsEmpty => _values.Count == 0;

    public int Count => _values.Count;

    public double Median => Percentile(50);

    public double P95 => Percentile(95);

    public void Add(double value) => _values.Add(value);

    /// <summary>The smallest value that at least <paramref name="percent"/> of the values do not exceed (nearest rank).</summary>
    public double Percentile(int percent)
    {
        var sorted = _values.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];
    }
}
