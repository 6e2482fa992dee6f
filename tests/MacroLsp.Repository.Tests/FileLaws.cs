using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace MacroLsp.Repository.Tests;

/// <summary>What holds for files of every kind.</summary>
public sealed partial class FileLaws
{
    private const int LineLimit = 400;

    [Fact]
    public void No_source_file_is_longer_than_one_concept() => Law.Holds(
        Checkout.TextFiles.Where(IsHandWrittenSource).SelectMany(file => TooLong(file, Checkout.Read(file))),
        $"split it where its concepts part; 150 lines are the aim and {LineLimit} the limit.");

    [Fact]
    public void Long_file_is_recognized()
    {
        TooLong("a.cs", string.Concat(Enumerable.Repeat("x\n", LineLimit))).ShouldBeEmpty();
        TooLong("a.cs", string.Concat(Enumerable.Repeat("x\n", LineLimit + 1))).ShouldHaveSingleItem();
    }

    [Fact]
    public void Nothing_names_a_place_on_one_machine() => Law.Holds(
        Checkout.TextFiles.SelectMany(file => MachinePlaces(file, Checkout.Read(file))),
        "use a path inside the repository, or one that is found when the program runs.");

    [Fact]
    public void Place_on_one_machine_is_recognized() => Law.IsBrokenBy(
        MachinePlaces("a.md", $"see {Slash}work/main\nthe docs of work/life balance\nin ..{Slash}shared\n{Slash}root/.cache\nhttps://example.com/work/today\n"), 1, 3, 4);

    [Fact]
    public void Lock_files_name_no_registry() => Law.Holds(
        Checkout.Files.Where(file => Path.GetFileName(file) is "package-lock.json" or "npm-shrinkwrap.json" or "packages.lock.json" or ".npmrc")
            .SelectMany(file => RegistryHosts(file, Checkout.Read(file))),
        "npm config set omit-lockfile-registry-resolved true, then npm install: packages are found by name and checked by their integrity hash.");

    [Fact]
    public void Registry_in_a_lock_file_is_recognized() => Law.IsBrokenBy(
        RegistryHosts("package-lock.json", """
            { "packages": { "node_modules/a": {
              "resolved": "https://registry.example.com/a.tgz",
              "funding": { "url": "https://example.com/fund" },
              "integrity": "sha512-x" } } }
            """), 2);

    [Fact]
    public void Text_files_end_with_a_newline_and_use_no_tabs_or_carriage_returns() => Law.Holds(
        Checkout.TextFiles.Where(IsHandWrittenSource).SelectMany(file => Untidy(file, Checkout.Read(file))),
        "run: dotnet run build.cs format");

    [Fact]
    public void Untidy_text_is_recognized()
    {
        Untidy("a.cs", "a\n").ShouldBeEmpty();
        Untidy("a.cs", "a").ShouldHaveSingleItem();
        Untidy("a.cs", "a\r\n").ShouldHaveSingleItem();
        Untidy("a.cs", "\ta\n").ShouldHaveSingleItem();
    }

    private static bool IsHandWrittenSource(string file) =>
        Path.GetExtension(file) is ".cs" or ".ts" or ".mts" or ".mjs" or ".js" or ".css"
        && !file.Contains(".verified.", StringComparison.Ordinal) && !file.EndsWith(".g.cs", StringComparison.Ordinal);

    private static IEnumerable<Violation> TooLong(string file, string text)
    {
        var lines = text.AsSpan().Count('\n');
        if (lines > LineLimit) yield return new Violation(file, 0, $"{lines} lines");
    }

    private static IEnumerable<Violation> MachinePlaces(string file, string text) =>
        Lines(file, text, MachinePlace());

    private static IEnumerable<Violation> RegistryHosts(string file, string text) =>
        Lines(file, text, RegistryHost());

    private static IEnumerable<Violation> Untidy(string file, string text)
    {
        if (!text.EndsWith('\n')) yield return new Violation(file, 0, "no newline at the end");
        if (text.Contains('\r', StringComparison.Ordinal)) yield return new Violation(file, 0, "a carriage return");
        if (text.Contains('\t', StringComparison.Ordinal)) yield return new Violation(file, 0, "a tab");
    }

    private static IEnumerable<Violation> Lines(string file, string text, Regex forbidden) =>
        text.Split('\n').Index()
            .Where(line => forbidden.IsMatch(line.Item))
            .Select(line => new Violation(file, line.Index + 1, line.Item.Trim()));

    // The first slash of each path is a class of one, so that this file does not break its own law.
    [GeneratedRegex(@"(?<![\w.])[/](work|root)/|\.\.[/]shared\b", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePlace();

    [GeneratedRegex("\"resolved\"\\s*:\\s*\"http|registry\\s*=", RegexOptions.ExplicitCapture)]
    private static partial Regex RegistryHost();

    private const char Slash = '/';
}
