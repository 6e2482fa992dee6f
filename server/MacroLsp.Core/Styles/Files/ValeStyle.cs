using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>
/// The style <c>Vale</c>, whose rules have no file: Vale makes them, two of them from the project's vocabulary.
/// <c>Vale.Spelling</c> needs dictionaries, of which Vale brings an English one; here it is there when the project has some, and
/// macros in other languages than those of the dictionaries are left alone.
/// </summary>
internal static class ValeStyle
{
    public const string Name = "Vale";

    /// <param name="vocabulary">The words of the project.</param>
    /// <param name="dictionaries">The names of its dictionaries, such as <c>en_US</c> or <c>de_DE_frami</c>.</param>
    public static ImmutableArray<StyleDefinition> Rules(StyleVocabulary vocabulary, IEnumerable<string> dictionaries)
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
        foreach (var language in dictionaries.GroupBy(LocaleOf, StringComparer.Ordinal))
        {
            rules.Add(Rule("Spelling", CheckKind.Spelling, "Did you really mean '%s'?", "") with
            {
                Dictionaries = [.. language.Select(Text)],
                Locales = language.Key.Length == 0 ? [] : [language.Key],
                Action = new StyleAction(Text("suggest"), [[Text("spellings")]]),
            });
        }

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

    /// <summary>Whose words a dictionary has, by its name: <c>en-US</c> for <c>en_US-web</c>, <c>de</c> for <c>de</c>; empty when that is unknown.</summary>
    private static string LocaleOf(string dictionary)
    {
        var parts = dictionary.Split('_', '-');
        var region = parts.Length > 1 && parts[1].Length == 2 ? $"{parts[0]}-{parts[1]}" : parts[0];
        return LanguageTag.Canonicalize(region) ?? "";
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
