using System.Collections.Immutable;
using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Testing;
using Range = MacroLsp.Protocol.Range;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>What a server answered to a question: JSON, or the error that it ended the request with.</summary>
internal sealed record Answer(string Json, ErrorCode? Error = null);

/// <summary>
/// A request that an editor sends while someone types, with answers that can be compared: two servers that know the same
/// answer the same.
/// </summary>
internal abstract class Question
{
    public static Question Completion { get; } = Of(LspMethods.Completion, (document, at) => new CompletionParams(document, at));

    public static Question Hover { get; } = Of(LspMethods.Hover, (document, at) => new TextDocumentPositionParams(document, at));

    public static Question Outline { get; } = Of(LspMethods.DocumentSymbol, (document, _) => new DocumentSymbolParams(document));

    public static Question Fixes { get; } = Of(
        LspMethods.CodeAction, (document, at) => new CodeActionParams(document, new Range(at, at), new CodeActionContext([])));

    // A result's id says when it was worked out, not what it says.
    public static Question Tokens { get; } = Of(
        LspMethods.SemanticTokensFull, (document, _) => new SemanticTokensParams(document), tokens => tokens is null ? null : tokens with { ResultId = null });

    public static Question Folding { get; } = Of(LspMethods.FoldingRange, (document, _) => new FoldingRangeParams(document));

    public static Question Diagnostics { get; } = Of(
        LspMethods.DocumentDiagnostic, (document, _) => new DocumentDiagnosticParams(document), report => report with { ResultId = null });

    /// <summary>In the order in which the replays ask them.</summary>
    public static ImmutableArray<Question> All { get; } = [Completion, Hover, Outline, Fixes, Tokens, Folding, Diagnostics];

    public abstract string Method { get; }

    public abstract Task<Answer> AskAsync(LspClient client, string uri, Position at, CancellationToken cancellation = default);

    public override string ToString() => Method;

    private static Question<TParams, TResult> Of<TParams, TResult>(
        RequestMethod<TParams, TResult> method, Func<TextDocumentIdentifier, Position, TParams> ask, Func<TResult, TResult>? comparable = null)
        where TParams : notnull => new(method, ask, comparable ?? (static result => result));
}

internal sealed class Question<TParams, TResult>(
    RequestMethod<TParams, TResult> method, Func<TextDocumentIdentifier, Position, TParams> ask, Func<TResult, TResult> comparable) : Question
    where TParams : notnull
{
    public override string Method => method.Name;

    public override async Task<Answer> AskAsync(LspClient client, string uri, Position at, CancellationToken cancellation = default)
    {
        try
        {
            var result = await client.RequestAsync(method, ask(new TextDocumentIdentifier(uri), at), cancellation);
            return new Answer(result is null ? "null" : JsonSerializer.Serialize(comparable(result), method.Result));
        }
        catch (ResponseErrorException e)
        {
            return new Answer("", e.Error.Code);
        }
    }
}
