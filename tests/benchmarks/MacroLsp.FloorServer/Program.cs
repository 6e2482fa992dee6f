using MacroLsp.FloorServer;
using MacroLsp.Protocol.Rpc;
using YamlDotNet.Core;

// `macrolsp-floor lsp` speaks the protocol of macrolsp and does nothing with it;
// `macrolsp-floor parse PATH` reads the macros of a file or folder with YamlDotNet's parser and does nothing with them.
switch (args)
{
    case ["lsp"]:
        using (var input = Console.OpenStandardInput())
        using (var output = Console.OpenStandardOutput())
        {
            var connection = new Connection(input, output);
            var server = new DoNothingServer(connection);
            connection.Run(server, () => server.IsFinished);
        }
        return 0;
    case ["parse", var path]:
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.macro.yaml", SearchOption.AllDirectories) : [path];
        var events = 0;
        foreach (var file in files)
        {
            var parser = new Parser(new StringReader(File.ReadAllText(file)));
            while (parser.MoveNext()) events++;
        }
        Console.WriteLine($"{events} events");
        return 0;
    default:
        Console.Error.WriteLine("macrolsp-floor lsp | macrolsp-floor parse PATH");
        return 2;
}
