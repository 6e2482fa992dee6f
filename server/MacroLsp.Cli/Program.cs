using System.Reflection;
using MacroLsp.Server;

// Standard output is the wire: nothing but the server may write to it from here on.
if (args is ["lsp", ..])
{
    var version = typeof(LanguageServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
    return LanguageServer.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), new ServerHost { Version = version });
}

return 2;
