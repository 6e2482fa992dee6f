using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Files;

/// <summary>
/// The style <c>Vale</c>, whose rules have no file: Vale makes them, two of them from the project's vocabulary.
/// <c>Vale.Spelling</c> is not among them, because it needs a dictionary that comes with Vale.
/// </summary>
internal static class ValeStyle
{
    public const string Name = "Vale";

    public static ImmutableArray<StyleDefinition> Rules(StyleVocabulary vocabulary)
    {
        var rules = ImmutableArray.CreateBuilder<StyleDefinition>();
        if (!vocabulary.Reject.IsEmpty)
            rules.Add(Rule("Avoid", CheckKind.Existence, "Avoid using '%s'.", vocabulary.Reject[0].Path) with { Tokens = vocabulary.Reject });
        rules.Add(Rule("Repetition", CheckKind.Repetition, "'%s' is repeated!", "") with
        {
            IgnoreCase = true,
            Alpha = true,
            Tokens = [Text(@"[^\s.!?]+")],
            Action = new StyleAction(Text("edit"), [[Text("truncate"), Text(" ")]]),
        });
        if (!vocabulary.Accept.IsEmpty)
        {
            rules.Add(Rule("Terms", CheckKind.Substitution, "Use '%s' instead of '%s'.", vocabulary.Accept[0].Path) with
            {
                IgnoreCase = true,
                Vocab = false,
                Swap = [.. vocabulary.Accept.Select(static term => new StylePair(term with { Value = term.Value.ToLowerInvariant() }, term)).DistinctBy(static pair => pair.Key.Value, StringComparer.Ordinal)],
            });
        }

        return rules.ToImmutable();
    }

    private static StyleDefinition Rule(string name, CheckKind kind, string message, string path) => new()
    {
        Id = $"{Name}.{name}",
        Path = path,
        Kind = kind,
        Message = new StyleText(message, path, default),
        Level = RuleLevel.Error,
    };

    private static StyleText Text(string value) => new(value, "", default);
}
