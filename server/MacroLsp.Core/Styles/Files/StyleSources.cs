using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Spelling;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>The files of which a library consists, none of them read before it is asked for. Immutable.</summary>
internal sealed class StyleSources
{
    private static readonly Lazy<StyleSources> LazyBuiltIn = new(static () => new StyleSources(
        ImmutableSortedDictionary<string, Lazy<SourceText>>.Empty.WithComparers(StringComparer.Ordinal)));

    private readonly ImmutableSortedDictionary<string, Lazy<SourceText>> _own;
    private readonly FrozenDictionary<string, Lazy<RuleFile>> _rules;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _rulesOfPacks;
    private readonly HashSet<string> _ownPacks;

    /// <param name="own">The files of the project that are something to us, by path.</param>
    /// <param name="before">The sources before a change, of which everything is taken over that did not change.</param>
    private StyleSources(ImmutableSortedDictionary<string, Lazy<SourceText>> own, StyleSources? before = null)
    {
        _own = own;
        _ownPacks = own.Keys.Where(static p => StylePath.IsRule(p)).Select(StylePath.PackOf).ToHashSet(StringComparer.Ordinal);
        var rules = new Dictionary<string, Lazy<RuleFile>>(StringComparer.Ordinal);
        var ofPacks = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (path, source) in own) Add(path, source);
        foreach (var path in BuiltInStyles.Paths)
        {
            if (!_ownPacks.Contains(StylePath.PackOf(path))) Add(path, source: null);
        }

        _rules = rules.ToFrozenDictionary(StringComparer.Ordinal);
        _rulesOfPacks = ofPacks.ToFrozenDictionary(static p => p.Key, static p => p.Value.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        Packs = [.. ofPacks.Keys];

        void Add(string path, Lazy<SourceText>? source)
        {
            if (!StylePath.IsRule(path)) return;
            var id = StylePath.IdOf(path);
            var isSame = before is not null && before._own.GetValueOrDefault(path) == source && before._rules.ContainsKey(id);
            if (!rules.TryAdd(id, isSame && before is not null ? before._rules[id] : Read(path, source)) || !StylePath.IsLoaded(path)) return;
            var pack = StylePath.PackOf(path);
            if (!ofPacks.TryGetValue(pack, out var ids)) ofPacks[pack] = ids = [];
            ids.Add(id);
        }
    }

    public static StyleSources BuiltIn => LazyBuiltIn.Value;

    public ImmutableArray<string> Packs { get; }

    public IEnumerable<string> RuleIds => _rules.Keys;

    public IEnumerable<string> Vocabularies => _own.Keys
        .Select(static path => StylePath.TryGetVocabulary(path, out var name, out _) ? name : null).OfType<string>()
        .Distinct(StringComparer.Ordinal);

    /// <summary>The sources after a change, with the ids of the rules and the names of the packs that it concerns.</summary>
    /// <remarks>Words: whether a vocabulary, a dictionary or a list of words is among what changed.</remarks>
    public (StyleSources Sources, HashSet<string> Ids, HashSet<string> Packs, bool Words) With(IEnumerable<StyleFile> changed, IEnumerable<string> removed)
    {
        var own = _own.ToBuilder();
        var packs = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var (touched, words) = (false, false);
        foreach (var file in changed)
        {
            // A text that nobody has read yet is not read to find out that it is the same.
            if (!IsOurs(file.Path) || own.TryGetValue(file.Path, out var old) && old.IsValueCreated && old.Value.Text == file.Text.Value) continue;
            own[file.Path] = new Lazy<SourceText>(() => new SourceText(file.Text.Value));
            Touch(file.Path);
        }

        foreach (var path in removed)
        {
            if (own.Remove(path)) Touch(path);
        }

        if (!touched) return (this, ids, packs, false);
        var sources = new StyleSources(own.ToImmutable(), this);
        // A pack that starts or stops to be the project's changes all of its rules.
        foreach (var pack in packs.Where(p => IsBuiltIn(p) != sources.IsBuiltIn(p)))
            ids.UnionWith(_rules.Keys.Concat(sources._rules.Keys).Where(id => StylePath.PackOf(id) == pack));
        return (sources, ids, packs, words);

        void Touch(string path)
        {
            touched = true;
            words |= StylePath.IsWordList(path) || StylePath.IsDictionary(path);
            packs.Add(StylePath.PackOf(path));
            if (StylePath.IsRule(path)) ids.Add(StylePath.IdOf(path));
        }
    }

    /// <summary>The paths of the project's files, in ordinal order.</summary>
    public IEnumerable<string> OwnPaths => _own.Keys;

    /// <summary>The text of a file, the project's or ours; null when there is none.</summary>
    public SourceText? TextOf(string path) => _own.GetValueOrDefault(path)?.Value
        ?? (BuiltInStyles.Paths.BinarySearch(path, StringComparer.Ordinal) >= 0 ? new SourceText(BuiltInStyles.ReadText(path)) : null);

    public ImmutableArray<string> RulesOf(string pack) => _rulesOfPacks.GetValueOrDefault(pack, []);

    public RuleFile? Find(string id) => _rules.GetValueOrDefault(id)?.Value;

    public bool IsBuiltIn(string pack) => _rulesOfPacks.ContainsKey(pack) && !_ownPacks.Contains(pack);

    public PackFile ReadPack(string pack)
    {
        var path = $"{pack}/{StylePath.PackFileName}";
        var source = _own.GetValueOrDefault(path)?.Value
            ?? (IsBuiltIn(pack) && BuiltInStyles.Paths.BinarySearch(path, StringComparer.Ordinal) >= 0 ? new SourceText(BuiltInStyles.ReadText(path)) : null);
        return source is null ? PackFile.Empty : PackFile.Read(path, source, [.. RulesOf(pack).Select(id => id[(pack.Length + 1)..])]);
    }

    public StyleVocabulary ReadVocabulary(string name) => Read(name, "accept.txt", isAccepted: true).With(Read(name, "reject.txt", isAccepted: false));

    /// <summary>The names of the dictionaries that have both of their files, in ordinal order.</summary>
    public IEnumerable<string> Dictionaries => _own.Keys.Where(p => p.EndsWith(".dic", StringComparison.Ordinal) && _own.ContainsKey(Path.ChangeExtension(p, ".aff")))
        .Select(Path.GetFileNameWithoutExtension).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Reads a dictionary by its name, wherever it lies; null when there is none.</summary>
    public SpellingLexicon? ReadDictionary(string name)
    {
        var path = _own.Keys.FirstOrDefault(p => p.EndsWith(".dic", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(p) == name
            && _own.ContainsKey(Path.ChangeExtension(p, ".aff")));
        return path is null ? null : SpellingLexicon.Read(_own[Path.ChangeExtension(path, ".aff")].Value.Text, _own[path].Value.Text);
    }

    /// <summary>The lines of a list of words, named by its path or by its file name; null when there is none.</summary>
    public ImmutableArray<string>? ReadWordList(string name)
    {
        var path = _own.ContainsKey(name) ? name : _own.Keys.FirstOrDefault(p => StylePath.IsWordList(p) && p.EndsWith("/" + name, StringComparison.Ordinal));
        return path is null ? null : [.. _own[path].Value.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>A rule whose file name keeps Vale from reading it.</summary>
    public ImmutableArray<StyleProblem> ProblemsOfMisnamed(string path)
    {
        if (!StylePath.IsMisnamedRule(path) || !_own.TryGetValue(path, out var source)) return [];
        var file = RuleFile.Read(path, source.Value);
        return file.Find(RuleKeys.Extends) is { } extends
            ? [new StyleProblem(ConfigProblem.InvalidValue, RuleLevel.Warning, path, extends.Key.Span,
                $"This looks like a rule, and only files that end with .yml are read as rules. Rename it to {path[..^".yaml".Length]}.yml.")]
            : [];
    }

    private static bool IsOurs(string path) =>
        StylePath.IsRule(path) || StylePath.IsPack(path) || StylePath.IsMisnamedRule(path) || StylePath.IsWordList(path) || StylePath.IsDictionary(path);

    private static Lazy<RuleFile> Read(string path, Lazy<SourceText>? source) => new(() =>
        RuleFile.Read(path, source?.Value ?? new SourceText(BuiltInStyles.WithoutTests(BuiltInStyles.ReadText(path)))));

    private StyleVocabulary Read(string vocabulary, string file, bool isAccepted)
    {
        var path = $"config/vocabularies/{vocabulary}/{file}";
        return _own.TryGetValue(path, out var source) ? StyleVocabulary.Read(path, source.Value.Text, isAccepted) : StyleVocabulary.Empty;
    }
}
