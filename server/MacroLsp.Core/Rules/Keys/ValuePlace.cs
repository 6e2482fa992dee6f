using System.Buffers;
using System.Collections.Immutable;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>One value of a macro, read as the kind that its key takes; what does not fit is reported.</summary>
/// <param name="Scope">Where to report.</param>
/// <param name="Entry">Key and value.</param>
/// <param name="Key">What the key takes.</param>
/// <param name="Value">The value, behind an alias the node that it stands for.</param>
internal readonly record struct ValuePlace(FileScope Scope, YamlEntry Entry, KeyInfo Key, YamlNode Value)
{
    public void Report(string message, Func<ImmutableArray<Fix>>? fixes = null) => ReportAt(SpanOf(Value), message, fixes);

    public void ReportAt(TextSpan span, string message, Func<ImmutableArray<Fix>>? fixes = null) => Scope.Report(span, message, fixes);

    /// <summary>The value when it is a text; otherwise it is reported.</summary>
    public YamlScalar? AsText()
    {
        if (Value is YamlScalar scalar) return scalar;
        Func<ImmutableArray<Fix>>? fixes = null;
        if (Value is YamlSequence { Items: [{ Value: YamlScalar only }] } list)
        {
            var written = Scope.Source.Slice(only.Span);
            fixes = () => [Fix.Replace($"Write {Short(only.Value)} alone", list.Span, written, isPreferred: true)];
        }

        Report($"\"{Key.Name}\" takes one text, such as {Key.Example}, and here stands {(Value is YamlSequence ? "a list" : "a group of keys")}.", fixes);
        return null;
    }

    /// <summary>The texts of a list, one text alone counting as a list of one; what is no text is reported.</summary>
    public ImmutableArray<YamlScalar> AsWords()
    {
        switch (Value)
        {
            case YamlScalar scalar when scalar.Value.Contains(',', StringComparison.Ordinal) && scalar.Style != ScalarStyle.Literal:
                var list = $"[{string.Join(", ", scalar.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}]";
                var canFix = !scalar.IsBlock && scalar.Value.AsSpan().IndexOfAny(SignsOfYaml) < 0;
                Report($"Commas alone make no list: this is one text. Put it in square brackets, {(canFix ? list : "as in [shipping, delay]")}.",
                    canFix ? () => [Fix.Replace($"Write {Short(list)}", scalar.Span, list, isPreferred: true)] : null);
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item.Value is not null && item.Value.Resolved is not YamlScalar)
                        ReportAt(SpanOf(item.Value), $"\"{Key.Name}\" takes a list of words, such as {Key.Example}, and this item is none.");
                }

                return MacroBuilder.ListOf(sequence);
            default:
                Report($"\"{Key.Name}\" takes a list of words, such as {Key.Example}, and here stands a group of keys.");
                return [];
        }
    }

    /// <summary>Reports a word that is none of those allowed.</summary>
    public void IsOneOf(YamlScalar word, string noun, IEnumerable<string> allowed)
    {
        if (word.IsRepaired || string.IsNullOrWhiteSpace(word.Value)) return;
        var all = allowed.Order(StringComparer.Ordinal).ToImmutableArray();
        if (all.Contains(word.Value, StringComparer.Ordinal)) return;
        var near = Suggestions.Closest(word.Value, all);
        ReportAt(word.Span, $"There is no {noun} \"{Short(word.Value)}\". " + (near is null ? $"Write one of {string.Join(", ", all)}." : $"Did you mean \"{near}\"?"),
            near is null ? null : () => [Fix.Replace($"Change to \"{near}\"", word.Span, near, isPreferred: true)]);
    }

    /// <summary>The day that a text gives; otherwise it is reported, with the day that it can only mean.</summary>
    public DateOnly? AsDay(YamlScalar text)
    {
        if (DayText.Parse(text.Value) is { } day) return day;
        if (string.IsNullOrWhiteSpace(text.Value)) return null;
        var guess = DayText.Guess(text.Value);
        ReportAt(text.Span, $"\"{Short(text.Value)}\" is not read as a day. Write year, month and day, as in {(guess is { } better ? DayText.Write(better) : "2027-01-31")}.",
            guess is { } meant
                ? () => [Fix.Replace($"Write {DayText.Write(meant)}", text.IsBlock ? text.Span : text.Map.ToSource(new(0, text.Value.Length)), DayText.Write(meant), isPreferred: true)]
                : null);
        return null;
    }

    /// <summary>The part of a node on its first line: what is wrong with a block is seen where it begins.</summary>
    public TextSpan SpanOf(YamlNode node)
    {
        var lines = Scope.Source.Lines;
        return TextSpan.FromBounds(node.Span.Start, Math.Max(node.Span.Start, Math.Min(node.Span.End, lines.EndOf(lines.LineOf(node.Span.Start)))));
    }

    private static readonly SearchValues<char> SignsOfYaml = SearchValues.Create("[]{}:#\"'&*!|>%@`\n");

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 40 ? line : line[..39] + "…";
    }
}
