using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Syntax;

/// <summary>A file of macros: one macro for each YAML document. Reading never fails. Immutable.</summary>
/// <param name="Yaml">The YAML below it, with the source and the places that could not be read.</param>
/// <param name="Macros">In the order of the file; an empty document holds none.</param>
/// <param name="Suppressions">The comments that silence rules, in the order of the file.</param>
public sealed record MacroFile(YamlFile Yaml, ImmutableArray<Macro> Macros, ImmutableArray<Suppression> Suppressions)
{
    public SourceText Source => Yaml.Source;

    public static MacroFile Parse(SourceText source)
    {
        var yaml = YamlFile.Read(source);
        var macros = ImmutableArray.CreateBuilder<Macro>(yaml.Documents.Length);
        foreach (var document in yaml.Documents)
        {
            if (document.Root is not null) macros.Add(MacroBuilder.Build(document, macros.Count));
        }

        var all = macros.ToImmutable();
        return new MacroFile(yaml, all, SuppressionReader.Read(yaml));
    }

    public static MacroFile Parse(string text) => Parse(new SourceText(text));

    /// <summary>The macro whose document holds the offset; the last one before it otherwise; null in a file without macros.</summary>
    public Macro? MacroAt(int offset)
    {
        for (var i = Macros.Length - 1; i >= 0; i--)
        {
            if (Macros[i].Document.Span.Start <= offset) return Macros[i];
        }

        return Macros.IsEmpty ? null : Macros[0];
    }
}
