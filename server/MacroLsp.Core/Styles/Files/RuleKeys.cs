using System.Collections.Frozen;
using System.Collections.Immutable;
using static MacroLsp.Core.Styles.CheckKind;

namespace MacroLsp.Core.Styles.Files;

/// <summary>
/// Every key of Vale's rule files (STYLE-FORMAT.md, sections 1.1 to 1.5), described once for everything that knows them.
/// </summary>
internal static class RuleKeys
{
    public static readonly RuleKey Extends = new("extends", RuleValue.Extends,
        "What the rule does: one of the check kinds. Or another rule, as Pack.Rule, whose keys this one inherits and changes.")
    { IsRequired = true, Example = "existence", Values = CheckKinds.Values, IsOpen = true };

    public static readonly RuleKey Message = new("message", RuleValue.Text,
        "What the author reads: what it is, why it matters, what to write instead. %s stands for what was found; "
        + "a substitution has first what to write, then what was found; an occurrence has %d for the number.")
    { IsRequired = true, Example = "\"Try to avoid '%s': it blames the customer.\"" };

    public static readonly RuleKey Level = new("level", RuleValue.Level, "How loudly the rule speaks. Only errors make a check fail.")
    {
        Default = "warning",
        Values =
        [
            new("suggestion", "A hint."),
            new("warning", "Worth a look before sending."),
            new("error", "The reply must not go out like this."),
        ],
    };

    public static readonly RuleKey Scope = new("scope", RuleValue.Texts,
        "Where the rule looks. Parts are joined by dots (heading.h2), \"&\" asks for both, \"~\" in front for anything else, and a list for one of them.")
    { Default = "text", Example = "[text, ~heading]", Values = StyleScopes.All, IsOpen = true };

    public static readonly RuleKey Link = new("link", RuleValue.Text, "A page that says more; the editor makes the rule's name a link to it.")
    { Example = "https://example.com/style/blame" };

    public static readonly RuleKey Description = new("description", RuleValue.Text, "What the rule is for, at more length than its message.");

    public static readonly RuleKey Limit = new("limit", RuleValue.Number, "The most findings for one file; 0 for any number.") { Default = "0" };

    public static readonly RuleKey Action = new("action", RuleValue.Action, "What can be done about a finding: it becomes a quick fix.")
    { Example = "{ name: remove }" };

    public static readonly RuleKey Tests = new("tests", RuleValue.Tests,
        "Cases that the rule must get right. Run them with: macrolsp tone --test PACK.");

    public static readonly RuleKey MatchCase = new("matchcase", RuleValue.Flag,
        "Whether a replacement takes on the case of the words that it replaces.") { Default = "false" };

    public static readonly RuleKey IgnoreCase = new("ignorecase", RuleValue.Flag, "Whether capital and small letters are the same.",
        Existence, Substitution, Occurrence, Repetition, Consistency, Conditional, Sequence) { Default = "false" };

    public static readonly RuleKey NonWord = new("nonword", RuleValue.Flag,
        "Whether a match may begin or end inside a word: for patterns of punctuation, and for languages without spaces.",
        Existence, Substitution, Consistency) { Default = "false" };

    public static readonly RuleKey Tokens = new("tokens", RuleValue.Texts, "The words and patterns that are looked for, each on its own.",
        Existence, Repetition, Sequence) { Example = "[calm down, 'as (?:I|we) said']" };

    public static readonly RuleKey Raw = new("raw", RuleValue.Texts,
        "Parts of one pattern. They are joined as they are, without \"or\" between them, and stand before the tokens.", Existence);

    public static readonly RuleKey Append = new("append", RuleValue.Flag, "Whether raw stands behind the tokens; for spelling, whether Vale's dictionary counts too.",
        Existence, Spelling) { Default = "false" };

    public static readonly RuleKey Exceptions = new("exceptions", RuleValue.Texts, "What is right although it looks like a finding.",
        Existence, Substitution, Repetition, Conditional, Capitalization, Spelling, Sequence);

    public static readonly RuleKey Vocab = new("vocab", RuleValue.Flag, "Whether the words that the project accepts are exceptions too.",
        Existence, Substitution, Repetition, Conditional, Capitalization) { Default = "true" };

    public static readonly RuleKey Swap = new("swap", RuleValue.Table, "What to find, and what to write in its place; \"|\" separates several ways of writing it.",
        Substitution) { IsRequired = true, Example = "{ utilize: use, 'e-mail': email }" };

    public static readonly RuleKey Capitalize = new("capitalize", RuleValue.Flag, "Whether a replacement starts with a capital letter when the words it replaces do.",
        Substitution) { Default = "false" };

    public static readonly RuleKey Token = new("token", RuleValue.Text, "The pattern that is counted.", Occurrence) { IsRequired = true, Example = "'!'" };

    public static readonly RuleKey Max = new("max", RuleValue.Number, "How often it may stand there; 0 for no limit (occurrence) or not at all (repetition).",
        Occurrence, Repetition) { Default = "0" };

    public static readonly RuleKey Min = new("min", RuleValue.Number, "How often it must stand there; 0 for no limit.", Occurrence) { Default = "0" };

    public static readonly RuleKey Alpha = new("alpha", RuleValue.Flag, "Whether only letters count.", Repetition) { Default = "false" };

    public static readonly RuleKey Either = new("either", RuleValue.Table, "Pairs of which a reply may use one side.", Consistency)
    { IsRequired = true, Example = "{ canceled: cancelled }" };

    public static readonly RuleKey First = new("first", RuleValue.Text, "What needs something else before it.", Conditional) { IsRequired = true, Example = @"'\b([A-Z]{3,5})\b'" };

    public static readonly RuleKey Second = new("second", RuleValue.Text, "What it needs: its first group must be the same text.", Conditional)
    { IsRequired = true, Example = @"'(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)'" };

    public static readonly RuleKey Match = new("match", RuleValue.Text, "How the text must look: one of four ways, or a pattern.", Capitalization)
    {
        IsRequired = true,
        IsOpen = true,
        Values =
        [
            new("$title", "Like a title: every important word."),
            new("$sentence", "Like a sentence: the first word."),
            new("$lower", "Small letters only."),
            new("$upper", "Capital letters only."),
        ],
    };

    public static readonly RuleKey Style = new("style", RuleValue.Text, "Which small words of a title keep small letters.", Capitalization)
    {
        Default = "AP",
        Values = [new("AP", "Articles, conjunctions and short prepositions."), new("Chicago", "Those and longer prepositions.")],
    };

    public static readonly RuleKey Indicators = new("indicators", RuleValue.Texts, "Endings after which a word starts like the first one.", Capitalization);

    public static readonly RuleKey Threshold = new("threshold", RuleValue.Fraction, "The part of the words that must be right, from 0 to 1.", Capitalization, Spelling)
    { Default = "0.8" };

    public static readonly RuleKey Prefix = new("prefix", RuleValue.Text, "A pattern at the start that does not count.", Capitalization);

    public static readonly RuleKey Formula = new("formula", RuleValue.Text,
        "What is computed, from words, sentences, syllables, characters, complex_words, polysyllabic_words, long_words, paragraphs and more.", Metric)
    { IsRequired = true, Example = "words / sentences" };

    public static readonly RuleKey Condition = new("condition", RuleValue.Text, "What makes the result a finding.", Metric) { IsRequired = true, Example = "'> 20'" };

    public static readonly RuleKey Metrics = new("metrics", RuleValue.Texts, "The measures whose mean counts.", Readability)
    {
        IsRequired = true,
        Values =
        [
            new("Gunning Fog", ""), new("Coleman-Liau", ""), new("Flesch-Kincaid", ""), new("SMOG", ""), new("Automated Readability", ""),
        ],
    };

    public static readonly RuleKey Grade = new("grade", RuleValue.Fraction, "The school year above which text is too hard.", Readability) { IsRequired = true, Example = "8" };

    public static readonly RuleKey Dictionaries = new("dictionaries", RuleValue.Texts, "Names of dictionaries: a .dic and a .aff file of that name.", Spelling)
    { Example = "[en_US]" };

    public static readonly RuleKey DictionaryFolder = new("dicpath", RuleValue.Text, "The folder of the dictionaries.", Spelling) { Default = "config/dictionaries" };

    public static readonly RuleKey Filters = new("filters", RuleValue.Texts, "Patterns of words that are not looked up.", Spelling);

    public static readonly RuleKey Ignore = new("ignore", RuleValue.Texts, "Files with words that are right, one a line.", Spelling);

    public static readonly RuleKey Custom = new("custom", RuleValue.Flag, "Whether filters take the place of the usual ones instead of joining them.", Spelling)
    { Default = "false" };

    /// <summary>In the order in which they are offered.</summary>
    public static ImmutableArray<RuleKey> All { get; } =
    [
        Extends, Message, Level, Scope, Link, Description, Limit, Action, IgnoreCase, NonWord, Tokens, Swap, Exceptions, Raw, Append, Vocab,
        MatchCase, Capitalize, Token, Max, Min, Alpha, Either, First, Second, Match, Style, Indicators, Threshold, Prefix, Formula, Condition,
        Metrics, Grade, Dictionaries, DictionaryFolder, Filters, Ignore, Custom,
        new("dic", RuleValue.Text, "The .dic file of a dictionary.", Spelling),
        new("aff", RuleValue.Text, "The .aff file of a dictionary.", Spelling),
        new("script", RuleValue.Unread, "The program, or the file that holds it.", Script),
        new("model", RuleValue.Unread, "The tagger that tells parts of speech.", Sequence),
        new("pos", RuleValue.Unread, "Given up by Vale.", Substitution) { IsHidden = true },
        new("code", RuleValue.Flag, "Given up by Vale in favour of scope: raw.") { IsHidden = true },
        new("name", RuleValue.Unread, "Set by Vale from the name of the file.") { IsHidden = true },
        new("path", RuleValue.Unread, "Set by Vale from the place of the file.") { IsHidden = true },
        Tests,
    ];

    private static readonly FrozenDictionary<string, RuleKey> ByName = All.ToFrozenDictionary(static k => k.Name, StringComparer.OrdinalIgnoreCase);

    public static RuleKey? Find(string name) => ByName.GetValueOrDefault(name);

    public static IEnumerable<RuleKey> Of(CheckKind kind) => All.Where(k => !k.IsHidden && k.IsFor(kind));
}
