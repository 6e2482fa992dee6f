using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.RuleFiles;

/// <summary>A rule file or a pack.yaml that is being written, with what is known about its keys. Immutable.</summary>
/// <param name="Styles">The style packs, this version of the file among them.</param>
/// <param name="Path">In the library, such as <c>House/Blame.yml</c>.</param>
/// <param name="Yaml">The file.</param>
/// <param name="Kind">The check kind at the end of its chain; null while there is none.</param>
/// <param name="IsChild">Whether it extends another rule.</param>
internal sealed record RuleFilePlace(ProjectStyles Styles, string Path, YamlFile Yaml, CheckKind? Kind, bool IsChild)
{
    public bool IsPack => StylePath.IsPack(Path);

    public string Id => StylePath.IdOf(Path);

    public static RuleFilePlace Of(ProjectStyles styles, string path, SourceText source)
    {
        if (StylePath.IsPack(path)) return new RuleFilePlace(styles, path, YamlFile.Read(source), null, IsChild: false);
        var rule = styles.Library.Rule(StylePath.IdOf(path));
        var file = rule is not null && ReferenceEquals(rule.File.Yaml.Source, source) ? rule.File : RuleFile.Read(path, source);
        return new RuleFilePlace(styles, path, file.Yaml, styles.Library.KindOf(file), file.Extends is { } extends && extends.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>What is known about a path of keys.</summary>
    public OptionInfo? Describe(IReadOnlyList<string> path) => IsPack ? PackSchema.Describe(path) : RuleSchema.Describe(path, Kind, IsChild);

    public ConfigCursor At(int offset) => ConfigCursor.At(Yaml, offset, Describe);
}
