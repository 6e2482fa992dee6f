using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

/// <summary>The program itself, over its standard streams and on the real disk.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "macrolsp.exe" : "macrolsp");

    private readonly string _folder = Directory.CreateTempSubdirectory("macrolsp-program").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_program_serves_a_folder_of_the_disk_and_ends_in_order()
    {
        var nested = Directory.CreateDirectory(Path.Combine(_folder, "with space", "ü"));
        var hidden = Directory.CreateDirectory(Path.Combine(_folder, "node_modules"));
        await File.WriteAllTextAsync(Path.Combine(nested.FullName, "b.macro.yaml"), Samples.Complete.Replace("late-delivery", "b", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(hidden.FullName, "c.macro.yaml"), Samples.Complete.Replace("late-delivery", "c", StringComparison.Ordinal));
        await using var client = await LspClient.StartProgramAsync(Program, _folder);

        client.Open($"file://{_folder}/a.macro.yaml", Samples.WithoutReassure);

        (await client.PublishedAsync($"file://{_folder}/a.macro.yaml", version: 1)).Diagnostics.Select(d => d.Code.ToString()).ShouldContain("missing-section");
        var symbols = (await client.RequestAsync(LspMethods.WorkspaceSymbol, new WorkspaceSymbolParams(""))).ShouldNotBeNull();
        symbols.Select(symbol => symbol.Name).ShouldBe(["b (en-US)", "late-delivery (en-US)"], ignoreOrder: true);
        Uri.UnescapeDataString(symbols.Single(symbol => symbol.Name == "b (en-US)").Location.Uri).ShouldEndWith("/with space/ü/b.macro.yaml");
    }

    [Fact]
    public async Task The_program_ends_when_its_client_is_killed()
    {
        await using var client = await LspClient.StartProgramAsync(Program, _folder);

        (await client.KillAsync()).ShouldBe(1);
    }
}
