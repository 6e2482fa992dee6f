using MacroLsp.Core.Styles;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Tests.Styles.Checks;

/// <summary>Definitions as a rule file would say them, for tests.</summary>
internal static class Rule
{
    public const string Id = "Test.Rule";

    public static StyleDefinition Of(CheckKind kind, string message = "'%s'", string id = Id) =>
        new() { Id = id, Path = id.Replace('.', '/') + ".yml", Kind = kind, Message = Text(message) };

    public static StyleDefinition Existence(params string[] tokens) => Of(CheckKind.Existence) with { Tokens = Texts(tokens) };

    public static StyleDefinition Substitution(params string[] keysAndValues) =>
        Of(CheckKind.Substitution, "Use '%s', not '%s'.") with { Swap = Pairs(keysAndValues) };

    public static StyleAction Action(string name, params string[] parameters) =>
        new(Text(name), parameters.Length == 0 ? [] : [Texts(parameters)]);

    public static StyleAction Edit(params string[][] steps) => new(Text("edit"), [.. steps.Select(s => Texts(s))]);

    public static System.Collections.Immutable.ImmutableArray<StyleText> Texts(params string[] texts) => [.. texts.Select(Text)];

    public static System.Collections.Immutable.ImmutableArray<StylePair> Pairs(params string[] keysAndValues) =>
        [.. keysAndValues.Chunk(2).Select(p => new StylePair(Text(p[0]), Text(p[1])))];

    /// <summary>A plain scalar that stands at offset 100 of the rule file.</summary>
    public static StyleText Text(string value) => new(value, "Test/Rule.yml", new TextSpan(100, value.Length));
}
