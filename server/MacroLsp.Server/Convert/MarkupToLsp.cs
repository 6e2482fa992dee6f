using MacroLsp.Protocol;
using MacroLsp.Server.Client;

namespace MacroLsp.Server.Convert;

/// <summary>Text for people in the client's terms.</summary>
internal static class MarkupToLsp
{
    /// <summary>A client that shows no Markdown gets its source, which reads well enough as text.</summary>
    public static MarkupContent Markup(string markdown, ClientProfile client, MarkupPlace place) =>
        new(client.ShowsMarkdownIn(place) ? MarkupKind.Markdown : MarkupKind.PlainText, markdown);
}
