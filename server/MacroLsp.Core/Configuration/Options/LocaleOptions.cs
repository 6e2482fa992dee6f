using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>What concerns languages and regions: <c>source-locale:</c>, <c>locales:</c> and <c>glossary:</c>.</summary>
internal static class LocaleOptions
{
    public static readonly Option<string> SourceLocale = new("source-locale", Texts.Locale, "en-US",
        "The language and region in which a macro is written first. The others are adapted from it.") { Default = "en-US" };

    private static readonly Option<Formality?> Formality = new("formality", new ChoiceType<Formality?>("formal or informal",
        ("formal", Configuration.Formality.Formal, "Sie, vous, usted."),
        ("informal", Configuration.Formality.Informal, "du, tu, tú.")),
        null, "How the customer is addressed, in languages that have two ways.");

    private static readonly Option<ImmutableArray<string>> Macros = new("macros",
        new ListType<string>("a list of patterns for files", Texts.Glob), default,
        "The files whose macros are wanted in this locale, by the file of the macro they are made from. Leave it out for all.")
    { Example = "[shipping/**, payment/refund-status.macro.yaml]" };

    // The entry's name is the tag; it has been put into canonical case by then.
    private static readonly ObjectType<LocaleConfig> Locale = new("how this locale is written", [Formality, StyleOptions.OfLocale, Macros],
        static locale => new LocaleConfig(locale.Name, locale.Get(Formality), locale.Get(StyleOptions.OfLocale))
        {
            Macros = locale.Get(Macros) is { IsDefault: false } macros ? new GlobSet(macros) : null,
        });

    public static readonly Option<ImmutableArray<KeyValuePair<string, LocaleConfig>>> Locales = new("locales",
        new MapType<LocaleConfig>("locales by their tags", Texts.Locale, Locale) { IgnoresCase = true }, [],
        "The languages and regions your team writes replies in.");

    private static readonly Option<string> Term = new("term", Texts.Filled("the word to use"), "",
        "The word to use, in the case in which it is written.") { IsRequired = true, Example = "package" };

    private static readonly Option<ImmutableArray<string>> Avoid = new("avoid",
        new ListType<string>("a list of words", Texts.Filled("a word")), [],
        "The words it takes the place of.") { Default = "[]", Example = "[parcel]" };

    private static readonly Option<ImmutableArray<string>> TermLocales = new("locales",
        new ListType<string>("a list of locales", Texts.Locale), [],
        "The locales for which that holds. Leave it out for all.") { Default = "[]", Example = "[en-US]" };

    private static readonly Option<string> Note = new("note", Texts.Any("a sentence"), "",
        "Why. Authors see it in the message.");

    private static readonly Option<bool> Brand = new("brand", new FlagType(), false,
        "Whether the case of its letters matters, as in the name of a product.") { Default = "false" };

    private static readonly ObjectType<GlossaryTerm> Entry = new("a word with what your team decided about it",
        [Term, Avoid, TermLocales, Note, Brand],
        static entry =>
        {
            var term = entry.Get(Term);
            return term.Length == 0
                ? null
                : new GlossaryTerm(term, entry.Get(Avoid), entry.Get(TermLocales), entry.Get(Note), entry.Get(Brand));
        });

    public static readonly Option<ImmutableArray<GlossaryTerm>> Glossary = new("glossary",
        new ListType<GlossaryTerm>("a list of words", Entry), [],
        "The words your team has decided about: which to use, which to avoid, and names that keep their case.");
}
