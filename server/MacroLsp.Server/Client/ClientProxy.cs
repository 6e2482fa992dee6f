using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Server.Client;

/// <summary>What the server says to the client of its own accord. Safe to use from any thread.</summary>
internal sealed class ClientProxy(Connection connection)
{
    public void Log(MessageType type, string message) =>
        connection.Notify(LspMethods.LogMessage, new LogMessageParams(type, message));

    /// <summary>Reports a defect of ours with everything that is needed to find it.</summary>
    /// <param name="during">What was being done, as the end of "while …".</param>
    /// <param name="defect">What was thrown.</param>
    public void LogDefect(string during, Exception defect) =>
        Log(MessageType.Error, $"The server failed while {during}. This is a defect of the server; please report it.\n{defect}");

    public void Notify<TParams>(NotificationMethod<TParams> method, TParams parameters)
        where TParams : notnull => connection.Notify(method, parameters);

    /// <inheritdoc cref="Connection.RequestAsync{TParams,TResult}"/>
    public Task<TResult?> RequestAsync<TParams, TResult>(RequestMethod<TParams, TResult> method, TParams parameters, CancellationToken cancellation = default)
        where TParams : notnull => connection.RequestAsync(method, parameters, cancellation);

    /// <summary>
    /// Sends a request whose answer changes nothing for us. An error is logged, not thrown: the client could not do what
    /// it was asked to, and the server works without.
    /// </summary>
    public async Task AskAsync<TParams, TResult>(RequestMethod<TParams, TResult> method, TParams parameters)
        where TParams : notnull
    {
        try
        {
            await connection.RequestAsync(method, parameters);
        }
        catch (ResponseErrorException e)
        {
            Log(MessageType.Log, $"The client answered \"{method.Name}\" with an error: {e.Message}");
        }
        catch (OperationCanceledException)
        {
            // The connection ended first, so there is no one to tell.
            return;
        }
    }

    public void Progress(IntegerOrString token, WorkDoneProgress progress) =>
        connection.Notify(LspMethods.Progress, new ProgressParams(token, JsonSerializer.SerializeToElement(progress, Protocol.Json.LspJson.Default.WorkDoneProgress)));

    public void PartialResult<T>(IntegerOrString token, T part, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        connection.Notify(LspMethods.Progress, new ProgressParams(token, JsonSerializer.SerializeToElement(part, type)));
}
