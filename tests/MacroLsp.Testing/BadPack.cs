namespace MacroLsp.Testing;

/// <summary>
/// A style pack with one mistake in it, beside a rule that is right, and a macro in which the right one finds something. What is
/// wrong is said once, at its place, and everything else goes on: on the command line and in the editor.
/// </summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Rule">The text of <c>styles/House/Bad.yml</c>.</param>
/// <param name="Line">Where it is said in that file, from 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">A part of what is said.</param>
public sealed record BadPack(string Name, string Rule, int Line, int Column, string Message)
{
    public const string Path = "styles/House/Bad.yml";
    public const string MacroPath = "a.macro.yaml";
    public const string GoodRule = "House.Good";

    private const string Head = "extends: existence\nmessage: \"No '%s'.\"\n";

    /// <summary>All files of a workspace with this mistake; more than the rule itself where it needs two.</summary>
    public IEnumerable<(string Path, string Text)> Files =>
    [
        ("macrolsp.yaml", "styles: [House]\n"),
        (MacroPath, "macro: a\ntitle: T\nlocale: en-US\nframework: NOTE\nreply: It is here, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n"),
        ("styles/House/Good.yml", "extends: existence\nmessage: \"'%s' is found.\"\ntokens: [here]\n"),
        (Path, Rule),
    ];

    /// <summary>The mistakes that are seen in the file itself.</summary>
    public static IReadOnlyList<BadPack> All { get; } =
    [
        new("unknown key", Head + "tokens: [beta]\ncolour: red\n", 4, 1, "A rule has no key \"colour\""),
        new("slip in a key", Head + "tokens: [beta]\nignorcase: true\n", 4, 1, "Did you mean \"ignorecase\"?"),
        new("bad pattern", Head + "tokens:\n  - beta\n  - 'a('\n", 5, 7, "opens a bracket ( that it does not close"),
        new("bad pattern in double quotes", Head + "tokens: [\"a(\"]\n", 3, 12, "opens a bracket ( that it does not close"),
        new("bad pattern with escapes", Head + "tokens: [\"a\\\\d(\"]\n", 3, 10, "opens a bracket ( that it does not close"),
        new("list for a text", "extends: existence\nmessage: [one, two]\ntokens: [beta]\n", 2, 10, "\"message\" should be a text, and this is a list."),
        new("group for a list", Head + "tokens: { a: b }\n", 3, 9, "\"tokens\" should be a list, and this is a group of keys."),
        new("level that is none", Head + "level: 5\ntokens: [beta]\n", 3, 8, "\"5\" is not a value of \"level\""),
        new("missing parent", "extends: House.Nowhere\nmessage: m\n", 1, 10, "There is no rule \"House.Nowhere\"."),
        new("its own parent", "extends: House.Bad\nmessage: m\n", 1, 10, "builds on this rule in turn"),
        new("no kind", "extends: existance\nmessage: m\ntokens: [beta]\n", 1, 10, "There is no check \"existance\"."),
        new("nothing to find", Head, 1, 10, "This rule finds nothing"),
        new("missing dictionary", "extends: spelling\nmessage: \"'%s'?\"\ndictionaries: [en_US]\n", 3, 16, "There is no dictionary \"en_US\"."),
        new("no YAML", Head + "tokens: [beta\n", 3, 9, ""),
    ];

    /// <summary>A pattern that takes longer than a text is worth: it is found out at the text, in the macro.</summary>
    public static BadPack Slow { get; } = new("catastrophic pattern", Head + "nonword: true\ntokens: ['(?:a|aa)+(?=b)']\n", 5, 1, "The rule House.Bad takes too long on this text");

    public override string ToString() => Name;
}
