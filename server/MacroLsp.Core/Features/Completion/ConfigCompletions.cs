using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features.Completion;

/// <summary>Completion in macrolsp.yaml, from the same description of its keys that reads and documents it.</summary>
public static class ConfigCompletions
{
    /// <summary>What can stand at an offset of the workspace's macrolsp.yaml.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="offset">The cursor, in UTF-16 units from the start of the file.</param>
    /// <param name="typed">As for <see cref="Completions.At"/>: behind the colon of a key, Enter is what comes next.</param>
    public static CompletionList At(WorkspaceSnapshot snapshot, int offset, char? typed = null) =>
        typed != ':' && ConfigCursor.At(snapshot, offset) is { } place
            ? new OptionCompletions(place, refers => Names(snapshot, refers), "option").At(offset)
            : CompletionList.Empty;

    private static IEnumerable<(string Name, string Docs)> Names(WorkspaceSnapshot snapshot, OptionReference refers) => refers switch
    {
        OptionReference.Locale => CommonLocales.All.Select(l => (l.Tag, $"locale/{l.Tag}")),
        OptionReference.Rule => AllRules.Rules.Select(r => r.Info.Id).Concat(RuleNames.Packs(snapshot)).Concat(RuleNames.ToneIds(snapshot)).Select(r => (r, $"rule/{r}")),
        OptionReference.Framework => snapshot.Config.Frameworks.Keys.Order(StringComparer.Ordinal).Select(f => (f, $"framework/{f}")),
        OptionReference.Placeholder => snapshot.Config.Placeholders.Keys.Order(StringComparer.Ordinal).Select(p => (p, CompletionDocs.Placeholder(p))),
        OptionReference.Channel => snapshot.Config.Channels.Keys.Order(StringComparer.Ordinal).Select(c => (c, $"channel/{c}")),
        OptionReference.SpeechAct => SpeechActs.Ids.Select(a => (a, $"act/{a}")),
        OptionReference.StylePack => snapshot.Styles.Library.Packs.Select(p => (p, $"pack/{p}")),
        _ => [],
    };
}
