using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

/// <summary>A node of a YAML document (YAML 1.2 section 3.2.1) with its exact place. Immutable.</summary>
public abstract class YamlNode(TextSpan span)
{
    /// <summary>From the first unit of the node, its properties included, to the end of its last one.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The name after <c>&amp;</c>, or null.</summary>
    public string? Anchor { get; internal init; }

    /// <summary>The tag as written, <c>!</c> included, or null.</summary>
    public string? Tag { get; internal init; }

    /// <summary>The node itself, or what an alias stands for; null for an alias to nothing.</summary>
    public virtual YamlNode? Resolved => this;
}

/// <summary>How a scalar is written (YAML 1.2 chapters 7 and 8).</summary>
public enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

/// <summary>A text. Its value is what a YAML parser would give; scalars are never read as numbers, dates or booleans.</summary>
public sealed class YamlScalar(TextSpan span, ScalarStyle style, string value, SourceMap map, TextSpan content) : YamlNode(span)
{
    public ScalarStyle Style { get; } = style;

    public string Value { get; } = value;

    /// <summary>From offsets in <see cref="Value"/> to offsets in the file.</summary>
    public SourceMap Map { get; } = map;

    /// <summary>
    /// The source of the text alone: between the quotes, the lines below a block header, or the plain text. For a
    /// block scalar it starts with the first content line's indentation and leaves out trailing blank lines.
    /// </summary>
    public TextSpan Content { get; } = content;

    /// <summary>The column of a block scalar's text, in spaces; zero for the other styles.</summary>
    public int BlockIndent { get; internal init; }

    /// <summary>Whether the reader had to repair the text (see <see cref="YamlProblem.Node"/>).</summary>
    public bool IsRepaired { get; internal init; }

    public bool IsBlock => Style is ScalarStyle.Literal or ScalarStyle.Folded;

    public override string ToString() => Value;
}

/// <summary>A mapping in block or flow style. Entries keep the order of the file; a key may stand twice.</summary>
public sealed class YamlMapping(TextSpan span, ImmutableArray<YamlEntry> entries, bool isFlow, int indent) : YamlNode(span)
{
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    public bool IsFlow { get; } = isFlow;

    /// <summary>The column of the keys of a block mapping, in spaces.</summary>
    public int Indent { get; } = indent;

    /// <summary>The first entry with this key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key) return entry;
        }

        return null;
    }
}

/// <summary>One <c>key: value</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, or null when nothing stands after the colon.</param>
/// <param name="Span">From the key to the end of the value.</param>
/// <param name="Colon">The offset of the colon; for a repaired entry without one, the end of the key.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode? Value, TextSpan Span, int Colon);

/// <summary>A sequence in block or flow style.</summary>
public sealed class YamlSequence(TextSpan span, ImmutableArray<YamlItem> items, bool isFlow, int indent) : YamlNode(span)
{
    public ImmutableArray<YamlItem> Items { get; } = items;

    public bool IsFlow { get; } = isFlow;

    /// <summary>The column of the dashes of a block sequence, in spaces.</summary>
    public int Indent { get; } = indent;
}

/// <summary>One item of a sequence; the value is null when nothing stands after the dash.</summary>
public sealed record YamlItem(YamlNode? Value, TextSpan Span);

/// <summary><c>*name</c>. Shares its target's node, so aliases cost nothing however often they are used.</summary>
public sealed class YamlAlias(TextSpan span, string name, YamlNode? target) : YamlNode(span)
{
    public string Name { get; } = name;

    public override YamlNode? Resolved => target?.Resolved;
}
