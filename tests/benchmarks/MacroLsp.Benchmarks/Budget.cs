using System.Globalization;

namespace MacroLsp.Benchmarks;

/// <summary>The names of what is measured; a figure is measured once and may be shown at several percentiles.</summary>
internal static class Figure
{
    public const string Initialize = "initialize";
    public const string FirstDiagnostics = "first diagnostics";
    public const string Keystroke = "keystroke";
    public const string Completion = "completion";
    public const string Hover = "hover";
    public const string Memory = "memory";
    public const string Processor = "processor time per keystroke";
    public const string BigKeystroke = "keystroke, big workspace";
    public const string BigCompletion = "completion, big workspace";
    public const string BigHover = "hover, big workspace";
    public const string BigMemory = "memory, big workspace";
    public const string ColdIndex = "index, cold";
    public const string CheckOne = "check one file";
    public const string CheckTime = "check the corpus";
    public const string CheckSpeed = "check, MB per CPU second";
    public const string ProseSpeed = "check of differing texts, MB per CPU second";
    public const string SpeedWithoutTone = "check without tone, MB per CPU second";
    public const string WriteGood = "plain text, write-good";
    public const string Alex = "plain text, alex";
    public const string Acts = "speech acts";
}

/// <summary>One line of the report: a figure, the percentile that is shown, and what is promised of it.</summary>
internal sealed record Budget(string Title, string Figure, int Percentile, string Unit, Func<Table, (double Limit, string Words)?> Promise, bool AtLeast = false)
{
    /// <summary>The promises of the architecture, in its order.</summary>
    public static IReadOnlyList<Budget> Rows { get; } =
    [
        new("start -> initialize answered, p50", Benchmarks.Figure.Initialize, 50, "ms", TimesFloor(3, Benchmarks.Figure.Initialize, 50)),
        new("start -> first diagnostics, p50", Benchmarks.Figure.FirstDiagnostics, 50, "ms", AtMost(40, "ms")),
        new("keystroke -> diagnostics, p50", Benchmarks.Figure.Keystroke, 50, "ms", AtMost(0.5, "ms")),
        new("keystroke -> diagnostics, p95", Benchmarks.Figure.Keystroke, 95, "ms", AtMost(2, "ms")),
        new("completion, p95", Benchmarks.Figure.Completion, 95, "ms", AtMost(1, "ms")),
        new("hover, p95", Benchmarks.Figure.Hover, 95, "ms", AtMost(1, "ms")),
        new("processor time of a keystroke and both", Benchmarks.Figure.Processor, 50, "ms", _ => null),
        new("keystroke, big workspace, p50", Benchmarks.Figure.BigKeystroke, 50, "ms", TimesSmall(1.5, Benchmarks.Figure.Keystroke, 50)),
        new("keystroke, big workspace, p95", Benchmarks.Figure.BigKeystroke, 95, "ms", TimesSmall(1.5, Benchmarks.Figure.Keystroke, 95)),
        new("completion, big workspace, p95", Benchmarks.Figure.BigCompletion, 95, "ms", TimesSmall(1.5, Benchmarks.Figure.Completion, 95)),
        new("hover, big workspace, p95", Benchmarks.Figure.BigHover, 95, "ms", TimesSmall(1.5, Benchmarks.Figure.Hover, 95)),
        new("memory, one macro", Benchmarks.Figure.Memory, 50, "MB", AtMost(30, "MB")),
        new("memory, big workspace", Benchmarks.Figure.BigMemory, 50, "MB", AtMost(150, "MB")),
        new("index of the big workspace, cold", Benchmarks.Figure.ColdIndex, 50, "ms", AtMost(1000, "ms")),
        new("check of one file, whole process, p50", Benchmarks.Figure.CheckOne, 50, "ms", AtMost(30, "ms")),
        new("check of the big workspace (floor: parser)", Benchmarks.Figure.CheckTime, 50, "ms", TimesFloor(2, Benchmarks.Figure.CheckTime, 50)),
        new("check, YAML per CPU second (floor: parser)", Benchmarks.Figure.CheckSpeed, 50, "MB/s", _ => (20, "at least 20 MB/s"), AtLeast: true),
        new("differing texts, all packs (floor: parser)", Benchmarks.Figure.ProseSpeed, 50, "MB/s", _ => (20, "at least 20 MB/s"), AtLeast: true),
        new("the same without tone rules", Benchmarks.Figure.SpeedWithoutTone, 50, "MB/s", _ => null),
        new("English as plain text (peer: write-good)", Benchmarks.Figure.WriteGood, 50, "MB/s", _ => null),
        new("English as plain text (peer: alex)", Benchmarks.Figure.Alex, 50, "MB/s", _ => null),
        new("speech acts of 1,000 replies", Benchmarks.Figure.Acts, 50, "ms", AtMost(50, "ms")),
    ];

    /// <summary>"met" or "missed" and what was promised; empty when nothing was.</summary>
    public string Judge(Table table)
    {
        if (table.Read(Figure, Contender.Macrolsp, Percentile) is not { } measured) return "not measured";
        if (Promise(table) is not { } promise) return "";
        var met = AtLeast ? measured >= promise.Limit : measured <= promise.Limit;
        return $"{(met ? "met" : "MISSED")}: {promise.Words}";
    }

    private static Func<Table, (double, string)?> AtMost(double limit, string unit) =>
        _ => (limit, string.Create(CultureInfo.InvariantCulture, $"at most {limit} {unit}"));

    private static Func<Table, (double, string)?> TimesFloor(double factor, string figure, int percentile) => table =>
        table.Read(figure, Contender.Floor, percentile) is { } floor
            ? (factor * floor, string.Create(CultureInfo.InvariantCulture, $"at most {factor}x floor")) : null;

    private static Func<Table, (double, string)?> TimesSmall(double factor, string figure, int percentile) => table =>
        table.Read(figure, Contender.Macrolsp, percentile) is { } small
            ? (factor * small, string.Create(CultureInfo.InvariantCulture, $"at most {factor}x the small workspace")) : null;
}
