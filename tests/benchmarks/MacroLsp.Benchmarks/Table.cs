using System.Globalization;

namespace MacroLsp.Benchmarks;

/// <summary>What was measured, per figure and contender, and what the budget says to it.</summary>
internal sealed class Table
{
    private readonly Dictionary<(string Figure, string Contender), Samples> _cells = [];
    private readonly List<string> _failures = [];

    public Samples this[string figure, string contender]
    {
        get
        {
            if (!_cells.TryGetValue((figure, contender), out var samples)) _cells[(figure, contender)] = samples = new Samples();
            return samples;
        }
    }

    public double? Read(string figure, string contender, int percentile) =>
        _cells.TryGetValue((figure, contender), out var samples) && !samples.IsEmpty ? samples.Percentile(percentile) : null;

    /// <summary>Runs one measurement; a server that cannot do it leaves a gap and a line that says why.</summary>
    public void Try(string contender, Action measure)
    {
        try
        {
            measure();
        }
        catch (Exception e) when (e is MeasurementFailed or IOException)
        {
            var failure = $"{contender}: {e.Message}";
            if (!_failures.Contains(failure, StringComparer.Ordinal)) _failures.Add(failure);
        }
    }

    public void Print(TextWriter output)
    {
        output.WriteLine($"{"",-44}{"floor",12}{"macrolsp",12}{"x floor",9}{"peer",12}{"x ours",9}   budget");
        foreach (var row in Budget.Rows)
        {
            var floor = Read(row.Figure, Contender.Floor, row.Percentile);
            var ours = Read(row.Figure, Contender.Macrolsp, row.Percentile);
            var peer = Read(row.Figure, Contender.Peer, row.Percentile);
            output.WriteLine(
                $"{row.Title,-44}{Show(floor, row.Unit),12}{Show(ours, row.Unit),12}{Ratio(ours, floor),9}"
                + $"{Show(peer, row.Unit),12}{Ratio(peer, ours),9}   {row.Judge(this)}");
        }
        foreach (var failure in _failures) output.WriteLine($"not measured: {failure}");
    }

    private static string Show(double? value, string unit) =>
        value is not { } known ? "-" : string.Create(CultureInfo.InvariantCulture, $"{known.ToString(known < 0.1 ? "0.000" : known < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture)} {unit}");

    private static string Ratio(double? value, double? reference) =>
        value is { } known && reference is > 0 ? string.Create(CultureInfo.InvariantCulture, $"{known / reference.Value:0.0}x") : "-";
}
