using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Server.State;

/// <summary>How far the conversation has come (LSP 3.17, Lifecycle Messages). Changed by the main loop only.</summary>
internal sealed class Session
{
    private enum Phase
    {
        Uninitialized,
        Running,
        ShutDown,
    }

    private Phase _phase;

    /// <summary>The code for the process to end with: 0 after an orderly shutdown, 1 otherwise.</summary>
    public int ExitCode => _phase == Phase.ShutDown ? 0 : 1;

    public void Initialized() => _phase = Phase.Running;

    public void ShutDown() => _phase = Phase.ShutDown;

    /// <summary>Why a request cannot be answered now; null when it can.</summary>
    public ResponseError? Refuses(string method) => (_phase, IsInitialize(method)) switch
    {
        (Phase.Uninitialized, false) => new ResponseError(ErrorCode.ServerNotInitialized, $"\"{method}\" came before \"initialize\"."),
        (Phase.Running, true) => new ResponseError(ErrorCode.InvalidRequest, "The server is initialized already."),
        (Phase.ShutDown, _) => new ResponseError(ErrorCode.InvalidRequest, $"\"{method}\" came after \"shutdown\"."),
        _ => null,
    };

    /// <summary>Whether a notification counts now; "exit" always does.</summary>
    public bool Accepts(string method) => _phase == Phase.Running || string.Equals(method, LspMethods.Exit.Name, StringComparison.Ordinal);

    private static bool IsInitialize(string method) => string.Equals(method, LspMethods.Initialize.Name, StringComparison.Ordinal);
}
