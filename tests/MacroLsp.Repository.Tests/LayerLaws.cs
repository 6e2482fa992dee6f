using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace MacroLsp.Repository.Tests;

/// <summary>Who may know whom: between projects by their references, inside Core by the names that a file writes.</summary>
public sealed class LayerLaws
{
    /// <summary>The folders of Core from the bottom up; a folder uses only those in rows above its own.</summary>
    private static readonly string[][] Layers =
    [
        ["Text"],
        ["Yaml"],
        ["BuiltIn"],
        ["Configuration"],
        ["Styles"],
        ["Syntax"],
        ["Semantics"],
        ["Rendering"],
        ["Prose"],
        ["Rules"],
        ["Features"],
        ["Review"],
    ];

    private static readonly Dictionary<string, string[]> ProjectReferences = new(StringComparer.Ordinal)
    {
        ["MacroLsp.Core"] = [],
        ["MacroLsp.Protocol"] = [],
        ["MacroLsp.Exchange"] = ["MacroLsp.Core"],
        ["MacroLsp.Server"] = ["MacroLsp.Core", "MacroLsp.Protocol"],
        ["MacroLsp.Cli"] = ["MacroLsp.Core", "MacroLsp.Exchange", "MacroLsp.Protocol", "MacroLsp.Server"],
    };

    [Fact]
    public void Projects_reference_only_what_the_architecture_allows() => Law.Holds(
        Checkout.Files.Where(file => file.StartsWith("server/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
            .SelectMany(file => ForbiddenReferences(Path.GetFileNameWithoutExtension(file), file, Checkout.Read(file))),
        "move the code down to the project that both may use; a new reference is an architectural change, argued for in server/README.md.");

    [Fact]
    public void Forbidden_project_reference_is_recognized() => ForbiddenReferences("MacroLsp.Core", "Core.csproj", """
        <Project><ItemGroup><ProjectReference Include="../MacroLsp.Protocol/MacroLsp.Protocol.csproj" /></ItemGroup></Project>
        """).ShouldHaveSingleItem().What.ShouldContain("MacroLsp.Protocol");

    [Fact]
    public void Core_layers_use_only_those_below() => Law.Holds(
        CoreFiles.SelectMany(UpwardUses),
        "move what is shared down to the lower folder, or hand it in as a value; the order is in server/README.md.");

    [Fact]
    public void Upward_use_is_recognized() => Law.IsBrokenBy(
        UpwardUses(CSharpFile.Parse("server/MacroLsp.Core/Syntax/Sample.cs", """
            using MacroLsp.Core.Text;
            using MacroLsp.Core.Rules;
            namespace MacroLsp.Core.Syntax;
            using static MacroLsp.Core.Semantics.MacroIndex;
            internal sealed class Sample(Features.Hover hover, string Rules) { int Length => Rules.Length; }
            """)), 2, 4, 5);

    [Fact]
    public void Every_folder_of_core_has_a_layer() => Law.Holds(
        CoreFiles.Where(file => LayerOf(Folder(file.Path)) < 0).Select(file => new Violation(file.Path, 0, "its folder has no layer")),
        "add the folder to the layers in this test and to the order in server/README.md.");

    [Fact]
    public void Namespaces_of_core_follow_the_folders() => Law.Holds(
        CoreFiles.SelectMany(MisplacedNamespaces),
        "name the namespace after the folder: the layers are judged by it.");

    [Fact]
    public void Misplaced_namespace_is_recognized() => Law.IsBrokenBy(
        MisplacedNamespaces(CSharpFile.Parse("server/MacroLsp.Core/Syntax/Sample.cs", "namespace MacroLsp.Core.Rules;")), 1);

    // Sequences stands beside the folders, below all of them and in the namespace that encloses every project.
    private static IEnumerable<CSharpFile> CoreFiles => Checkout.CSharpFiles.Where(file =>
        file.Path.StartsWith("server/MacroLsp.Core/", StringComparison.Ordinal) && file.Path != "server/MacroLsp.Core/Sequences.cs");

    private static IEnumerable<Violation> ForbiddenReferences(string project, string file, string text)
    {
        if (!ProjectReferences.TryGetValue(project, out var allowed))
            return [new Violation(file, 0, "this project is not in the architecture")];
        return XDocument.Parse(text).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")?.Value ?? ""))
            .Where(reference => !allowed.Contains(reference, StringComparer.Ordinal))
            .Select(reference => new Violation(file, 0, $"references {reference}"));
    }

    private static IEnumerable<Violation> UpwardUses(CSharpFile file)
    {
        var own = LayerOf(Folder(file.Path));
        var names = file.Root.DescendantNodes().OfType<QualifiedNameSyntax>().Where(name => name.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax));
        foreach (var name in names)
        {
            var parts = name.ToString().Replace("global::", "", StringComparison.Ordinal).Split('.');
            var used = parts is ["MacroLsp", "Core", var folder, ..] ? folder : parts[0];
            var layer = LayerOf(used);
            if (layer < 0 || used == Folder(file.Path)) continue;
            if (layer >= own) yield return file.At(name, $"{Folder(file.Path)} uses {used}");
        }
        foreach (var global in file.Root.DescendantNodes().OfType<UsingDirectiveSyntax>().Where(u => u.GlobalKeyword.Span.Length > 0))
            yield return file.At(global, "a global using hides what a file depends on");
    }

    private static IEnumerable<Violation> MisplacedNamespaces(CSharpFile file) => file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        .Where(space => !(space.Name + ".").StartsWith($"MacroLsp.Core.{Folder(file.Path)}.", StringComparison.Ordinal))
        .Select(space => file.At(space, $"namespace {space.Name} in the folder {Folder(file.Path)}"));

    private static string Folder(string path) => path.Split('/')[2];

    private static int LayerOf(string folder) => Array.FindIndex(Layers, layer => layer.Contains(folder, StringComparer.Ordinal));
}
