using MacroLsp.Core.Configuration;
using MacroLsp.Core.Features.Completion;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.RuleFiles;

/// <summary>Completion in rule files and pack.yaml.</summary>
public static class RuleFileCompletions
{
    /// <summary>What can stand at an offset.</summary>
    /// <param name="styles">The style packs, this version of the file among them.</param>
    /// <param name="path">The path of the file in the library.</param>
    /// <param name="source">The file.</param>
    /// <param name="offset">The cursor.</param>
    public static CompletionList At(ProjectStyles styles, string path, SourceText source, int offset)
    {
        var file = RuleFilePlace.Of(styles, path, source);
        var place = file.At(offset);
        // The rules of the pack, with their own keys below, are names that only the pack knows.
        if (file.IsPack && place.Keys is ["rules"] && place.Option is { } rules) place = place with { Option = rules with { Refers = OptionReference.Rule } };
        return new OptionCompletions(place, refers => Names(file, refers), file.IsPack ? "pack-key" : "rule-key").At(offset);
    }

    private static IEnumerable<(string Name, string Docs)> Names(RuleFilePlace file, OptionReference refers)
    {
        var library = file.Styles.Library;
        var own = StylePath.PackOf(file.Path);
        return refers switch
        {
            OptionReference.Rule when file.IsPack => library.RulesOf(own).Select(id => (id[(own.Length + 1)..], $"tone/{id}")),
            // Rules of the same pack first, and those that exist to be extended.
            OptionReference.Rule => library.RuleIds.Where(id => id != file.Id)
                .OrderBy(id => StylePath.PackOf(id) == own ? 0 : 1).ThenBy(id => id, StringComparer.Ordinal).Select(id => (id, $"tone/{id}")),
            OptionReference.Locale => CommonLocales.All.Select(l => (l.Tag, $"locale/{l.Tag}")),
            _ => [],
        };
    }
}
