namespace MacroLsp.Benchmarks;

/// <param name="Peer">The command line of a server to measure instead of yaml-language-server; empty when none is named.</param>
/// <param name="MacroCount">The size of the big workspace.</param>
internal sealed record Options(string Macrolsp, string Floor, string[] Peer, bool Quick, int MacroCount)
{
    public static Options Parse(string[] args)
    {
        var quick = args.Contains("--quick", StringComparer.Ordinal);
        var peer = Value("--peer")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new Options(Required("--macrolsp"), Required("--floor"), peer, quick, quick ? 1_000 : 10_000);

        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

        string Required(string name) => Value(name)
            ?? throw new ArgumentException($"{name} PATH is missing; start this with: dotnet run build.cs bench", nameof(args));
    }
}
