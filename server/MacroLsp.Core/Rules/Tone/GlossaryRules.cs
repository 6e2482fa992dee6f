using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>The team's words as tone rules: <c>Glossary.Avoid</c> for words that another takes the place of, <c>Glossary.Case</c> for brands.</summary>
internal static class GlossaryRules
{
    public const string Pack = "Glossary";
    public const string Avoid = "Glossary.Avoid";
    public const string Case = "Glossary.Case";

    // Each term has its own reason and its own locales, so each is a rule of its own; they share the id.
    public static ImmutableArray<StyleDefinition> Of(ImmutableArray<GlossaryTerm> glossary)
    {
        var rules = ImmutableArray.CreateBuilder<StyleDefinition>();
        foreach (var term in glossary)
        {
            if (!term.Avoid.IsEmpty) rules.Add(AvoidRule(term));
            if (term.IsBrand) rules.Add(CaseRule(term));
        }

        return rules.ToImmutable();
    }

    /// <summary>All terms of one of the rules as one, for its page; null for another id.</summary>
    public static StyleDefinition? Page(string id, ImmutableArray<GlossaryTerm> glossary)
    {
        if (id is not (Avoid or Case)) return null;
        var swap = Of(glossary).Where(rule => rule.Id == id).SelectMany(rule => rule.Swap).ToImmutableArray();
        var empty = new GlossaryTerm("", [], [], "", IsBrand: false);
        var page = id == Avoid ? AvoidRule(empty) : CaseRule(empty) with { Message = Text("The name %s keeps its capitals, and here it is '%s'.") };
        var more = swap.IsEmpty
            ? " Nothing is there yet: write it under glossary: in macrolsp.yaml, such as { term: package, avoid: [parcel] } or { term: Northway Express, brand: true }."
            : " They stand under glossary: in macrolsp.yaml.";
        return page with { Swap = swap, Description = page.Description + more };
    }

    private static StyleDefinition AvoidRule(GlossaryTerm term) => Rule(term, Avoid,
        $"Your team writes %s, not '%s'.{Reason(term)}",
        [.. term.Avoid.Select(word => Pair(term, word))],
        "A word that your team does not use, as the glossary in macrolsp.yaml says.") with { Capitalize = true };

    private static StyleDefinition CaseRule(GlossaryTerm term) => Rule(term, Case,
        $"The name %s keeps its capitals, and here it is '%s'.{Reason(term)}",
        [new StylePair(Text(Escape(term.Term)), Text(term.Term.Replace("|", "\\|", StringComparison.Ordinal)))],
        "A name of the glossary in macrolsp.yaml that is written with other capitals.");

    private static StyleDefinition Rule(GlossaryTerm term, string id, string message, ImmutableArray<StylePair> swap, string description) => new()
    {
        Id = id,
        Path = "macrolsp.yaml",
        Kind = CheckKind.Substitution,
        Level = RuleLevel.Warning,
        Message = Text(message),
        Description = description,
        IgnoreCase = true,
        Vocab = false,
        Swap = swap,
        Locales = term.Locales,
        IsSafe = id == Case,
        Action = new StyleAction(Text("replace"), []),
    };

    /// <summary>A word and what to write for it; in English with its plural, where both take a bare s.</summary>
    private static StylePair Pair(GlossaryTerm term, string word)
    {
        var written = term.Term.Replace("|", "\\|", StringComparison.Ordinal);
        var isEnglish = !term.Locales.IsEmpty && term.Locales.All(l => l == "en" || l.StartsWith("en-", StringComparison.Ordinal));
        return isEnglish && TakesPluralS(word) && TakesPluralS(term.Term)
            ? new StylePair(Text($"{Escape(word)}(s?)"), Text($"{written}$1"))
            : new StylePair(Text(Escape(word)), Text(written));
    }

    private static bool TakesPluralS(string word) =>
        word.Length > 2 && char.IsAsciiLetterLower(word[^1]) && word[^1] is not ('s' or 'x' or 'z' or 'y' or 'f') && !word.EndsWith("ch", StringComparison.Ordinal) && !word.EndsWith("sh", StringComparison.Ordinal);

    private static string Escape(string word) => Regex.Escape(word).Replace("\\ ", " ", StringComparison.Ordinal);

    private static string Reason(GlossaryTerm term) => term.Note.Length == 0 ? "" : " " + term.Note.Replace("%", "%%", StringComparison.Ordinal);

    private static StyleText Text(string value) => new(value, "macrolsp.yaml", default);
}
