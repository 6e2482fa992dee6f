using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>What concerns tone rules: <c>styles:</c> wherever it stands, <c>styles-path:</c> and <c>vale:</c>.</summary>
internal static class StyleOptions
{
    private static readonly ListType<string> Packs = new("a list of style packs",
        new TextType("the name of a style pack, or of one of its rules, such as Support or proselint.Cliches")
        {
            RefersTo = OptionReference.StylePack,
            Check = static (text, _) => text.Length > 0 ? new TextVerdict(text) : new TextVerdict(text, "This is empty. Write the name of a style pack."),
        });

    public static readonly Option<ImmutableArray<string>> OfProject = new("styles", Packs, default,
        "The style packs for all locales. Leave the key out for the built-in ones: Support for English, Connotation, and the pack of each "
        + "macro's own locale. An empty list switches tone rules off.") { Example = "[Support, Connotation, House]" };

    public static readonly Option<ImmutableArray<string>> OfLocale = new("styles", Packs, [],
        "The style packs for this locale, beside those for all.") { Default = "[]" };

    public static readonly Option<ImmutableArray<string>> OfChannel = new("styles", Packs, [],
        "The style packs for what goes out on this channel, beside those of the locale.") { Default = "[]" };

    public static readonly Option<ImmutableArray<string>> OfFiles = new("styles", Packs, default,
        "The style packs for these files, in the place of those for all. Those of the locale and the channel stay.") { Example = "[House]" };

    public static readonly Option<string> Folder = new("styles-path", Texts.FilePath("the path of a folder, such as styles"), "styles",
        "The folder of your own style packs and of those you have downloaded, from the folder of this file. Each pack is a folder of "
        + "rules in it, and one with a built-in name takes its place.") { Default = "styles" };

    public static readonly Option<string?> Vale = new("vale", new NullableText(Texts.FilePath("the path of a .vale.ini")), null,
        "The .vale.ini of your project, when you have one: its styles, its vocabulary and what it switches off hold here too.")
    { Example = ".vale.ini" };
}
