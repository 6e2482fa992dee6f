using System.Diagnostics;
using System.Text.Json;
using Shouldly;

namespace MacroLsp.Server.Tests.Clients;

/// <summary>A folder with two macros, the settings of an editor from server/EDITORS.md, and the editor run on both.</summary>
internal sealed class EditorSession : IDisposable
{
    // Only ever reached by an editor that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private const string LateDelivery = """
        macro: late-delivery
        title: Late delivery
        locale: en-US
        channel: chat
        reply:
          greeting: >-
            Hello, I'm {{ agent_name }}.
          acknowledge: Your package has not arrived yet.
          empathize: I know how frustrating this is.

        """;

    private const string FollowUp = """
        macro: follow-up
        title:   Following up
        locale: en-US
        channel: chat
        next: [late-delivery]
        reply:
          acknowledge: You asked about the package that is late.
          empathize: I know how frustrating the wait is.
          reassure: I will write to you by tomorrow with the carrier's answer.

        """;

    private readonly string _home = Directory.CreateTempSubdirectory("macrolsp-editor").FullName;

    public EditorSession()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "macrolsp.yaml"), "# The macros of one team.\n");
        File.WriteAllText(Path.Combine(Folder, "late-delivery.macro.yaml"), LateDelivery);
        File.WriteAllText(Path.Combine(Folder, "follow-up.macro.yaml"), FollowUp);
    }

    public string Folder => Path.Combine(_home, "macros");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    /// <summary>The snippet for an editor, written to a file that the editor can load.</summary>
    /// <param name="language">As it stands behind the fence.</param>
    /// <param name="fileName">The name of the file.</param>
    public string Settings(string language, string fileName)
    {
        var page = File.ReadAllText(Path.Combine(PublishedProgram.Repository, "server", "EDITORS.md")).ReplaceLineEndings("\n");
        var fence = $"\n```{language}\n";
        var start = page.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        start.ShouldBeGreaterThanOrEqualTo(fence.Length, $"there is no {language} in server/EDITORS.md");
        var path = Path.Combine(_home, fileName);
        File.WriteAllText(path, page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)] + "\n");
        return path;
    }

    /// <summary>Runs the editor in the folder until it ends; returns what its script wrote down.</summary>
    public async Task<EditorReport> RunAsync(string program, params string[] arguments)
    {
        var result = Path.Combine(_home, "result.json");
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = _home;
        start.Environment["XDG_CONFIG_HOME"] = _home;
        start.Environment["RESULT"] = result;
        start.Environment["PATH"] = Path.GetDirectoryName(PublishedProgram.Path) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start).ShouldNotBeNull();
        process.StandardInput.Close();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        File.Exists(result).ShouldBeTrue($"{program} wrote no result: {string.Concat(await said)}");
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(result));
        return new EditorReport(report.RootElement.Clone(), string.Concat(await said));
    }
}
