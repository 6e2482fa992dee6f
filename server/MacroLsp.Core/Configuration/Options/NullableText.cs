using System.Text.Json;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>A text that may be left out without a text taking its place.</summary>
internal sealed class NullableText(TextType text) : OptionType<string?>
{
    public override string Expectation => text.Expectation;

    public override bool TryRead(YamlNode node, Scope scope, out string? value) => text.TryRead(node, scope, out value);

    public override void WriteSchema(Utf8JsonWriter json) => text.WriteSchema(json);
}
