using System.Text.Json;
using System.Text.Json.Serialization;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Protocol;

public sealed record InitializeParams
{
    /// <summary>The process that started the server; the server ends when it is gone. Null when there is none.</summary>
    public int? ProcessId { get; init; }

    public ClientInfo? ClientInfo { get; init; }

    /// <summary>The language of the client's user interface, an IETF language tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Superseded by <see cref="WorkspaceFolders"/>, and read only where that is missing.</summary>
    public string? RootUri { get; init; }

    public string? RootPath { get; init; }

    public required ClientCapabilities Capabilities { get; init; }

    public JsonElement? InitializationOptions { get; init; }

    public string? Trace { get; init; }

    public IReadOnlyList<WorkspaceFolder>? WorkspaceFolders { get; init; }
}

public sealed record ClientInfo(string Name, string? Version = null);

public sealed record WorkspaceFolder(string Uri, string Name);

public sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo? ServerInfo = null);

public sealed record ServerInfo(string Name, string? Version = null);

/// <summary>The position encodings of the specification: the unit of <see cref="Position.Character"/>.</summary>
public static class PositionEncodingKind
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16";
    public const string Utf32 = "utf-32";
}

public sealed record CancelParams(IntegerOrString Id);

public sealed record SetTraceParams(string Value);

public sealed record LogTraceParams(string Message, string? Verbose = null);

public enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
    Debug = 5,
}

public sealed record LogMessageParams(MessageType Type, string Message);

public sealed record ShowMessageParams(MessageType Type, string Message);

public sealed record ShowMessageRequestParams(MessageType Type, string Message, IReadOnlyList<MessageActionItem>? Actions = null);

public sealed record MessageActionItem(string Title);

public sealed record ShowDocumentParams(string Uri, bool? External = null, bool? TakeFocus = null, Range? Selection = null);

public sealed record ShowDocumentResult(bool Success);

public sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

/// <param name="Id">Chosen by the server; the same id takes the registration back.</param>
public sealed record Registration(string Id, string Method, JsonElement? RegisterOptions = null);

/// <summary>The misspelt member is the specification's own.</summary>
public sealed record UnregistrationParams(
    [property: JsonPropertyName("unregisterations")] IReadOnlyList<Unregistration> Unregistrations);

public sealed record Unregistration(string Id, string Method);
