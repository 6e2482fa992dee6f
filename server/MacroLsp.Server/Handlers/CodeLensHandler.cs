using System.Globalization;
using System.Text.Json;
using MacroLsp.Core.Features;
using MacroLsp.Core.Features.RuleFiles;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Json;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;
using CodeLens = MacroLsp.Protocol.CodeLens;
using Lens = MacroLsp.Core.Features.CodeLens;

namespace MacroLsp.Server.Handlers;

/// <summary>
/// The lines above a macro and above the cases of a rule. What a click does is a command of our extension; another client shows the line without one.
/// </summary>
internal static class CodeLensHandler
{
    /// <summary>Of the extension, with the URI and the position as arguments.</summary>
    public const string PreviewCommand = "macrolsp.previewReply";

    /// <summary>Of the extension, with the URI, the position and the locations as arguments.</summary>
    public const string ShowReferencesCommand = "macrolsp.showReferences";

    public static IReadOnlyList<CodeLens>? Of(EditorScope scope, CodeLensParams parameters, CancellationToken cancellation)
    {
        if (scope.Document is { Role: DocumentRole.Style, WantsDiagnostics: true } rule)
        {
            return [.. RuleFileLens.Of(scope.Workspace.Styles, rule.StylePath, cancellation)
                .Select(lens => new CodeLens(scope.Range(lens.Span), new Command(lens.Title, "")))];
        }

        if (scope.Document is not { Macro: { } macro, WantsDiagnostics: true })
            return null;
        return
        [
            .. Lens.Of(scope.Workspace, macro)
                .Where(lens => lens.Kind != LensKind.Preview || scope.Client.IsVisualStudioCode)
                .Select((lens, place) => new CodeLens(scope.Range(lens.Span), lens.Kind == LensKind.Preview ? Preview(scope, lens) : null)
                {
                    Data = lens.Kind == LensKind.Preview
                        ? null
                        : JsonSerializer.SerializeToElement([scope.Document.Uri, place.ToString(CultureInfo.InvariantCulture)], LspJson.Default.IReadOnlyListString),
                }),
        ];
    }

    /// <summary>Adds title and target; a lens that is no longer there comes back with an empty title, as the client needs one.</summary>
    public static CodeLens Resolve(ServerSnapshot snapshot, CodeLens lens, CancellationToken cancellation)
    {
        if (ResolveData.Read(lens.Data, 2) is not [var uri, var place] || EditorScope.Of(snapshot, uri) is not { Document.Macro: { } macro } scope)
            return lens with { Command = lens.Command ?? new Command("", "") };
        var known = Lens.Of(scope.Workspace, macro).Where(l => l.Kind != LensKind.Preview || scope.Client.IsVisualStudioCode)
            .ElementAtOrDefault(int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1);
        return lens with { Command = known is null ? new Command("", "") : Target(scope, Lens.Resolve(scope.Workspace, macro, known, cancellation)) };
    }

    private static Command Preview(EditorScope scope, Lens lens) => new(lens.Title, PreviewCommand, Place(scope, lens));

    private static Command Target(EditorScope scope, Lens lens)
    {
        if (!scope.Client.IsVisualStudioCode || lens.Places.IsEmpty)
            return new Command(lens.Title, "");
        IReadOnlyList<Location> locations = [.. lens.Places.Select(place => NavigationHandler.Location(scope, place)).OfType<Location>()];
        return new Command(lens.Title, ShowReferencesCommand, [.. Place(scope, lens), JsonSerializer.SerializeToElement(locations, LspJson.Default.IReadOnlyListLocation)]);
    }

    private static JsonElement[] Place(EditorScope scope, Lens lens) =>
    [
        JsonSerializer.SerializeToElement(scope.Document.Uri, LspJson.Default.String),
        JsonSerializer.SerializeToElement(ToLsp.Position(scope.Source, lens.Span.Start, scope.Client.Encoding), LspJson.Default.Position),
    ];
}
