using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration.Cues;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration;

/// <summary>What MacroLsp knows without any configuration. Each part is read at its first use, once for all threads.</summary>
/// <remarks>The files are in the folder BuiltIn and are embedded under their names there, such as <c>phrases/en-US.yaml</c>.</remarks>
public static class BuiltInData
{
    private const string PhraseFolder = "phrases/";
    private const string CueFolder = "cues/";

    private static readonly Lazy<FrozenDictionary<string, Framework>> LazyFrameworks =
        new(static () => ReadMap("frameworks.yaml", FrameworkOptions.All).ToFrozenDictionary(StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, PlaceholderDefinition>> LazyPlaceholders =
        new(static () => ReadMap("placeholders.yaml", PlaceholderOptions.All).ToFrozenDictionary(StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, Channel>> LazyChannels =
        new(static () => ReadMap("channels.yaml", ChannelOptions.All).ToFrozenDictionary(StringComparer.Ordinal));

    private static readonly Lazy<TopicWords> LazyTopics = new(static () => new TopicWords(ReadMap("topics.yaml", PhraseOptions.Topics)));

    private static readonly Lazy<ImmutableArray<string>> LazyPhraseLocales = new(static () => NamesIn(PhraseFolder));

    // Keyed by the locales that have a bank, not by those that are asked for, so that it cannot grow while a tag is typed.
    private static readonly ConcurrentDictionary<string, Lazy<PhraseBank>> Banks = new(StringComparer.Ordinal);

    /// <summary>AER, HEARD, DEESCALATE, SOLVE, INSTRUCT, HOLD and NOTE, by id.</summary>
    public static FrozenDictionary<string, Framework> Frameworks => LazyFrameworks.Value;

    /// <summary>The built-in placeholders, by name.</summary>
    public static FrozenDictionary<string, PlaceholderDefinition> Placeholders => LazyPlaceholders.Value;

    /// <summary>The built-in channels, by id.</summary>
    public static FrozenDictionary<string, Channel> Channels => LazyChannels.Value;

    /// <summary>The topics that phrases are kept by, in the order in which they win.</summary>
    public static ImmutableArray<string> Topics => LazyTopics.Value.Topics;

    /// <summary>The locales that have phrases of their own, in canonical case and ordinal order.</summary>
    public static ImmutableArray<string> PhraseLocales => LazyPhraseLocales.Value;

    /// <summary>
    /// What a macro is about: the topic with the most words in its id, intent and tags; <c>general</c> when none has any.
    /// </summary>
    public static string TopicOf(string? id, string? intent, IEnumerable<string> tags) => LazyTopics.Value.TopicOf([id, intent, .. tags]);

    /// <summary>The languages that have cues for speech acts, such as <c>en</c>, in ordinal order.</summary>
    public static ImmutableArray<string> CueLanguages => NamesIn(CueFolder);

    /// <summary>The cues of one of <see cref="CueLanguages"/>. They are read each time: what is made of them is kept instead.</summary>
    internal static CueFile CuesOf(string language)
    {
        var (file, problems) = CueFileReader.Read(ReadText($"{CueFolder}{language}.yaml"));
        if (problems.IsEmpty) return file;
        var all = string.Join(Environment.NewLine, problems.Select(static p => $"{p.Span} {p.Message}"));
        throw new InvalidOperationException($"The built-in file {CueFolder}{language}.yaml has mistakes:{Environment.NewLine}{all}");
    }

    internal static PhraseBank PhrasesFor(string locale) =>
        NearestLocale.Among(PhraseLocales, locale) is { } nearest
            ? Banks.GetOrAdd(nearest, static tag => new Lazy<PhraseBank>(() => ReadBank(tag))).Value
            : PhraseBank.Empty;

    private static ImmutableArray<string> NamesIn(string folder) =>
    [
        .. typeof(BuiltInData).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(static name => Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a built-in file.</summary>
    internal static string ReadText(string name)
    {
        using var stream = typeof(BuiltInData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The built-in file {name} is not part of this program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static PhraseBank ReadBank(string locale) =>
        new(locale, Read($"{PhraseFolder}{locale}.yaml", PhraseOptions.Bank)
            .SelectMany(static act => act.Value.Select(phrase => phrase with { Act = act.Key })));

    private static ImmutableArray<KeyValuePair<string, T>> ReadMap<T>(string name, Option<ImmutableArray<KeyValuePair<string, T>>> option) =>
        Read(name, option.Of, option.Key);

    /// <summary>Reads a built-in file, or what stands behind its one key. It has no problem: it was tested with the program.</summary>
    private static T Read<T>(string name, OptionType<T> type, string? key = null)
    {
        var yaml = YamlFile.Read(ReadText(name));
        var reading = new ConfigReading(ruleIds: null, isBuiltIn: true);
        var root = yaml.Documents is [var document] ? document.Root : null;
        var node = key is null ? root : (root as YamlMapping)?.Find(key)?.Value;
        if (node is not null && yaml.Problems.IsEmpty && type.TryRead(node, new Scope(reading, key ?? "", node.Span), out var value)
            && reading.Problems.Count == 0)
            return value;
        var first = reading.Problems is [var problem, ..] ? $": {problem.Message}" : ".";
        throw new InvalidOperationException($"The built-in file {name} has a mistake{first}");
    }
}
