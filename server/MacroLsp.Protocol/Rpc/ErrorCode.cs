namespace MacroLsp.Protocol.Rpc;

/// <summary>The error codes of JSON-RPC 2.0 and of LSP 3.17 (section "Base Protocol", ErrorCodes and LSPErrorCodes).</summary>
public enum ErrorCode
{
    None = 0,
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ServerNotInitialized = -32002,
    UnknownErrorCode = -32001,

    /// <summary>The request was valid but could not be carried out; the message is for the person at the keyboard.</summary>
    RequestFailed = -32803,

    /// <summary>The server gave the request up; only for requests that the specification lets a server cancel.</summary>
    ServerCancelled = -32802,

    /// <summary>The document changed while the answer was computed, so the answer would describe an older text.</summary>
    ContentModified = -32801,

    /// <summary>The client asked for the cancellation.</summary>
    RequestCancelled = -32800,
}
