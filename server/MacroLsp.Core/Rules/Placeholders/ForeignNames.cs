using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>How another tool writes a placeholder.</summary>
internal enum ForeignNotation
{
    /// <summary><c>{name}</c></summary>
    Brace,

    /// <summary><c>${name}</c></summary>
    Dollar,

    /// <summary><c>#{ticket.number}</c></summary>
    Hash,

    /// <summary><c>%{ticket.number}</c></summary>
    PercentBraces,

    /// <summary><c>%name%</c></summary>
    Percent,

    /// <summary><c>[NAME]</c></summary>
    Square,

    /// <summary><c>&lt;&lt;name>></c></summary>
    Angle,

    /// <summary><c>*|NAME|*</c></summary>
    Star,

    /// <summary><c>{%customer.firstName,fallback=there%}</c></summary>
    Tag,

    /// <summary><c>{!Contact.FirstName}</c> and <c>{{{Recipient.FirstName}}}</c></summary>
    Merge,

    /// <summary><c>{{ticket.id}}</c></summary>
    Braces,

    /// <summary><c>{{user.name|fallback:"there"}}</c></summary>
    BracesWithFallback,

    /// <summary><c>{% if … %}</c>, <c>{{#if …}}</c>: not a placeholder but a condition or a loop.</summary>
    Control,
}

/// <summary>What the placeholders of other tools mean here (BuiltIn/foreign-placeholders.yaml). Safe to share.</summary>
internal static class ForeignNames
{
    private const string Any = "any";

    private static readonly Lazy<Tables> Data = new(Read);

    /// <summary>Our names for a foreign one, the most likely first; only names that the configuration defines. Empty when unknown.</summary>
    public static ImmutableArray<string> Meant(ForeignNotation notation, string name, ProjectConfig config)
    {
        var key = Fold(name);
        var data = Data.Value;
        var found = data.Find(KeyOf(notation), key) is { IsEmpty: false } special ? special : data.Find(Any, key);
        var defined = found.Where(config.Placeholders.ContainsKey).ToImmutableArray();
        if (OfTargets(key, config) is { } target) return [target];
        if (!defined.IsEmpty) return defined;
        if (Defined(key, config) is { } own) return [own];
        var cut = key.LastIndexOf('.');
        if (cut < 0 || !data.CustomFields.Any(f => IsPathEnd(key.AsSpan(0, cut), f))) return [];
        var field = key[(cut + 1)..];
        // Freshdesk's own fields start with cf_; Salesforce's end with __c.
        if (field.StartsWith("cf", StringComparison.Ordinal) && name.Contains("cf_", StringComparison.OrdinalIgnoreCase)) field = field[2..];
        else if (name.Contains("custom_", StringComparison.OrdinalIgnoreCase) && field.StartsWith("custom", StringComparison.Ordinal)) field = field["custom".Length..];
        field = name.EndsWith("__c", StringComparison.OrdinalIgnoreCase) ? field[..^1] : field;
        return Defined(field, config) is { } custom ? [custom] : [.. data.Find(Any, field).Where(config.Placeholders.ContainsKey)];
    }

    /// <summary>Whether plain words, such as FIRST NAME in brackets, are a name that tools use for a placeholder.</summary>
    public static bool IsKnown(string words, ProjectConfig config) =>
        !Data.Value.Find(Any, Fold(words)).IsEmpty || Defined(Fold(words), config) is not null;

    /// <summary>Case, spaces, hyphens and underscores do not count.</summary>
    internal static string Fold(string name) =>
        string.Create(name.Count(c => c is not (' ' or '-' or '_')), name, static (span, name) =>
        {
            var at = 0;
            foreach (var c in name)
            {
                if (c is not (' ' or '-' or '_')) span[at++] = char.ToLowerInvariant(c);
            }
        });

    /// <summary>The placeholder that the project's own map sends to this name of a helpdesk.</summary>
    private static string? OfTargets(string folded, ProjectConfig config)
    {
        if (config.Targets.Count == 0) return null;
        return config.Targets.Values
            .SelectMany(t => t.Placeholders)
            .Where(p => Fold(p.Value) == folded && config.Placeholders.ContainsKey(p.Key))
            .Select(p => p.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool IsPathEnd(ReadOnlySpan<char> path, string end) =>
        path.EndsWith(end, StringComparison.Ordinal) && (path.Length == end.Length || path[^(end.Length + 1)] == '.');

    private static string? Defined(string folded, ProjectConfig config) =>
        config.Placeholders.Keys.Where(k => Fold(k) == folded).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string KeyOf(ForeignNotation notation) => notation switch
    {
        ForeignNotation.Hash => "hash",
        ForeignNotation.PercentBraces => "percent-braces",
        ForeignNotation.Tag => "tag",
        ForeignNotation.Merge => "merge",
        ForeignNotation.Braces => "braces",
        ForeignNotation.BracesWithFallback => "braces-with-fallback",
        _ => Any,
    };

    private static Tables Read()
    {
        var root = YamlFile.Read(BuiltInData.ReadText("foreign-placeholders.yaml")).Documents[0].Root as YamlMapping;
        var names = new Dictionary<(string, string), ImmutableArray<string>>();
        ImmutableArray<string> fields = [];
        foreach (var entry in root?.Entries ?? [])
        {
            if (entry.Value is YamlSequence list) fields = [.. Texts(list).Select(Fold).Distinct(StringComparer.Ordinal)];
            if (entry.Value is not YamlMapping table) continue;
            foreach (var ours in table.Entries)
            {
                foreach (var theirs in Texts(ours.Value as YamlSequence).Select(Fold).Distinct(StringComparer.Ordinal))
                {
                    var key = (entry.Key.Value, theirs);
                    names[key] = names.GetValueOrDefault(key, []).Add(ours.Key.Value);
                }
            }
        }

        return new Tables(names.ToFrozenDictionary(), fields);
    }

    private static IEnumerable<string> Texts(YamlSequence? list) => list?.Items.Select(i => i.Value).OfType<YamlScalar>().Select(s => s.Value) ?? [];

    /// <param name="Names">Our names by notation and folded foreign name.</param>
    /// <param name="CustomFields">The folded paths below which a team's own fields lie.</param>
    private sealed record Tables(FrozenDictionary<(string Notation, string Name), ImmutableArray<string>> Names, ImmutableArray<string> CustomFields)
    {
        public ImmutableArray<string> Find(string notation, string name) => Names.TryGetValue((notation, name), out var found) ? found : [];
    }
}
