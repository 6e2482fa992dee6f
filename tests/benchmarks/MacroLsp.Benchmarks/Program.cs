using MacroLsp.Benchmarks;

// dotnet run build.cs bench [--quick] [--peer "COMMAND LINE"] starts this with the two native programs.
// The peer is yaml-language-server, which is installed on first use, or any server on stdio that --peer names.
var options = Options.Parse(args);
var samples = Path.GetFullPath("macros");
var macro = Path.Combine(samples, "shipping", "late-delivery.macro.yaml");
var table = new Table();
Console.WriteLine($"{Machine.Description}; {(options.Quick ? "quick: fewer rounds, a smaller workspace" : "all rounds")}");

List<Contender> contenders =
[
    new(Contender.Floor, options.Floor, ["lsp"], "reply-macro", 1),
    new(Contender.Macrolsp, options.Macrolsp, ["lsp"], "reply-macro", 1),
];
if (options.Peer is [var program, .. var arguments])
    contenders.Add(new(Contender.Peer, program, arguments, "yaml", 0.3));
else if (Peer.Install() is { } script)
    contenders.Add(new(Contender.Peer, "node", [script, "--stdio"], "yaml", 0.3));

// The first round compiles this driver and fills the disk cache, and is thrown away.
new EditorScenarios(new Table(), contenders, samples, macro).StartUp(rounds: 3);

var editor = new EditorScenarios(table, contenders, samples, macro);
Say("starting up");
editor.StartUp(rounds: options.Quick ? 10 : 40);
Say("typing");
editor.Typing(rounds: options.Quick ? 5 : 10, keystrokesARound: options.Quick ? 50 : 100);

Say($"making a workspace of {options.MacroCount:#,0} macros");
using var corpus = new Corpus(samples, options.MacroCount);
Say($"typing in it ({corpus.Bytes / 1e6:0.0} MB)");
editor.BigWorkspace(corpus, rounds: options.Quick ? 5 : 10, keystrokesARound: options.Quick ? 50 : 100);

var commandLine = new CommandLineScenarios(table, options.Macrolsp, options.Floor, macro);
Say("checking one file");
commandLine.RequireFindings(Path.Combine(samples, "learn", "missing-section.macro.yaml"));
commandLine.CheckOneFile(rounds: options.Quick ? 10 : 40);
Say("checking all");
commandLine.CheckCorpus(corpus, rounds: options.Quick ? 3 : 5);

Say($"making {options.MacroCount:#,0} macros whose texts differ");
using var prose = new ProseCorpus(Path.GetFullPath("."), options.MacroCount);
var proseScenarios = new ProseScenarios(table, options.Macrolsp, options.Floor, prose);
Say($"checking them ({prose.Bytes / 1e6:0.0} MB)");
proseScenarios.Check(rounds: options.Quick ? 2 : 5);
Say("finding speech acts");
proseScenarios.Acts(rounds: options.Quick ? 3 : 10);
Say("checking plain text, also with write-good and alex");
proseScenarios.Peers();

Console.WriteLine();
table.Print(Console.Out);
if (Machine.IsBusy) Console.WriteLine("The machine was busy with other work, so these figures are upper bounds.");
return 0;

static void Say(string what) => Console.WriteLine($"    {what}");
