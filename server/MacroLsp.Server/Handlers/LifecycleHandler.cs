using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Json;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Client;
using MacroLsp.Server.Files;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>initialize, initialized, shutdown, exit. Runs on the main loop.</summary>
internal sealed class LifecycleHandler(
    ServerHost host, Session session, StateHolder state, ProjectLocator locator, ClientProxy client, FeatureList features, Action<int> exit) : IDisposable
{
    private ITimer? _parentWatch;
    private bool _isRegistered;

    public InitializeResult Initialize(InitializeParams parameters)
    {
        var profile = new ClientProfile(parameters.Capabilities, parameters.ClientInfo?.Name ?? "", parameters.InitializationOptions);
        state.Current = state.Current with { Client = profile };
        locator.Folders = FoldersOf(parameters);
        if (parameters.ProcessId is { } processId)
            _parentWatch = ParentProcess.Watch(host, processId, () => exit(1));
        session.Initialized();
        return new InitializeResult(features.Capabilities(profile), new ServerInfo("macrolsp", host.Version));
    }

    /// <summary>
    /// Registers what can be registered only now; the client may not be asked anything before. Once, because an id may not
    /// be registered a second time.
    /// </summary>
    public void Initialized()
    {
        if (_isRegistered)
            return;
        _isRegistered = true;
        var registrations = new List<Registration>();
        if (state.Current.Client.RegistersWatchedFiles)
        {
            registrations.Add(new Registration("macrolsp.files", LspMethods.DidChangeWatchedFiles.Name, JsonSerializer.SerializeToElement(
                new DidChangeWatchedFilesRegistrationOptions(
                [
                    new FileSystemWatcher("**/*.macro.yaml"),
                    new FileSystemWatcher("**/*.macro.yml"),
                    new FileSystemWatcher("**/" + Project.ConfigurationName),
                    new FileSystemWatcher("**/*.yml"),
                    new FileSystemWatcher("**/pack.yaml"),
                    new FileSystemWatcher("**/config/**/*.{txt,aff,dic}"),
                    new FileSystemWatcher("**/.vale.ini"),
                    new FileSystemWatcher("**/" + GitIgnore.FileName),
                ]),
                LspJson.Default.DidChangeWatchedFilesRegistrationOptions)));
        }

        if (state.Current.Client.RegistersConfiguration)
        {
            registrations.Add(new Registration("macrolsp.settings", LspMethods.DidChangeConfiguration.Name, JsonSerializer.SerializeToElement(
                new DidChangeConfigurationRegistrationOptions("macrolsp"), LspJson.Default.DidChangeConfigurationRegistrationOptions)));
        }

        if (registrations.Count > 0)
            _ = client.AskAsync(LspMethods.RegisterCapability, new RegistrationParams(registrations));
    }

    public NoResult? Shutdown()
    {
        session.ShutDown();
        return null;
    }

    public void Exit() => exit(session.ExitCode);

    public void Dispose() => _parentWatch?.Dispose();

    // Older clients name one root, in one of two ways.
    private static IReadOnlyList<string> FoldersOf(InitializeParams parameters)
    {
        if (parameters.WorkspaceFolders is { } folders)
            return [.. folders.Select(folder => DocumentUri.PathOf(folder.Uri)).OfType<string>()];
        if (parameters.RootUri is { } uri)
            return DocumentUri.PathOf(uri) is { } path ? [path] : [];
        return parameters.RootPath is { Length: > 0 } root ? [root] : [];
    }
}
