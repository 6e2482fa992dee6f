using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Styles.Files;

/// <summary>Reads <c>tests:</c>, the cases that a rule carries for itself in the form of Vale 3.24.</summary>
internal static class RuleTestReader
{
    public static ImmutableArray<OptionInfo> Keys { get; } =
    [
        Key("name", "What the case shows. Each has a name of its own.", "a text", isRequired: true),
        Key("input", "The text to check.", "a text", isRequired: true),
        Key("want", "All findings, one a line as line:column:Pack.Rule:message. Empty when there must be none.", "the findings, one a line"),
        Key("contains", "What must stand somewhere among the findings.", "a text, or a list of them"),
        Key("absent", "What must not stand among the findings.", "a text, or a list of them"),
        Key("format", "The form of the input: md (the default) or txt.", "md or txt", @default: "md") with { Values = [new("md", "Markdown."), new("txt", "Plain text.")] },
        Key("about", "A note for readers.", "a text"),
        Key("rule", "The file of another rule to check with.", "a path"),
        Key("view", "Not read by MacroLsp.", "a text"),
    ];

    public static ImmutableArray<StyleTest> Read(RuleEntry entry, RuleValues values, RuleProblems problems)
    {
        if (entry.Value is not YamlSequence sequence)
        {
            values.ReportType(entry, "a list of cases");
            return [];
        }

        var tests = ImmutableArray.CreateBuilder<StyleTest>(sequence.Items.Length);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in sequence.Items)
        {
            switch (item.Value?.Resolved)
            {
                case YamlMapping mapping:
                    if (ReadCase(mapping, entry.Path, names, values, problems) is { } test) tests.Add(test);
                    break;
                case { } other:
                    problems.Report(ConfigProblem.WrongType, RuleLevel.Error, entry.Path, other.Span,
                        "A case has keys: name, input, and what must be found (want, contains or absent).");
                    break;
            }
        }

        return tests.ToImmutable();
    }

    private static StyleTest? ReadCase(YamlMapping mapping, string path, HashSet<string> names, RuleValues values, RuleProblems problems)
    {
        var entries = new Dictionary<string, RuleEntry>(StringComparer.Ordinal);
        foreach (var key in mapping.Entries)
        {
            var entry = new RuleEntry(key.Key.Value.Trim(), Overlay.Replace, key.Key, key.Value?.Resolved, path);
            if (Keys.Any(k => k.Key == entry.Name)) entries.TryAdd(entry.Name, entry);
            else
            {
                problems.ReportWord(ConfigProblem.UnknownKey, RuleLevel.Warning, path, key.Key.Span,
                    $"A case has no key \"{entry.Name}\". It can have {Wording.List(Keys.Select(k => k.Key))}.",
                    Suggestions.Closest(entry.Name, Keys.Select(k => k.Key).Where(k => mapping.Find(k) is null)));
            }
        }

        var first = mapping.Entries is [var some, ..] ? some.Key.Span : mapping.Span;
        if (!Require("name", entries, path, first, problems) || values.Text(entries["name"]) is not { } name) return null;
        if (!names.Add(name.Value))
        {
            problems.Report(ConfigProblem.InvalidValue, RuleLevel.Error, path, name.Span, $"Another case above is called \"{name.Value}\" too.");
        }

        if (!Require("input", entries, path, name.Span, problems) || values.Text(entries["input"]) is not { } input) return null;
        if (!entries.ContainsKey("want") && !entries.ContainsKey("contains") && !entries.ContainsKey("absent"))
        {
            problems.Report(ConfigProblem.MissingKey, RuleLevel.Error, path, name.Span,
                "This case would pass whatever the rule does. Say what must be found: want, contains or absent.");
            return null;
        }

        // "want:" with nothing behind it asks for silence.
        StyleText? want = !entries.TryGetValue("want", out var wanted) ? null
            : wanted.Value is null ? new StyleText("", path, wanted.Key.Span)
            : values.Text(wanted);
        return new StyleTest(name, input, want, Texts("contains"), Texts("absent"), entries.TryGetValue("format", out var format) && format.Value is not null ? values.Text(format) : null);

        ImmutableArray<StyleText> Texts(string key) => entries.TryGetValue(key, out var entry) && entry.Value is not null ? values.Texts(entry) : [];
    }

    private static bool Require(string key, Dictionary<string, RuleEntry> entries, string path, TextSpan where, RuleProblems problems)
    {
        if (entries.TryGetValue(key, out var entry) && entry.Value is not null) return true;
        problems.Report(ConfigProblem.MissingKey, RuleLevel.Error, path, entry?.Key.Span ?? where, $"A case needs \"{key}\".");
        return false;
    }

    private static OptionInfo Key(string name, string description, string type, bool isRequired = false, string? @default = null) =>
        new(name, description, type, @default, Example: null, isRequired, [], OptionReference.None, HasFreeNames: false, IsList: false, []);
}
