using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>
/// What the value of an option looks like. One description serves the reader, the JSON Schema, hover and completion,
/// so that they cannot disagree. Immutable.
/// </summary>
internal abstract class OptionType
{
    /// <summary>What to write, as it ends the sentence "This should be …".</summary>
    public abstract string Expectation { get; }

    /// <summary>The values to choose from; empty when the type is open.</summary>
    public virtual ImmutableArray<OptionValue> Values => [];

    /// <summary>What the values, or the names in a mapping with free names, refer to.</summary>
    public virtual OptionReference Refers => OptionReference.None;

    /// <summary>The keys of a mapping; empty for everything else.</summary>
    public virtual ImmutableArray<Option> Keys => [];

    /// <summary>The type of what a list or a mapping with free names holds; null for everything else.</summary>
    public virtual OptionType? Item => null;

    /// <summary>Whether <see cref="Item"/> stands behind a name of the author's own.</summary>
    public virtual bool HasFreeNames => false;

    /// <summary>Writes the members of a JSON Schema object (draft-07), without the braces.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);
}

/// <summary>An option type whose values are read as <typeparamref name="T"/>.</summary>
internal abstract class OptionType<T> : OptionType
{
    /// <summary>Reads a node; false when it cannot be used at all, which has been reported then.</summary>
    public abstract bool TryRead(YamlNode node, Scope scope, [MaybeNullWhen(false)] out T value);

    /// <summary>What nothing behind the colon means; false when a value is needed, which has been reported then.</summary>
    public virtual bool TryReadNothing(Scope scope, [MaybeNullWhen(false)] out T value)
    {
        scope.Reading.Report(ConfigProblem.MissingKey, scope.NameSpan, $"\"{scope.Name}\" has no value yet. It should be {Expectation}.");
        value = default;
        return false;
    }
}
