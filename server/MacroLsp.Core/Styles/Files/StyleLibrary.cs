using System.Collections.Concurrent;
using System.Collections.Immutable;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Checks.Spelling;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>A file below a folder of styles.</summary>
/// <param name="Path">Relative to that folder, with forward slashes.</param>
/// <param name="Text">
/// Its text, read when someone asks for the rule: a project may have hundreds of rules of which it uses a pack.
/// </param>
public readonly record struct StyleFile(string Path, Lazy<string> Text)
{
    public StyleFile(string path, string text)
        : this(path, new Lazy<string>(text))
    {
    }
}

/// <summary>
/// The style packs that there are: those of MacroLsp, and the project's, each of which takes the place of ours of the
/// same name. Nothing is read before someone asks for it, and what did not change is the same object in the next version,
/// so that only what changed has to be compiled again. Immutable, and safe to share between threads.
/// </summary>
public sealed class StyleLibrary : IRuleSource
{
    private static readonly Lazy<StyleLibrary> LazyBuiltIn = new(static () => new StyleLibrary(StyleSources.BuiltIn, [], [], [], new WordLists()));

    private readonly StyleSources _sources;

    // What was read so far. Two threads may read the same: they read the same, and one of the results is kept.
    private readonly ConcurrentDictionary<string, StyleRule> _rules;
    private readonly ConcurrentDictionary<string, StyleDefinition> _definitions;
    private readonly ConcurrentDictionary<string, PackFile> _packs;
    private readonly WordLists _words;

    private StyleLibrary(StyleSources sources, IEnumerable<KeyValuePair<string, StyleRule>> rules,
        IEnumerable<KeyValuePair<string, StyleDefinition>> definitions, IEnumerable<KeyValuePair<string, PackFile>> packs, WordLists words)
    {
        _sources = sources;
        _rules = new ConcurrentDictionary<string, StyleRule>(rules, StringComparer.Ordinal);
        _definitions = new ConcurrentDictionary<string, StyleDefinition>(definitions, StringComparer.Ordinal);
        _packs = new ConcurrentDictionary<string, PackFile>(packs, StringComparer.Ordinal);
        _words = words;
    }

    /// <summary>The packs that come with MacroLsp, without the tests of their rules.</summary>
    public static StyleLibrary BuiltIn => LazyBuiltIn.Value;

    /// <summary>The names of the packs, in ordinal order.</summary>
    public ImmutableArray<string> Packs => _sources.Packs;

    /// <summary>The names of the vocabularies of the project, in ordinal order.</summary>
    public IEnumerable<string> Vocabularies => _sources.Vocabularies;

    IEnumerable<string> IRuleSource.Ids => _sources.RuleIds;

    /// <summary>The packs of MacroLsp and those of a project.</summary>
    /// <param name="files">Every file below its folder of styles; those that are nothing to us are passed over.</param>
    public static StyleLibrary Create(IEnumerable<StyleFile> files) => BuiltIn.With(files, []);

    /// <summary>The library after some files of the project changed, came or went.</summary>
    /// <param name="changed">Files with their new texts.</param>
    /// <param name="removed">The paths of files that are no more.</param>
    public StyleLibrary With(IEnumerable<StyleFile> changed, IEnumerable<string> removed)
    {
        var (sources, ids, packs, words) = _sources.With(changed, removed);
        if (ReferenceEquals(sources, _sources)) return this;
        var rules = _rules.Where(r => !r.Value.Needs.Any(ids.Contains)).ToList();
        var kept = rules.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        return new StyleLibrary(sources, rules, _definitions.Where(d => kept.Contains(d.Key)), _packs.Where(p => !packs.Contains(p.Key)),
            words ? new WordLists() : _words);
    }

    /// <summary>The paths of the project's own files, in ordinal order: rules, pack.yaml, vocabularies, dictionaries and lists of words.</summary>
    public IEnumerable<string> OwnPaths => _sources.OwnPaths;

    /// <summary>The whole text of a file, the project's or ours, tests included; null when there is none.</summary>
    public SourceText? TextOf(string path) => _sources.TextOf(path);

    /// <summary>The ids of the rules of a pack, in ordinal order; empty for a pack that is not there.</summary>
    public ImmutableArray<string> RulesOf(string pack) => _sources.RulesOf(pack);

    /// <summary>The ids of all rules, those that exist to be extended among them, in no order.</summary>
    public IEnumerable<string> RuleIds => _sources.RuleIds;

    /// <summary>The check kind of a rule, at the end of the chain of what it extends; null when that leads nowhere.</summary>
    public CheckKind? KindOf(RuleFile file) => RuleChain.Follow(file, this, new RuleProblems(file.Path)).Kind;

    /// <summary>What a pack says about itself and its rules.</summary>
    public PackFile PackOf(string pack) => _packs.GetOrAdd(pack, static (name, library) => library._sources.ReadPack(name), this);

    /// <summary>Whether a pack comes with MacroLsp and is not the project's.</summary>
    public bool IsBuiltIn(string pack) => _sources.IsBuiltIn(pack);

    /// <summary>A rule with its file and its problems, whether or not it can run; null when there is none of that id.</summary>
    public StyleRule? Rule(string id)
    {
        if (_rules.TryGetValue(id, out var known)) return known;
        return _sources.Find(id) is { } file ? _rules.GetOrAdd(id, RuleReader.Read(file, this)) : null;
    }

    /// <summary>What a rule says; null when there is no such rule or it cannot run.</summary>
    public StyleDefinition? Definition(string id)
    {
        if (Rule(id)?.Definition is not { } bare) return null;
        var pack = PackOf(StylePath.PackOf(id));
        var own = pack.Of(id);
        var locales = own.Locales.IsEmpty ? pack.Locales : own.Locales;
        if (_definitions.TryGetValue(id, out var known) && known.IsSafe == own.IsSafe && known.Formality == own.Formality
            && known.Locales.AsSpan().SequenceEqual(locales.AsSpan()))
            return known;
        return _definitions[id] = bare with { IsSafe = own.IsSafe, Formality = own.Formality, Locales = locales };
    }

    /// <summary>The cases of a rule, also of one that comes with MacroLsp, whose cases are left out until someone asks.</summary>
    public ImmutableArray<StyleTest> TestsOf(string id) =>
        Rule(id) is { } rule && TextOf(rule.Path) is { } text ? RuleReader.Read(RuleFile.Read(rule.Path, text), this).Definition?.Tests ?? [] : [];

    /// <summary>The rules that a list of packs and single rules names, each once, those that cannot run left out.</summary>
    /// <param name="names"><c>Pack</c> or <c>Pack.Rule</c>; <c>Vale</c> for the rules that Vale makes of a vocabulary.</param>
    /// <param name="vocabulary">The words of the project.</param>
    public ImmutableArray<StyleDefinition> Definitions(IEnumerable<string> names, StyleVocabulary vocabulary)
    {
        var found = ImmutableArray.CreateBuilder<StyleDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (StylePath.PackOf(name) == ValeStyle.Name && !Packs.Contains(ValeStyle.Name, StringComparer.Ordinal))
            {
                var rules = _words.ValeRules.GetOrAdd(vocabulary, static (words, library) => ValeStyle.Rules(words, library._sources.Dictionaries), this);
                found.AddRange(rules.Where(r => (name == ValeStyle.Name || r.Id == name) && seen.Add(r.Id)));
                continue;
            }

            foreach (var id in name.Contains('.', StringComparison.Ordinal) ? [name] : RulesOf(name))
            {
                if (seen.Add(id) && Definition(id) is { } definition) found.Add(definition);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a name in a list of styles is a pack or a rule that is there.</summary>
    public bool Knows(string name) => StylePath.PackOf(name) == ValeStyle.Name
        || (name.Contains('.', StringComparison.Ordinal) ? _sources.Find(name) is not null : Packs.Contains(name, StringComparer.Ordinal));

    /// <summary>The words of some vocabularies together; those that are not there have none.</summary>
    public StyleVocabulary Vocabulary(IEnumerable<string> names) => _words.ByNames.GetOrAdd(string.Join('\n', names),
        static (key, library) => key.Split('\n').Aggregate(StyleVocabulary.Empty, (words, name) => words.With(library._sources.ReadVocabulary(name))), this);

    /// <summary>
    /// What a project adds to some rules: its vocabulary, and the dictionaries and lists of words that they name, which are read
    /// when a rule first asks. The same object for the same words, so that what was compiled with it is kept.
    /// </summary>
    /// <param name="rules">The rules.</param>
    /// <param name="vocabulary">The words of the project.</param>
    /// <param name="wordTemplate">As <see cref="ValeConfig.WordTemplate"/>.</param>
    public StyleContext ContextFor(IEnumerable<StyleDefinition> rules, StyleVocabulary vocabulary, string? wordTemplate)
    {
        var dictionaries = new SortedSet<string>(StringComparer.Ordinal);
        var lists = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var name in rule.Dictionaries) dictionaries.Add(name.Value);
            foreach (var name in rule.Ignore) lists.Add(name.Value);
        }

        var key = (vocabulary, $"{wordTemplate}\n{string.Join(',', dictionaries)}\n{string.Join(',', lists)}");
        return _words.Contexts.GetOrAdd(key, (_, library) => new StyleContext
        {
            Accepted = [.. vocabulary.Accept.Select(static a => a.Value)],
            WordTemplate = wordTemplate,
            Dictionaries = dictionaries.Select(name => (name, Words: library.Dictionary(name))).Where(static d => d.Words is not null)
                .ToImmutableDictionary(static d => d.name, static d => d.Words ?? SpellingLexicon.Read("", ""), StringComparer.Ordinal),
            WordLists = lists.Select(name => (name, Words: library._sources.ReadWordList(name))).Where(static l => l.Words is not null)
                .ToImmutableDictionary(static l => l.name, static l => l.Words ?? [], StringComparer.Ordinal),
        }, this);
    }

    private SpellingLexicon? Dictionary(string name) => _words.Dictionaries.GetOrAdd(name, static (known, library) => library._sources.ReadDictionary(known), this);

    /// <summary>What is wrong in one file of the project; empty for one that is not known.</summary>
    /// <param name="path">Relative to the folder of the styles.</param>
    public ImmutableArray<StyleProblem> ProblemsOf(string path) =>
        StylePath.IsPack(path) ? PackOf(StylePath.PackOf(path)).Problems
        : StylePath.IsRule(path) ? Rule(StylePath.IdOf(path))?.Problems ?? []
        : _sources.ProblemsOfMisnamed(path);

    RuleFile? IRuleSource.Find(string id) => _sources.Find(id);

    /// <summary>What was read of vocabularies, dictionaries and lists of words, kept until one of their files changes.</summary>
    private sealed class WordLists
    {
        public ConcurrentDictionary<string, StyleVocabulary> ByNames { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<StyleVocabulary, ImmutableArray<StyleDefinition>> ValeRules { get; } = new(ReferenceEqualityComparer.Instance);

        public ConcurrentDictionary<string, SpellingLexicon?> Dictionaries { get; } = new(StringComparer.Ordinal);

        /// <summary>Two vocabularies are the same when they are one object, which is so for the same names.</summary>
        public ConcurrentDictionary<(StyleVocabulary Vocabulary, string Names), StyleContext> Contexts { get; } = new();
    }
}
