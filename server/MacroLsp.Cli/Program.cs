using System.Text;
using MacroLsp.Cli;
using MacroLsp.Cli.Commands;

// The server answers before the command line of the other commands is even built.
if (args is ["lsp"] or ["lsp", "--stdio"]) return LspCommand.Serve();

_ = Garbage.Postpone();

// UTF-8 on every system we ship to; a byte order mark would end up in pipes.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var terminal = Terminal.OfProcess();
return CommandLine.Run(args, terminal);
