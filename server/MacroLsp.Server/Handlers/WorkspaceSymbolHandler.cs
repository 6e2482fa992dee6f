using MacroLsp.Core.Features;
using MacroLsp.Protocol;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;
using SymbolKind = MacroLsp.Protocol.SymbolKind;

namespace MacroLsp.Server.Handlers;

/// <summary>Finds macros by id or title in all projects.</summary>
internal static class WorkspaceSymbolHandler
{
    public static IReadOnlyList<SymbolInformation>? Find(ServerSnapshot snapshot, WorkspaceSymbolParams parameters, CancellationToken cancellation)
    {
        var symbols = new List<SymbolInformation>();
        foreach (var project in snapshot.Projects.Values.OrderBy(project => project.Key, StringComparer.Ordinal))
        {
            foreach (var symbol in WorkspaceSymbol.Find(project.Workspace, parameters.Query, cancellation))
            {
                if (project.Workspace.Find(symbol.Path) is not { } file)
                    continue;
                var range = ToLsp.Range(file.Source, symbol.Span, snapshot.Client.Encoding);
                symbols.Add(new SymbolInformation(Name(symbol), SymbolKind.Class, new Location(snapshot.UriOf(project, symbol.Path), range))
                {
                    ContainerName = symbol.Title.Length == 0 ? null : symbol.Title,
                });
            }
        }

        return symbols;
    }

    // The variants of a macro have one id; the locale tells them apart in the list.
    private static string Name(WorkspaceSymbol symbol) => symbol.Locale.Length == 0 ? symbol.Id : $"{symbol.Id} ({symbol.Locale})";
}
