using MacroLsp.Protocol;

namespace MacroLsp.Server.Diagnostics;

/// <summary>The diagnostics of one version of one document.</summary>
/// <param name="ResultId">Equal for equal diagnostics of the same document, as long as the server runs.</param>
internal sealed record DiagnosticsReport(string ResultId, IReadOnlyList<Diagnostic> Items)
{
    /// <summary>Whether a client that shows the one would notice the other.</summary>
    public static bool AreSame(IReadOnlyList<Diagnostic> left, IReadOnlyList<Diagnostic> right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!AreSame(left[i], right[i]))
                return false;
        }

        return true;
    }

    // Lists in records compare by identity, so they are compared by hand and taken out of the comparison.
    private static bool AreSame(Diagnostic left, Diagnostic right) =>
        (left.RelatedInformation ?? []).SequenceEqual(right.RelatedInformation ?? [])
        && (left.Tags ?? []).SequenceEqual(right.Tags ?? [])
        && left with { RelatedInformation = null, Tags = null } == right with { RelatedInformation = null, Tags = null };
}
