using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Testing;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Generate;

/// <summary>Every derived file of the repository. To derive one more, add a line and run <c>dotnet run build.cs generate</c>.</summary>
public static class GeneratedFiles
{
    public static IReadOnlyList<GeneratedFile> All { get; } =
    [
        new("client-vscode/schemas/macrolsp.schema.json", _ => ConfigSchema.ToJson()),
        new("client-vscode/schemas/macro.schema.json", _ => MacroSchema.ToJson()),
        new("README.md", readme => Region.Replace(
            Region.Replace(readme, "rules", RuleTable.ToMarkdown(AllRules.Rules.Select(rule => rule.Info))), "packs", PackTable.ToMarkdown(StyleLibrary.BuiltIn))),
        new("server/CAPABILITIES.md", page => Region.Replace(page, "capabilities", CapabilityMatrix.ToMarkdown())),
        .. RulePage.All(),
    ];
}
