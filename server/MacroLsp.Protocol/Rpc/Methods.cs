using System.Text.Json.Serialization.Metadata;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol.Rpc;

/// <summary>The parameters of a method that has none; nothing is written for them and anything is accepted.</summary>
public sealed record NoParams
{
    public static NoParams Instance { get; } = new();
}

/// <summary>The result of a request that answers <c>null</c> and nothing else; always written as <c>null</c>.</summary>
public sealed record NoResult;

/// <summary>
/// A request: its name on the wire and how its parameters and result are read and written.
/// The JSON metadata is looked up on first use, because building all of it would be most of the start-up.
/// </summary>
public sealed class RequestMethod<TParams, TResult>(
    string name, Func<LspJson, JsonTypeInfo<TParams>> parameters, Func<LspJson, JsonTypeInfo<TResult>> result)
    where TParams : notnull
{
    public string Name { get; } = name;

    public JsonTypeInfo<TParams> Params => parameters(LspJson.Default);

    public JsonTypeInfo<TResult> Result => result(LspJson.Default);

    public override string ToString() => Name;
}

/// <summary>A notification: its name on the wire and how its parameters are read and written.</summary>
public sealed class NotificationMethod<TParams>(string name, Func<LspJson, JsonTypeInfo<TParams>> parameters)
    where TParams : notnull
{
    public string Name { get; } = name;

    public JsonTypeInfo<TParams> Params => parameters(LspJson.Default);

    public override string ToString() => Name;
}
