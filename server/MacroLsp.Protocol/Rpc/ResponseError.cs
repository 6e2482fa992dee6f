using System.Text.Json;

namespace MacroLsp.Protocol.Rpc;

/// <summary>The <c>error</c> member of a response.</summary>
public sealed record ResponseError(ErrorCode Code, string Message, JsonElement? Data = null);

/// <summary>
/// A request that ends in an error response. A handler throws it for an answer that is an error by intention;
/// a sender receives it when the other side answered with an error.
/// </summary>
public sealed class ResponseErrorException : Exception
{
    public ResponseErrorException()
        : this(new ResponseError(ErrorCode.InternalError, "The request failed."))
    {
    }

    public ResponseErrorException(string message)
        : this(new ResponseError(ErrorCode.RequestFailed, message))
    {
    }

    public ResponseErrorException(string message, Exception innerException)
        : base(message, innerException) => Error = new ResponseError(ErrorCode.RequestFailed, message);

    public ResponseErrorException(ErrorCode code, string message)
        : this(new ResponseError(code, message))
    {
    }

    public ResponseErrorException(ResponseError error)
        : base(error.Message) => Error = error;

    public ResponseError Error { get; }
}
