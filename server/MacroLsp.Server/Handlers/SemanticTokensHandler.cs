using System.Collections.Concurrent;
using System.Globalization;
using MacroLsp.Core.Features;
using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Server.State;
using SemanticTokens = MacroLsp.Protocol.SemanticTokens;

namespace MacroLsp.Server.Handlers;

/// <summary>Colours: all of a file, what changed since the last time, or the part that is visible.</summary>
internal sealed class SemanticTokensHandler
{
    private readonly ConcurrentDictionary<string, SemanticTokens> _latest = new(StringComparer.Ordinal);
    private int _lastId;

    /// <summary>The names of <see cref="TokenType"/> and <see cref="TokenModifiers"/>, in their order.</summary>
    public static SemanticTokensLegend Legend { get; } = new(
        ["macroId", "section", "placeholder", "filter", "parameter", "operator"],
        ["declaration", "defaultLibrary", "unknown"]);

    public SemanticTokens? Full(EditorScope scope, SemanticTokensParams parameters, CancellationToken cancellation) =>
        Encode(scope, range: null) is { } data ? Keep(scope.Document.Uri, data) : null;

    public SemanticTokensDeltaResult? Delta(EditorScope scope, SemanticTokensDeltaParams parameters, CancellationToken cancellation)
    {
        if (Encode(scope, range: null) is not { } data)
            return null;
        var uri = scope.Document.Uri;
        _latest.TryGetValue(uri, out var previous);
        var now = Keep(uri, data);
        return string.Equals(previous?.ResultId, parameters.PreviousResultId, StringComparison.Ordinal) && previous is not null
            ? new SemanticTokensDeltaResult { ResultId = now.ResultId, Edits = Difference(previous.Data, data) }
            : new SemanticTokensDeltaResult { ResultId = now.ResultId, Data = data };
    }

    public static SemanticTokens? Range(EditorScope scope, SemanticTokensRangeParams parameters, CancellationToken cancellation) =>
        Encode(scope, scope.Span(parameters.Range)) is { } data ? new SemanticTokens(data) : null;

    public void Forget(string uri) => _latest.TryRemove(uri, out _);

    private SemanticTokens Keep(string uri, int[] data)
    {
        var tokens = new SemanticTokens(data, Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture));
        _latest[uri] = tokens;
        return tokens;
    }

    private static int[]? Encode(EditorScope scope, TextSpan? range)
    {
        if (scope.Document.Macro is not { } macro)
            return null;
        var data = new List<int>();
        var last = default(Position);
        foreach (var token in Core.Features.SemanticTokens.Of(scope.Workspace, macro))
        {
            if (range is { } wanted && !token.Span.Intersects(wanted))
                continue;
            var place = scope.Range(token.Span);
            var isSameLine = place.Start.Line == last.Line;
            data.Add(place.Start.Line - last.Line);
            data.Add(isSameLine ? place.Start.Character - last.Character : place.Start.Character);
            data.Add(place.End.Character - place.Start.Character);
            data.Add((int)token.Type);
            data.Add((int)token.Modifiers);
            last = place.Start;
        }

        return [.. data];
    }

    /// <summary>One edit that spans from the first to the last number that differs; none when all are equal.</summary>
    internal static IReadOnlyList<SemanticTokensEdit> Difference(IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var start = 0;
        while (start < shorter && before[start] == after[start])
            start++;
        var end = 0;
        while (end < shorter - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return start == before.Count && start == after.Count
            ? []
            : [new SemanticTokensEdit(start, before.Count - start - end, [.. after.Skip(start).Take(after.Count - start - end)])];
    }
}
