using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rendering;

/// <summary>
/// How a locale writes dates and numbers. The facts are CLDR's, kept as data (BuiltIn/locale-formats.yaml), so that no
/// program needs ICU and every machine writes the same. Immutable.
/// </summary>
public sealed class LocaleFormat
{
    private static readonly Lazy<FrozenDictionary<string, YamlMapping>> Data = new(Read);
    private static readonly ConcurrentDictionary<string, LocaleFormat> Known = new(StringComparer.Ordinal);

    private readonly ImmutableArray<YamlMapping> _chain;

    private LocaleFormat(string tag, ImmutableArray<YamlMapping> chain)
    {
        Tag = tag;
        _chain = chain;
        Months = List("months");
        ShortMonths = List("short-months");
        Weekdays = List("weekdays");
        Decimal = Text("decimal") ?? ".";
        Group = Text("group") ?? "";
        MinimumGrouping = Text("minimum-grouping") == "2" ? 2 : 1;
        HasLakhs = Text("lakh") == "true";
    }

    /// <summary>The locale whose data this is, such as <c>en-001</c> for en-AU; empty for a language that is not in the data.</summary>
    public string Tag { get; }

    /// <summary>Whether the language is in the data. Without it dates are written as 2026-12-01.</summary>
    public bool IsKnown => !_chain.IsEmpty;

    /// <summary>The names of the months as they stand in a date, January first; empty for an unknown language.</summary>
    public ImmutableArray<string> Months { get; }

    /// <summary>The same, shortened.</summary>
    public ImmutableArray<string> ShortMonths { get; }

    /// <summary>The days of the week, Sunday first.</summary>
    public ImmutableArray<string> Weekdays { get; }

    /// <summary>The decimal sign.</summary>
    public string Decimal { get; }

    /// <summary>What stands between groups of digits; may be empty.</summary>
    public string Group { get; }

    /// <summary>How many digits stand before the first group at least: with 2 a number of four digits is not grouped.</summary>
    public int MinimumGrouping { get; }

    /// <summary>Whether digits above the thousands are grouped in twos, as in India.</summary>
    public bool HasLakhs { get; }

    /// <summary>The locales in the data, in ordinal order.</summary>
    public static IEnumerable<string> Tags => Data.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>The format for a locale: its own data, and its parents' for the rest. Never fails.</summary>
    /// <param name="locale">A BCP 47 tag, or anything while someone types.</param>
    public static LocaleFormat For(string locale)
    {
        var tags = LanguageTag.TryParse(locale, out var tag) ? tag.Fallbacks().Prepend(tag.Tag) : [];
        var there = tags.Where(Data.Value.ContainsKey).ToImmutableArray();
        // Keyed by what is in the data, so that the cache cannot grow while a tag is typed.
        return Known.GetOrAdd(there.IsEmpty ? "" : there[0], key => new LocaleFormat(key, [.. there.Select(t => Data.Value[t])]));
    }

    /// <summary>The formats of all locales of a language, the language itself included.</summary>
    public static IEnumerable<LocaleFormat> OfLanguage(string language) =>
        Tags.Where(t => t == language || t.StartsWith(language + "-", StringComparison.Ordinal)).Select(For);

    /// <summary>CLDR's pattern for <c>short</c>, <c>medium</c>, <c>long</c> or <c>full</c>.</summary>
    internal string Pattern(string style) => Text(style) ?? "y-MM-dd";

    /// <summary>The name of a day near today by its distance in days, such as "tomorrow" for 1; null when it has none.</summary>
    internal string? DayName(int distance) => Mapping("days")?.Find(Digits.Of(distance)) is { Value: YamlScalar name } ? name.Value : null;

    /// <summary>The pattern with <c>{0}</c> for a distance, such as "in {0} days"; null for an unknown language.</summary>
    /// <param name="unit"><c>days</c>, <c>months</c> or <c>years</c>.</param>
    /// <param name="count">Zero or more.</param>
    /// <param name="isPast">Whether it lies behind today.</param>
    internal string? Distance(string unit, int count, bool isPast)
    {
        if (Mapping($"{unit}-{(isPast ? "past" : "future")}") is not { } forms) return null;
        var form = forms.Find(Plurals.Of(Tag, count)) ?? forms.Find("other");
        return (form?.Value as YamlScalar)?.Value;
    }

    private string? Text(string key) => _chain.Select(m => m.Find(key)?.Value as YamlScalar).FirstOrDefault(s => s is not null)?.Value;

    private YamlMapping? Mapping(string key) => _chain.Select(m => m.Find(key)?.Value as YamlMapping).FirstOrDefault(m => m is not null);

    private ImmutableArray<string> List(string key)
    {
        var list = _chain.Select(m => m.Find(key)?.Value as YamlSequence).FirstOrDefault(s => s is not null);
        return list is null ? [] : [.. list.Items.Select(i => i.Value).OfType<YamlScalar>().Select(s => s.Value)];
    }

    private static FrozenDictionary<string, YamlMapping> Read()
    {
        var file = YamlFile.Read(BuiltInData.ReadText("locale-formats.yaml"));
        var locales = (file.Documents[0].Root as YamlMapping)?.Find("locales")?.Value as YamlMapping
            ?? throw new InvalidOperationException("locale-formats.yaml has no locales.");
        var byTag = new Dictionary<string, YamlMapping>(StringComparer.Ordinal);
        foreach (var entry in locales.Entries)
        {
            if (entry.Value is YamlMapping facts) byTag.Add(entry.Key.Value, facts);
        }

        return byTag.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
