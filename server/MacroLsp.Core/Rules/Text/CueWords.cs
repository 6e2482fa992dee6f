using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Text;

/// <summary>The words that tell what a hard-coded value is (BuiltIn/hard-coded.yaml). Read at the first use; safe to share.</summary>
internal static class CueWords
{
    private static readonly Lazy<YamlMapping> Root = new(static () =>
        YamlFile.Read(BuiltInData.ReadText("hard-coded.yaml")).Documents[0].Root as YamlMapping
        ?? throw new InvalidOperationException("hard-coded.yaml is no mapping."));

    private static readonly Lazy<FrozenDictionary<string, NameCues>> ByLanguage = new(static () =>
        ((Root.Value.Find("names")?.Value as YamlMapping)?.Entries ?? [])
            .ToFrozenDictionary(e => e.Key.Value, e => NameCues.Of(e.Value as YamlMapping), StringComparer.Ordinal));

    public static CueSet Phone { get; } = new(static () => Words("phone-words"));

    public static CueSet OtherNumber { get; } = new(static () => Words("other-number-words"));

    public static CueSet Carrier { get; } = new(static () => Words("carrier-words"));

    public static CueSet Delivery { get; } = new(static () => Words("delivery-words"));

    public static CueSet Update { get; } = new(static () => Words("update-words"));

    public static CueSet Insert { get; } = new(static () => Words("insert-words"));

    public static CueSet InsertObjects { get; } = new(static () => Words("insert-objects"));

    public static CueSet JapaneseNotNames { get; } = new(static () => Words("japanese-not-names"));

    /// <summary>How a language greets; null for one that is not in the data.</summary>
    public static NameCues? NamesOf(string language) => ByLanguage.Value.GetValueOrDefault(language);

    /// <summary>All texts below a key, lists in lists included.</summary>
    internal static ImmutableArray<string> Texts(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar.Value],
        YamlSequence list => [.. list.Items.SelectMany(i => Texts(i.Value))],
        _ => [],
    };

    private static ImmutableArray<string> Words(string key) => Texts(Root.Value.Find(key)?.Value);
}

/// <summary>A list of words to look for. Immutable.</summary>
internal sealed class CueSet(Func<ImmutableArray<string>> read)
{
    private readonly Lazy<ImmutableArray<string>> _words = new(read);

    public ImmutableArray<string> Words => _words.Value;

    /// <summary>Where the last of the words begins in a text, or -1. A word counts at the start of a word; Japanese has none.</summary>
    public int LastIn(ReadOnlySpan<char> text)
    {
        var last = -1;
        foreach (var word in Words)
        {
            for (var from = 0; from < text.Length;)
            {
                var at = text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (at < 0) break;
                at += from;
                if (at > last && (word[0] > '\u3000' || at == 0 || !char.IsLetterOrDigit(text[at - 1]))) last = at;
                from = at + 1;
            }
        }

        return last;
    }

    public bool IsIn(ReadOnlySpan<char> text) => LastIn(text) >= 0;
}

/// <summary>How a language greets and how somebody says their name in it. Immutable.</summary>
/// <param name="Greetings">In front of the name of the reader.</param>
/// <param name="Titles">Between greeting and name, with or without a period.</param>
/// <param name="Introductions">In front of the name of the writer.</param>
/// <param name="After">What may stand behind the name of the writer.</param>
/// <param name="NotNames">Words with a capital that are no names.</param>
internal sealed record NameCues(
    ImmutableArray<string> Greetings, ImmutableArray<string> Titles, ImmutableArray<string> Introductions,
    ImmutableArray<string> After, FrozenSet<string> NotNames)
{
    public static NameCues Of(YamlMapping? data) => new(
        // "Hi there" before "Hi", so that "there" is not taken for the name.
        [.. CueWords.Texts(data?.Find("greetings")?.Value).OrderByDescending(g => g.Length)],
        CueWords.Texts(data?.Find("titles")?.Value),
        CueWords.Texts(data?.Find("introductions")?.Value),
        CueWords.Texts(data?.Find("after")?.Value),
        CueWords.Texts(data?.Find("not-names")?.Value).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
}
