using MacroLsp.Server.Files;

namespace MacroLsp.Server;

/// <summary>What the server needs of the machine; each part can be another one in a test.</summary>
public sealed record ServerHost
{
    /// <summary>Shown to the client in <c>serverInfo</c>.</summary>
    public string Version { get; init; } = "0.0.0";

    public IWorkspaceFiles Files { get; init; } = new DiskFiles();

    /// <summary>The pages that diagnostics link to.</summary>
    public RulePages Pages { get; init; } = RulePages.OfProgram;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the process with this id still runs.</summary>
    public Func<int, bool> IsProcessAlive { get; init; } = ParentProcess.IsAlive;
}
