using System.Diagnostics;
using System.IO.Pipelines;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server;
using MacroLsp.Server.Files;
using Shouldly;

namespace MacroLsp.Testing;

public sealed partial class LspClient
{
    /// <summary>The folder that a client opens unless it is told otherwise.</summary>
    public const string WorkspaceFolder = "/workspace";

    /// <summary>A server in this process, with these files in place of the disk, initialized.</summary>
    public static async Task<LspClient> StartAsync(
        IWorkspaceFiles? files = null, ClientCapabilities? capabilities = null, TimeProvider? time = null, RulePages? pages = null)
    {
        var client = StartUninitialized(files, time, pages: pages);
        await client.InitializeAsync(capabilities);
        return client;
    }

    /// <summary>A server in this process that has not heard of anything yet.</summary>
    public static LspClient StartUninitialized(IWorkspaceFiles? files = null, TimeProvider? time = null, Func<int, bool>? isProcessAlive = null, RulePages? pages = null) =>
        new(new InProcessServer(new ServerHost
        {
            Files = files ?? new InMemoryFiles(),
            Time = time ?? TimeProvider.System,
            Pages = pages ?? RulePages.OfProgram,
            IsProcessAlive = isProcessAlive ?? (_ => true),
        }));

    /// <summary>The program, over its standard streams, initialized with a folder of the real disk.</summary>
    public static async Task<LspClient> StartProgramAsync(string program, string folder, ClientCapabilities? capabilities = null)
    {
        var client = new LspClient(new ServerProgram(program));
        await client.InitializeAsync(capabilities, folder);
        return client;
    }

    public async Task InitializeAsync(ClientCapabilities? capabilities = null, string folder = WorkspaceFolder, int? processId = null, System.Text.Json.JsonElement? options = null)
    {
        var result = await RequestAsync(LspMethods.Initialize, new InitializeParams
        {
            ProcessId = processId,
            Capabilities = capabilities ?? TestCapabilities.Push,
            WorkspaceFolders = [new WorkspaceFolder("file://" + folder, "workspace")],
            InitializationOptions = options,
        });
        Capabilities = result.ShouldNotBeNull().Capabilities;
        Notify(LspMethods.Initialized, NoParams.Instance);
    }

    /// <summary>The other end: two streams and an exit code.</summary>
    private abstract class ServerEnd : IAsyncDisposable
    {
        /// <summary>What the server reads.</summary>
        public abstract Stream Input { get; }

        /// <summary>What the server writes.</summary>
        public abstract Stream Output { get; }

        public abstract Task<int> ExitCode { get; }

        public abstract void CloseInput();

        public abstract ValueTask DisposeAsync();
    }

    private sealed class InProcessServer : ServerEnd
    {
        private readonly Pipe _toServer = new();
        private readonly Pipe _toClient = new();

        public InProcessServer(ServerHost host)
        {
            Input = _toServer.Writer.AsStream();
            Output = _toClient.Reader.AsStream();
            ExitCode = Task.Factory.StartNew(
                () => LanguageServer.Run(_toServer.Reader.AsStream(), _toClient.Writer.AsStream(), host),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
        }

        public override Stream Input { get; }

        public override Stream Output { get; }

        public override Task<int> ExitCode { get; }

        public override void CloseInput() => _toServer.Writer.Complete();

        public override ValueTask DisposeAsync()
        {
            _toServer.Writer.Complete();
            _toClient.Writer.Complete();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class ServerProgram : ServerEnd
    {
        private readonly Process _process;

        public ServerProgram(string program)
        {
            _process = Process.Start(new ProcessStartInfo(program, ["lsp"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }).ShouldNotBeNull();
            ExitCode = WaitAsync();
        }

        public override Stream Input => _process.StandardInput.BaseStream;

        public override Stream Output => _process.StandardOutput.BaseStream;

        public override Task<int> ExitCode { get; }

        public override void CloseInput() => _process.StandardInput.Close();

        public override async ValueTask DisposeAsync()
        {
            if (!_process.HasExited)
                _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        private async Task<int> WaitAsync()
        {
            await _process.WaitForExitAsync();
            return _process.ExitCode;
        }
    }
}
