using System.Reflection;

namespace MacroLsp.Cli.Output;

/// <summary>The version of this program, without the commit it was built from.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
