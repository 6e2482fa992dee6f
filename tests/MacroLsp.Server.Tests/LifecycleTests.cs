using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

public class LifecycleTests
{
    private static readonly DocumentSymbolParams AnyParams = new(new TextDocumentIdentifier("file:///workspace/a.macro.yaml"));

    [Fact]
    public async Task Initialize_says_who_answers_and_how_text_is_kept_in_step()
    {
        await using var client = await LspClient.StartAsync();

        client.Capabilities.TextDocumentSync.ShouldBe(new TextDocumentSyncOptions(true, TextDocumentSyncKind.Incremental, new SaveOptions(false)));
        client.Capabilities.PositionEncoding.ShouldBe(PositionEncodingKind.Utf16);
    }

    [Fact]
    public async Task A_request_before_initialize_is_refused_and_the_server_goes_on()
    {
        await using var client = LspClient.StartUninitialized();

        (await client.ErrorOfAsync(LspMethods.DocumentDiagnostic, new DocumentDiagnosticParams(AnyParams.TextDocument)))
            .Code.ShouldBe(ErrorCode.ServerNotInitialized);

        await client.InitializeAsync();
    }

    [Fact]
    public async Task A_notification_before_initialize_is_dropped()
    {
        await using var client = LspClient.StartUninitialized();

        client.Open("file:///workspace/a.macro.yaml", Samples.WithoutReassure);

        await client.InitializeAsync();
        (await client.PullAsync("file:///workspace/a.macro.yaml")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_initialize_is_refused()
    {
        await using var client = await LspClient.StartAsync();

        (await client.ErrorOfAsync(LspMethods.Initialize, new InitializeParams { Capabilities = new ClientCapabilities() }))
            .Code.ShouldBe(ErrorCode.InvalidRequest);
    }

    [Fact]
    public async Task After_shutdown_only_exit_is_left()
    {
        await using var client = await LspClient.StartAsync();
        await client.RequestAsync(LspMethods.Shutdown, NoParams.Instance);

        (await client.ErrorOfAsync(LspMethods.DocumentDiagnostic, new DocumentDiagnosticParams(AnyParams.TextDocument)))
            .Code.ShouldBe(ErrorCode.InvalidRequest);
        (await client.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Exit_without_shutdown_is_code_1()
    {
        await using var client = await LspClient.StartAsync();

        (await client.ExitAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Exit_before_initialize_is_code_1()
    {
        await using var client = LspClient.StartUninitialized();

        (await client.ExitAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_client_that_is_killed_takes_the_server_along()
    {
        await using var client = await LspClient.StartAsync();
        client.Open("file:///workspace/a.macro.yaml", Samples.WithoutReassure);

        (await client.KillAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_end_of_the_stream_after_shutdown_is_in_order()
    {
        await using var client = await LspClient.StartAsync();
        await client.RequestAsync(LspMethods.Shutdown, NoParams.Instance);

        (await client.KillAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_server_ends_when_the_process_that_started_it_is_gone()
    {
        var time = new ManualTime();
        var isAlive = true;
        await using var client = LspClient.StartUninitialized(time: time, isProcessAlive: _ => isAlive);
        await client.InitializeAsync(processId: 4711);

        time.Tick();
        await client.WhenIndexedAsync();
        isAlive = false;
        time.Tick();

        (await client.WaitForExitAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Methods_that_do_not_exist_are_an_error_as_requests_and_nothing_as_notifications()
    {
        await using var client = await LspClient.StartAsync();
        var unknown = new RequestMethod<NoParams, NoResult?>("textDocument/telepathy", static j => j.NoParams, static j => j.NoResult);

        client.Notify(new NotificationMethod<NoParams>("textDocument/didDream", static j => j.NoParams), NoParams.Instance);
        client.Notify(new NotificationMethod<NoParams>("$/mayBeIgnored", static j => j.NoParams), NoParams.Instance);

        (await client.ErrorOfAsync(unknown, NoParams.Instance)).Code.ShouldBe(ErrorCode.MethodNotFound);
    }

    [Fact]
    public async Task Parameters_of_the_wrong_shape_are_an_error_and_the_server_goes_on()
    {
        await using var client = await LspClient.StartAsync();
        var misshapen = new RequestMethod<SetTraceParams, DocumentDiagnosticReport>(
            LspMethods.DocumentDiagnostic.Name, static j => j.SetTraceParams, static j => j.DocumentDiagnosticReport);

        (await client.ErrorOfAsync(misshapen, new SetTraceParams("x"))).Code.ShouldBe(ErrorCode.InvalidParams);

        (await client.PullAsync("file:///workspace/a.macro.yaml")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_registered_twice_even_when_the_client_says_initialized_again()
    {
        await using var client = await LspClient.StartAsync();
        client.Notify(LspMethods.Initialized, NoParams.Instance);
        await client.PullAsync("file:///workspace/a.macro.yaml");

        client.Registrations.Select(registration => registration.Id).ShouldBeUnique();
        client.Registrations.Select(registration => registration.Method).ShouldBeUnique();
        client.RequestsOfServer(LspMethods.RegisterCapability.Name).ShouldBe(1);
    }

    [Fact]
    public async Task Watched_files_and_settings_are_registered_when_the_client_can()
    {
        await using (var client = await LspClient.StartAsync())
        {
            await client.PullAsync("file:///workspace/a.macro.yaml");
            client.Registrations.Select(registration => registration.Method).ShouldBe(["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"]);
        }

        await using var bare = await LspClient.StartAsync(capabilities: TestCapabilities.Bare);
        await bare.PullAsync("file:///workspace/a.macro.yaml");
        bare.Registrations.ShouldBeEmpty();
    }
}
