using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Cues;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Prose;

/// <summary>The cues by language, each read and compiled when the first text in that language is looked at.</summary>
internal static class CueLibrary
{
    private static readonly FrozenDictionary<string, Lazy<LanguageActs>> BuiltIn = BuiltInData.CueLanguages
        .ToFrozenDictionary(static l => l, static l => new Lazy<LanguageActs>(() => new LanguageActs(CueCompiler.Compile(BuiltInData.CuesOf(l)))), StringComparer.Ordinal);

    // A configuration is read anew at every edit of macrolsp.yaml; what was compiled for the last one goes with it.
    private static readonly ConditionalWeakTable<ProjectConfig, ConcurrentDictionary<string, LanguageActs>> Own = [];

    /// <summary>The cues for a locale with those that the project adds; null for a language without any.</summary>
    public static LanguageActs? For(string locale, ProjectConfig config)
    {
        if (!LanguageTag.TryParse(locale, out var tag)) return null;
        var language = tag.Language;
        if (!config.Cues.TryGetValue(language, out var added)) return BuiltIn.GetValueOrDefault(language)?.Value;
        return Own.GetValue(config, static _ => new ConcurrentDictionary<string, LanguageActs>(StringComparer.Ordinal)).GetOrAdd(language, l =>
        {
            var file = BuiltIn.ContainsKey(l) ? BuiltInData.CuesOf(l) : new CueFile();
            return new LanguageActs(CueCompiler.Compile(file with { Acts = [.. file.Acts, .. added] }));
        });
    }
}
