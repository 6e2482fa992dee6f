using System.Collections.Immutable;
using System.Globalization;

namespace MacroLsp.Core.Styles.Files;

/// <summary>A value of a rule that a <c>.vale.ini</c> sets for some files: <c>Std.Length[max] = 30</c>, as Vale has it from 3.21 on.</summary>
/// <param name="Rule"><c>Pack.Rule</c>.</param>
/// <param name="Name">The key of the rule, in small letters.</param>
/// <param name="Key">All of the key as it is written.</param>
/// <param name="Value">The value as it is written.</param>
public sealed record ValeSetting(string Rule, string Name, StyleText Key, StyleText Value)
{
    /// <summary>The keys that can be set so: one number or yes and no. Longer values belong into a rule that extends the one that is meant.</summary>
    public static ImmutableArray<string> Names { get; } = ["max", "min", "limit", "grade", "threshold", "ignorecase", "nonword", "vocab"];

    /// <summary>Takes a key apart; null when it is none of this form.</summary>
    public static ValeSetting? Read(StyleText key, StyleText value)
    {
        var open = key.Value.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && key.Value.EndsWith(']')
            ? new ValeSetting(key.Value[..open].Trim(), key.Value[(open + 1)..^1].Trim().ToLowerInvariant(), key, value)
            : null;
    }

    /// <summary>Whether the value is one that the key can have.</summary>
    public bool IsValid => Name switch
    {
        "max" or "min" or "limit" => int.TryParse(Value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "grade" or "threshold" => double.TryParse(Value.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        _ => bool.TryParse(Value.Value, out _),
    };

    /// <summary>The rule with this value; the rule itself when it is not the one that is meant, or the value is none.</summary>
    public StyleDefinition ApplyTo(StyleDefinition rule)
    {
        if (rule.Id != Rule || !IsValid) return rule;
        return Name switch
        {
            "max" => rule with { Max = Whole },
            "min" => rule with { Min = Whole },
            "limit" => rule with { Limit = Whole },
            "grade" => rule with { Grade = Fraction },
            "threshold" => rule with { Threshold = Fraction },
            "ignorecase" => rule with { IgnoreCase = Flag },
            "nonword" => rule with { NonWord = Flag },
            "vocab" => rule with { Vocab = Flag },
            _ => rule,
        };
    }

    private int Whole => int.Parse(Value.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private double Fraction => double.Parse(Value.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private bool Flag => bool.Parse(Value.Value);
}
