using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Options;

namespace MacroLsp.Core.Styles.Files;

/// <summary>The keys of pack.yaml, described as those of macrolsp.yaml are.</summary>
internal static class PackOptions
{
    private static readonly Option<string> Title = new("title", Texts.Any("one line"), "", "The name of the pack for people.") { Example = "German for Germany" };

    private static readonly Option<string> Description = new("description", Texts.Any("a sentence or two"), "", "What the pack looks after.");

    private static readonly Option<ImmutableArray<string>> Locales = new("locales",
        new ListType<string>("a list of locales", Texts.Locale), [],
        "Whose macros it is for; a language alone stands for all of its regions. Leave it out for every locale.")
    { Default = "[]", Example = "[de-DE]" };

    private static readonly Option<Formality?> Formality = new("formality", new ChoiceType<Formality?>("formal or informal",
        ("formal", Configuration.Formality.Formal, "Only where customers are addressed with Sie, vous or usted."),
        ("informal", Configuration.Formality.Informal, "Only where they are addressed with du, tu or tú.")),
        null, "Where the rule holds: only in locales that macrolsp.yaml says are formal, or informal. Leave it out for both.");

    private static readonly Option<bool> Safe = new("safe", new FlagType(), false,
        "Whether \"fix all\" may apply its first replacement unseen, because it cannot change what the reply says.")
    { Default = "false" };

    private static readonly Option<string> Why = new("why", Texts.Any("a sentence or two"), "", "Why it matters to the customer, for the page of the rule.");

    private static readonly Option<string> Instead = new("instead", Texts.Any("a sentence or two"), "", "What to write, for the page of the rule.");

    private static readonly ObjectType<PackRule> Rule = new("what holds for this rule", [Formality, Safe, Locales, Why, Instead],
        static rule => new PackRule(rule.Get(Formality), rule.Get(Safe), rule.Get(Locales), rule.Get(Why), rule.Get(Instead)));

    public static readonly Option<ImmutableArray<KeyValuePair<string, PackRule>>> Rules = new("rules",
        new MapType<PackRule>("rules by their names", Texts.Filled("the name of a rule of this pack"), Rule), [],
        "What Vale does not know about single rules.");

    public static ObjectType<PackFile> Root { get; } = new("keys such as \"title:\" and \"rules:\"", [Title, Description, Locales, Rules],
        static pack => new PackFile
        {
            Title = pack.Get(Title),
            Description = pack.Get(Description),
            Locales = pack.Get(Locales),
            Rules = pack.Get(Rules).ToFrozenDictionary(StringComparer.Ordinal),
        });
}
