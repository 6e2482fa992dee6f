namespace MacroLsp.Benchmarks;

/// <summary>yaml-language-server, the server that authors of YAML have today.</summary>
internal static class Peer
{
    /// <summary>The script that node runs, or null where it cannot be installed.</summary>
    public static string? Install() => NpmPackage.Install("yaml-language-server", "2.0.0", "bin/yaml-language-server");
}
