using System.Collections.Immutable;

namespace MacroLsp.Cli.Output;

/// <summary>All formats that findings can be written in, by the name on the command line.</summary>
internal static class Reports
{
    public static ImmutableArray<string> Names { get; } = ["text", "lines", "json", "sarif", "github", "gitlab", "junit", "rdjson", "checkstyle"];

    /// <summary>Whether a person reads it as it appears, so that the summary belongs below it.</summary>
    public static bool IsForPeople(string name) => name is "text" or "lines" or "github";

    /// <exception cref="UsageException">There is no such format.</exception>
    public static IReport Of(string name) => name switch
    {
        "text" => new TextReport(),
        "lines" => new TextReport(hasFrames: false),
        "json" => new JsonReport(),
        "sarif" => new SarifReport(),
        "github" => new GithubReport(),
        "gitlab" => new GitlabReport(),
        "junit" => new JunitReport(),
        "rdjson" => new RdjsonReport(),
        "checkstyle" => new CheckstyleReport(),
        _ => throw new UsageException($"There is no format \"{name}\". There are {string.Join(", ", Names)}."),
    };
}
