namespace MacroLsp.Benchmarks;

/// <summary>A language server that is measured: how to start it, and how it names the language.</summary>
/// <param name="Name">The column that it fills.</param>
/// <param name="Rounds">How many of the rounds it takes part in, 1 being all; a slow one would make the run long.</param>
internal sealed record Contender(string Name, string Program, IReadOnlyList<string> Arguments, string LanguageId, double Rounds)
{
    public const string Floor = "floor";
    public const string Macrolsp = "macrolsp";
    public const string Peer = "peer";

    public int Times(int rounds) => Math.Max(3, (int)(rounds * Rounds));
}
