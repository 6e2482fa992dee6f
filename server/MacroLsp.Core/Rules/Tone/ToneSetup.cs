using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// Which tone rules hold where, under one configuration and one library of packs. Made once for each pair of them, and the
/// sets below it when a reply first asks. Safe for use from several threads.
/// </summary>
internal sealed class ToneSetup
{
    /// <summary>The packs that are on when macrolsp.yaml does not choose, besides those that are named like the locale.</summary>
    public static ImmutableArray<string> DefaultPacks { get; } = ["Support", "Connotation"];

    // A locale is typed letter by letter, and each form of it is one.
    private const int MostSets = 200;

    private static readonly ConditionalWeakTable<ProjectStyles, ConditionalWeakTable<ProjectConfig, ToneSetup>> Setups = [];

    // The last set of each kind, whatever configuration it was made for: what did not change is taken over compiled.
    private static readonly ConcurrentDictionary<string, WeakReference<StyleSet>> Latest = new(StringComparer.Ordinal);

    private readonly ProjectConfig _config;
    private readonly ProjectStyles _styles;
    private readonly ImmutableArray<StyleDefinition> _glossary;
    private readonly ConcurrentDictionary<(string Overrides, string Locale, string Channel, string Vale), ToneSet> _sets = new();

    private readonly ConcurrentDictionary<(StyleDefinition Rule, string Settings), StyleDefinition> _changed = new();

    private ToneSetup(ProjectConfig config, ProjectStyles styles)
    {
        _config = config;
        _styles = styles;
        _glossary = GlossaryRules.Of(config.Glossary);
    }

    public static ToneSetup Of(WorkspaceSnapshot snapshot) => Setups
        .GetValue(snapshot.Styles, static _ => [])
        .GetValue(snapshot.Config, config => new ToneSetup(config, snapshot.Styles));

    /// <summary>The rules for a reply.</summary>
    /// <param name="path">The file of the macro that sends it.</param>
    /// <param name="locale">The tag in its canonical case.</param>
    /// <param name="channel">The id of the channel.</param>
    public ToneSet For(string path, string locale, string channel)
    {
        var vale = _styles.ValeAt(path);
        var key = (OverridesAt(path), locale, channel, vale is null ? "" : KeyOf(vale));
        if (_sets.TryGetValue(key, out var known)) return known;
        if (_sets.Count >= MostSets) _sets.Clear();
        return _sets.GetOrAdd(key, Make(path, locale, channel, vale));
    }

    /// <summary>The level of a rule in a file, what the .vale.ini says included; macrolsp.yaml has the last word.</summary>
    public static RuleLevel LevelOf(RuleLevels levels, ValeChoice? vale, string id, RuleLevel own)
    {
        if (vale is null) return levels.Of(id, own);
        var pack = id[..Math.Max(0, id.IndexOf('.', StringComparison.Ordinal))];
        return levels.Of(id, vale.Levels.TryGetValue(id, out var level) || vale.Levels.TryGetValue(pack, out level) ? level : own);
    }

    /// <summary>The names of the packs and single rules for a reply, in order.</summary>
    public static ImmutableArray<string> NamesFor(ProjectConfig config, ProjectStyles styles, string path, ReplyScope scope)
    {
        var vale = styles.ValeAt(path)?.Styles ?? [];
        var chosen = config.StylesAt(path)
            ?? (vale.IsEmpty ? DefaultPacks.AddRange(scope.Tags.Where(t => styles.Library.Packs.Contains(t, StringComparer.Ordinal))) : []);
        return [.. chosen.Concat(vale).Concat(scope.Locale?.Styles ?? []).Concat(config.Channels.GetValueOrDefault(scope.Channel)?.Styles ?? []).Distinct(StringComparer.Ordinal)];
    }

    private ToneSet Make(string path, string locale, string channel, ValeChoice? vale)
    {
        var scope = new ReplyScope(_config, locale, channel);
        var names = NamesFor(_config, _styles, path, scope);
        var levels = _config.LevelsAt(path);
        var wanted = _styles.Library.Definitions(names, _styles.Vocabulary).Concat(_glossary)
            .Where(d => IsFor(d, scope) && LevelOf(levels, vale, d.Id, d.Level) != RuleLevel.Off)
            .Select(d => WithSettings(d, vale)).ToList();
        var key = $"{string.Join(',', names)} {locale} {scope.Locale?.Formality}";
        var previous = Latest.TryGetValue(key, out var last) && last.TryGetTarget(out var set) ? set : null;
        var made = StyleSet.Create(wanted, _styles.ContextFor(wanted), previous);
        if (Latest.Count >= MostSets) Latest.Clear();
        Latest[key] = new WeakReference<StyleSet>(made);
        return new ToneSet(scope, made, IgnoredWords.Of(vale));
    }

    /// <summary>A rule with the values that the .vale.ini sets; the same object each time, so that it is compiled once.</summary>
    private StyleDefinition WithSettings(StyleDefinition rule, ValeChoice? vale)
    {
        if (vale is null || !vale.Settings.Any(s => s.Rule == rule.Id)) return rule;
        var key = string.Join('\n', vale.Settings.Where(s => s.Rule == rule.Id).Select(s => $"{s.Name}={s.Value.Value}"));
        return _changed.GetOrAdd((rule, key), static (known, settings) => settings.Aggregate(known.Rule, static (changed, setting) => setting.ApplyTo(changed)), vale.Settings);
    }

    private static bool IsFor(StyleDefinition definition, ReplyScope scope) =>
        (definition.Formality is not { } formality || formality == scope.Locale?.Formality)
        && (definition.Locales.IsDefaultOrEmpty || definition.Locales.Any(l => scope.Tags.Contains(l, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Which overrides hold for a file, as a text: files with the same text have the same levels and packs.</summary>
    private string OverridesAt(string path)
    {
        if (_config.Overrides.IsEmpty) return "";
        return string.Join(',', _config.Overrides.Select((o, i) => (o.Files, Index: i)).Where(o => o.Files.Matches(path))
            .Select(o => o.Index.ToString(CultureInfo.InvariantCulture)));
    }

    private static string KeyOf(ValeChoice vale) => string.Join(',', vale.Styles)
        + ";" + string.Join(',', vale.Levels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Key}={l.Value}"))
        + ";" + string.Join('\n', vale.Settings.Select(s => $"{s.Key.Value}={s.Value.Value}").Concat(vale.TokenIgnores).Concat(vale.BlockIgnores));
}
