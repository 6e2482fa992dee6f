using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Server.State;

/// <summary>One version of a document that is open in the client. Immutable.</summary>
/// <param name="Uri">As the client wrote it.</param>
/// <param name="Version">The client's.</param>
/// <param name="Source">The whole text.</param>
/// <param name="Project">The key of its project in <see cref="ServerSnapshot.Projects"/>.</param>
/// <param name="Path">Relative to the root of the project, with forward slashes.</param>
/// <param name="Role">What the text is to us.</param>
/// <param name="IsMember">
/// Whether it counts for the other macros of its project. A file that the project leaves out, an older version of one
/// and a text that was never saved are looked at in the light of the project without being part of it.
/// </param>
internal sealed record OpenDocument(
    string Uri, int Version, SourceText Source, string Project, string Path, DocumentRole Role, bool IsMember)
{
    /// <summary>The analysed text; null unless this is a macro file.</summary>
    public MacroDocument? Macro { get; init; }

    /// <summary>
    /// Whether another YAML server looks after this document as well, so that what it does is left to it: the syntax,
    /// keys, folding and form. The client says so for its documents of the language "yaml".
    /// </summary>
    public bool IsShared { get; init; }

    /// <summary>The path of a rule of a style pack in its library, such as <c>House/Blame.yml</c>; empty for every other document.</summary>
    public string StylePath { get; init; } = "";

    /// <summary>Whether its findings are shown.</summary>
    public bool WantsDiagnostics => Role != DocumentRole.Other && DocumentUri.IsForAuthoring(Uri);
}

internal enum DocumentRole
{
    /// <summary>Nothing of ours; it is kept in step and otherwise left alone.</summary>
    Other,

    Macro,

    /// <summary>A <c>macrolsp.yaml</c>.</summary>
    Configuration,

    /// <summary>A rule of a style pack, or a <c>pack.yaml</c>.</summary>
    Style,
}
