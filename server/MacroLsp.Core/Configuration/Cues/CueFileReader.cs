using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Cues;

/// <summary>Reads a file of cues; the form is described at the top of BuiltIn/cues/en.yaml. What cannot be read is reported and left out.</summary>
internal sealed class CueFileReader
{
    private const double Sure = 0.95;
    private const double Likely = 0.75;
    private const double Hint = 0.4;

    private readonly List<CueProblem> _problems = [];

    public static (CueFile File, ImmutableArray<CueProblem> Problems) Read(string text)
    {
        var yaml = YamlFile.Read(text);
        var reader = new CueFileReader();
        foreach (var problem in yaml.Problems) reader._problems.Add(new CueProblem(problem.Span, $"This is not valid YAML ({problem.Kind})."));
        var root = yaml.Documents is [var document, ..] ? document.Root?.Resolved as YamlMapping : null;
        var file = root is null ? new CueFile() : reader.File(root);
        return (file, [.. reader._problems]);
    }

    private CueFile File(YamlMapping root)
    {
        Know(root, "split", "tokens", "words", "marks", "acts");
        var split = Map(root, "split");
        var tokens = Map(root, "tokens");
        Know(split, "abbreviations", "abbreviations-final", "abbreviations-number", "ordinal-dot", "capital-after-url");
        Know(tokens, "fold-accents", "suffixes", "prefixes", "aliases");
        return new CueFile
        {
            Abbreviations = Texts(split?.Find("abbreviations")?.Value),
            FinalAbbreviations = Texts(split?.Find("abbreviations-final")?.Value),
            NumberAbbreviations = Texts(split?.Find("abbreviations-number")?.Value),
            HasOrdinalDot = Flag(split?.Find("ordinal-dot")?.Value),
            HasCapitalAfterUrl = Flag(split?.Find("capital-after-url")?.Value),
            FoldsAccents = Flag(tokens?.Find("fold-accents")?.Value),
            Suffixes = Texts(tokens?.Find("suffixes")?.Value),
            Prefixes = Texts(tokens?.Find("prefixes")?.Value),
            Aliases = [.. Entries(Map(tokens, "aliases")).Select(e => KeyValuePair.Create(e.Key.Value, Texts(e.Value).FirstOrDefault("")))],
            Words = [.. Entries(Map(root, "words")).Select(e => KeyValuePair.Create(e.Key.Value, Sequences(e.Value)))],
            Marks = [.. Entries(Map(root, "marks")).Select(e => KeyValuePair.Create(e.Key.Value, Cues(e.Value, 1, SentenceForm.Any)))],
            Acts = [.. Entries(Map(root, "acts")).Select(e => Act(e.Key.Value, e.Value))],
        };
    }

    private ActSource Act(string act, YamlNode? node)
    {
        // A plain list is sure.
        if (node?.Resolved is not YamlMapping map) return new ActSource(act, Cues(node, Sure, SentenceForm.Any), []);
        Know(map, "in", "sure", "likely", "hint", "not");
        var form = Form(map.Find("in")?.Value);
        return new ActSource(act,
            [
                .. Cues(map.Find("sure")?.Value, Sure, form), .. Cues(map.Find("likely")?.Value, Likely, form),
                .. Cues(map.Find("hint")?.Value, Hint, form),
            ],
            Cues(map.Find("not")?.Value, 1, SentenceForm.Any));
    }

    private ImmutableArray<CueSource> Cues(YamlNode? node, double weight, SentenceForm form)
    {
        var cues = ImmutableArray.CreateBuilder<CueSource>();
        foreach (var item in Items(node))
        {
            var map = item as YamlMapping;
            Know(map, "cue", "in", "at", "unless");
            if (Pattern(map is null ? item : map.Find("cue")?.Value?.Resolved, item) is not { } pattern) continue;
            var own = map?.Find("in") is { } entry ? Form(entry.Value) : form;
            ImmutableArray<ImmutableArray<CueItem>> unless =
                [.. Items(map?.Find("unless")?.Value).Select(u => Pattern(u, u)).OfType<ImmutableArray<CueItem>>()];
            cues.Add(new CueSource(pattern, weight, own, Part(map?.Find("at")?.Value), unless));
        }

        return cues.ToImmutable();
    }

    private ImmutableArray<CueItem>? Pattern(YamlNode? node, YamlNode place)
    {
        if (node is not YamlScalar scalar)
        {
            _problems.Add(new CueProblem(place.Span, "A cue is a text."));
            return null;
        }

        if (CuePattern.TryParse(scalar.Value, out var items, out var error)) return items;
        _problems.Add(new CueProblem(scalar.Span, error));
        return null;
    }

    private ImmutableArray<ImmutableArray<CueItem>> Sequences(YamlNode? node)
    {
        var sequences = ImmutableArray.CreateBuilder<ImmutableArray<CueItem>>();
        foreach (var item in Items(node))
        {
            if (Pattern(item, item) is not { } pattern) continue;
            if (pattern.All(static i => i is { Kind: < CueItemKind.Gap, IsForbidden: false } && !CuePattern.HasGap(i))) sequences.Add(pattern);
            else _problems.Add(new CueProblem(item.Span, "An entry of a class has no gaps, no \"!\" and no start or end."));
        }

        return sequences.ToImmutable();
    }

    private SentenceForm Form(YamlNode? node) => Texts(node) switch
    {
        [] or ["any"] => SentenceForm.Any,
        ["statement"] => SentenceForm.Statement,
        ["question"] => SentenceForm.Question,
        _ => Unknown(node, "\"in\" is statement, question or any.", SentenceForm.Any),
    };

    private ReplyPart Part(YamlNode? node) => Texts(node) switch
    {
        [] => ReplyPart.Anywhere,
        ["opening"] => ReplyPart.Opening,
        ["closing"] => ReplyPart.Closing,
        _ => Unknown(node, "\"at\" is opening or closing.", ReplyPart.Anywhere),
    };

    private T Unknown<T>(YamlNode? node, string message, T instead)
    {
        _problems.Add(new CueProblem(node?.Span ?? default, message));
        return instead;
    }

    private void Know(YamlMapping? map, params string[] keys)
    {
        foreach (var entry in Entries(map))
        {
            if (!keys.Contains(entry.Key.Value, StringComparer.Ordinal)) _problems.Add(new CueProblem(entry.Key.Span, $"There is no key \"{entry.Key.Value}\" here."));
        }
    }

    private static YamlMapping? Map(YamlMapping? map, string key) => map?.Find(key)?.Value?.Resolved as YamlMapping;

    private static ImmutableArray<YamlEntry> Entries(YamlMapping? map) => map?.Entries ?? [];

    /// <summary>The entries of a list, and of lists in it; a single value is a list of one.</summary>
    private static IEnumerable<YamlNode> Items(YamlNode? node) => node?.Resolved switch
    {
        null => [],
        YamlSequence list => list.Items.SelectMany(i => Items(i.Value)),
        var single => [single],
    };

    private static ImmutableArray<string> Texts(YamlNode? node) => [.. Items(node).OfType<YamlScalar>().Select(s => s.Value)];

    private static bool Flag(YamlNode? node) => Texts(node) is ["true"];
}

/// <summary>Something in a file of cues that cannot be read.</summary>
internal sealed record CueProblem(TextSpan Span, string Message);
