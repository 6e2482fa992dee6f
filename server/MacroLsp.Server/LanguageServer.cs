using System.Globalization;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Client;
using MacroLsp.Server.Diagnostics;
using MacroLsp.Server.Dispatch;
using MacroLsp.Server.Handlers;
using MacroLsp.Server.State;

namespace MacroLsp.Server;

/// <summary>
/// The language server on two byte streams. One thread reads messages, one owns the state, the thread pool and one
/// background thread answer.
/// </summary>
public static class LanguageServer
{
    /// <summary>
    /// Serves one client and returns the exit code: 0 after shutdown and exit, 1 when the conversation ended otherwise.
    /// </summary>
    /// <param name="input">What the client writes. Reading may go on in the background after the return.</param>
    /// <param name="output">What the client reads. Nothing is written after the return.</param>
    /// <param name="host">What the server needs of the machine.</param>
    public static int Run(Stream input, Stream output, ServerHost host)
    {
        using var stop = new CancellationTokenSource();
        var exitCode = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var connection = new Connection(input, output);
        var client = new ClientProxy(connection);
        var state = new StateHolder { Current = ServerSnapshot.Empty with { Pages = host.Pages } };
        var session = new Session();
        var background = new BackgroundLane(defect => client.LogDefect("working in the background", defect));

        // The loop settles documents that are made after it, since they post to it.
        Documents? documents = null;
        var loop = new MainLoop(() => documents?.Settle(), defect => client.LogDefect("changing the state", defect));

        var findings = new FindingsCache(host.Time);
        var styleFiles = new StyleFileFindings();
        var source = new DiagnosticsSource(findings, styleFiles);
        var publisher = new DiagnosticsPublisher(state, source, client, background);
        var locator = new ProjectLocator(host.Files);
        var progressTokens = 0;
        var reader = new ProjectReader(host.Files, title => WorkProgress.Start(
            client, state.Current.Client, $"macrolsp/{Interlocked.Increment(ref progressTokens).ToString(CultureInfo.InvariantCulture)}", title));
        var projects = new Projects(state, locator, reader, loop, background, publisher.ProjectChanged, stop.Token);
        var dispatcher = new Dispatcher(connection, client, session, state, projects, loop, background);
        documents = new Documents(state, locator, projects, host.Files, changed: document =>
        {
            publisher.Edited(document);
            projects.EnsureIndexed(document.Project);
        });

        var tokens = new SemanticTokensHandler();
        var actions = new CodeActionHandler(findings, styleFiles, host.Time);
        var features = new FeatureList(dispatcher.Routes);
        using var lifecycle = new LifecycleHandler(host, session, state, locator, client, features, code => exitCode.TrySetResult(code));
        features.Register(new AllHandlers(
            lifecycle,
            new TextHandler(documents, publisher, tokens, client),
            new WorkspaceHandler(state, locator, projects, documents),
            new SettingsHandler(state, client, loop, projects),
            new DiagnosticsHandler(source, client),
            new CompletionHandler(host.Time),
            tokens,
            actions,
            new CommandHandler(actions, client),
            new HintsHandler(host.Time),
            new PreviewHandler(host.Time),
            new ReviewHandler(host.Time),
            cancelled => dispatcher.Pending.CancelByClient(cancelled.Id)));

        var loopThread = Start("macrolsp loop", loop.Run);
        Start("macrolsp reader", () =>
        {
            connection.Run(dispatcher, () => exitCode.Task.IsCompleted);

            // Everything that arrived before the end is still done; an "exit" among it decides the code.
            loop.Post(() => exitCode.TrySetResult(session.ExitCode));
        });

        var code = exitCode.Task.GetAwaiter().GetResult();
        dispatcher.Pending.EndAll();
        stop.Cancel();
        background.Stop();
        loop.Stop();
        loopThread.Join();
        connection.StopWriting();
        return code;
    }

    private static Thread Start(string name, Action run)
    {
        var thread = new Thread(() => run()) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }
}
