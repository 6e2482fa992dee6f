using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Styles.Files;

/// <summary>Reads <c>action:</c> and says what its names mean.</summary>
internal static class RuleActionReader
{
    private const string Edit = "edit";

    public static ImmutableArray<OptionValue> Names { get; } =
    [
        new("replace", "Writes one of the params in its place; a substitution brings its own."),
        new("remove", "Takes it out."),
        new("convert", "Converts it; params: [simple] for small letters."),
        new("suggest", "Offers spellings; params: [spellings]."),
        new(Edit, "Changes it step by step; params: a step such as [trim_right, \"!\"], or a list of steps."),
    ];

    /// <summary>The steps of <c>edit</c>, with the number of parameters that each takes.</summary>
    public static ImmutableArray<(string Name, int Least, int Most, string Description)> Steps { get; } =
    [
        ("regex", 2, 2, "Replaces what a pattern matches: the pattern, then the new text ($1 for a group)."),
        ("trim", 1, 1, "Takes these signs off both ends."),
        ("trim_left", 1, 1, "Takes these signs off the start."),
        ("trim_right", 1, 1, "Takes these signs off the end."),
        ("truncate", 1, 1, "Keeps what stands before this text."),
        ("split", 2, 2, "Splits at this text and keeps the part with this number, from 0."),
        ("replace", 2, 2, "Replaces a text by another one."),
        ("remove", 1, 1, "Takes a text out."),
        ("squeeze", 0, 1, "Makes one of several spaces in a row."),
        ("wrap", 1, 2, "Puts this around it."),
        ("unwrap", 1, 2, "Takes this off both ends."),
        ("prefix", 1, 1, "Puts this in front."),
        ("suffix", 1, 1, "Puts this behind."),
        ("lower", 0, 0, "Small letters."),
        ("upper", 0, 0, "Capital letters."),
        ("capitalize", 0, 0, "A capital letter first."),
        ("uncapitalize", 0, 0, "A small letter first."),
        ("title", 0, 1, "Like a title."),
        ("sentence", 0, 0, "Like a sentence."),
        ("simple", 0, 0, "Words in small letters."),
        ("kebab", 0, 0, "like-this."),
        ("snake", 0, 0, "like_this."),
        ("camel", 0, 0, "likeThis."),
        ("pascal", 0, 0, "LikeThis."),
        ("smart", 0, 0, "Typographic quotation marks and dashes."),
        ("dumb", 0, 0, "Straight quotation marks."),
        ("ascii", 0, 0, "Letters without accents."),
        ("words", 0, 0, "A number in words."),
        ("digits", 0, 0, "A number in digits."),
    ];

    public static StyleAction? Read(RuleEntry entry, RuleValues values, RuleProblems problems)
    {
        if (entry.Value is YamlScalar word && Names.Any(n => n.Text == word.Value.Trim()))
        {
            problems.ReportWord(ConfigProblem.WrongType, RuleLevel.Error, entry.Path, word.Span,
                "The name of an action stands behind \"name:\".", $"{{ name: {word.Value.Trim()} }}");
            return new StyleAction(RuleValues.TextOf(word, entry.Path), []);
        }

        if (entry.Value is not YamlMapping mapping)
        {
            values.ReportType(entry, "a name with its parameters, such as { name: remove }");
            return null;
        }

        RuleEntry? name = null;
        RuleEntry? parameters = null;
        foreach (var key in mapping.Entries)
        {
            var inner = new RuleEntry(key.Key.Value.Trim().ToLowerInvariant(), Overlay.Replace, key.Key, key.Value?.Resolved, entry.Path);
            if (inner.Name == "name") name ??= inner;
            else if (inner.Name == "params") parameters ??= inner;
            else
            {
                problems.ReportWord(ConfigProblem.UnknownKey, RuleLevel.Warning, entry.Path, key.Key.Span,
                    $"\"action\" has no key \"{key.Key.Value}\". It can have name and params.", Suggestions.Closest(inner.Name, ["name", "params"]));
            }
        }

        if (name?.Value is null)
        {
            problems.Report(ConfigProblem.MissingKey, RuleLevel.Error, entry.Path, name?.Key.Span ?? entry.Key.Span,
                $"\"action\" needs \"name\": {Wording.AnyOf(Names.Select(n => n.Text))}.");
            return null;
        }

        if (values.Text(name) is not { } text) return null;
        if (!Names.Any(n => n.Text == text.Value))
        {
            problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Error, entry.Path, text.Span,
                $"There is no action \"{text.Value}\". It should be {Wording.AnyOf(Names.Select(n => n.Text))}.",
                Suggestions.Closest(text.Value, Names.Select(n => n.Text)));
            return null;
        }

        var steps = parameters?.Value is null ? [] : ReadSteps(parameters, values);
        if (text.Value == Edit) CheckSteps(steps, name, entry.Path, problems);
        return new StyleAction(text, steps);
    }

    /// <summary>A flat list is one step; in a list of lists, each is one.</summary>
    private static ImmutableArray<ImmutableArray<StyleText>> ReadSteps(RuleEntry parameters, RuleValues values)
    {
        if (parameters.Value is not YamlSequence sequence || !sequence.Items.Any(i => i.Value?.Resolved is YamlSequence))
            return values.Texts(parameters) is { IsEmpty: false } one ? [one] : [];
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<StyleText>>();
        foreach (var item in sequence.Items)
        {
            if (item.Value?.Resolved is YamlSequence step) steps.Add(values.ItemsOf(step, parameters));
            else if (item.Value?.Resolved is YamlScalar word) steps.Add([RuleValues.TextOf(word, parameters.Path)]);
        }

        return steps.ToImmutable();
    }

    private static void CheckSteps(ImmutableArray<ImmutableArray<StyleText>> steps, RuleEntry name, string path, RuleProblems problems)
    {
        if (steps.IsEmpty)
        {
            problems.Report(ConfigProblem.MissingKey, RuleLevel.Error, path, name.Key.Span, "\"edit\" needs \"params\": what to do, such as [trim_right, \"!\"].");
        }

        foreach (var step in steps)
        {
            if (step is not [var operation, .. var arguments]) continue;
            var known = Steps.FirstOrDefault(s => s.Name == operation.Value);
            if (known.Name is null)
            {
                problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Warning, path, operation.Span,
                    $"There is no way to edit called \"{operation.Value}\", so this step does nothing.",
                    Suggestions.Closest(operation.Value, Steps.Select(s => s.Name)));
            }
            else if (arguments.Length < known.Least || arguments.Length > known.Most)
            {
                var count = known.Least == known.Most ? $"{known.Least}" : $"{known.Least} to {known.Most}";
                problems.Report(ConfigProblem.InvalidValue, RuleLevel.Error, path, operation.Span,
                    $"\"{operation.Value}\" takes {count} {(count == "1" ? "parameter" : "parameters")} here, and there {(arguments.Length == 1 ? "is 1" : $"are {arguments.Length}")}.");
            }
        }
    }
}
