using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Tone;

/// <summary>
/// Whatever is found in a block stands at its very place in the file: for each run of words of each block, in every style
/// of scalar, the source between the two ends is that run, its line breaks and escapes aside.
/// </summary>
public sealed class PlacesPropertyTests
{
    private static readonly string[] Words =
    [
        "you", "should", "have", "it's", "say \"no\"", "a\\b", "\U0001F600", "\U0001F469\u200D\U0001F4BB", "don’t", "über", "日本語。", "{{ name }}",
        "{{ etd | date: short }}", "https://example.com/a", "<b>", "one,", "end.", "-", "e\u0301", "a\tb",
    ];

    [Theory]
    [InlineData("plain")]
    [InlineData("plain lines")]
    [InlineData("single")]
    [InlineData("single lines")]
    [InlineData("double")]
    [InlineData("double lines")]
    [InlineData("double escapes")]
    [InlineData("folded")]
    [InlineData("folded indicator")]
    [InlineData("literal")]
    [InlineData("literal indicator")]
    [InlineData("flow")]
    public void Every_run_of_words_stands_where_it_is_written(string style)
    {
        var words = Gen.ArrayOf(Gen.Elements(Words)).Where(w => w.Length is > 0 and < 14);
        var texts = from w in words from breaks in Gen.ArrayOf(Gen.Choose(0, 5), 14) from lineBreak in Gen.Elements("\n", "\r\n")
                    select (Words: w, Breaks: breaks, LineBreak: lineBreak);
        Prop.ForAll(texts.ToArbitrary(), t => Check(Write(style, t.Words, t.Breaks).Replace("\n", t.LineBreak, StringComparison.Ordinal))).Check(
            Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void Check(string source)
    {
        var document = new MacroDocument("a.macro.yaml", new SourceText(source), version: 1);
        document.File.Yaml.Problems.ShouldBeEmpty(source);
        var snapshot = WorkspaceSnapshot.Empty.With(document);
        var macro = document.File.Macros[0];
        var reply = ResolvedReply.Of(snapshot, document, macro);
        var scope = new ReplyScope(snapshot.Config, "en-US", "chat");
        var blocks = ReplyBlocks.Of(snapshot.Config, reply, macro, scope, IgnoredWords.None);
        blocks.Ways.ShouldNotBeEmpty(source);
        foreach (var block in blocks.Texts.Concat(blocks.Ways.Select(w => blocks.Whole(w, scope))))
        {
            var starts = Enumerable.Range(0, block.Block.Text.Length).Where(i => IsEdge(block.Block.Text, i)).Append(block.Block.Text.Length).ToList();
            foreach (var start in starts)
            {
                foreach (var end in starts.Where(e => e > start))
                {
                    var span = Trim(block.Block.Text, start, end);
                    if (span.IsEmpty) continue;
                    var place = block.PlaceOf(span);
                    var node = place.Text.Text.Node;
                    var found = Read(source.Substring(place.InSource.Start, place.InSource.Length), node.Style);
                    // A run over two sections is shown as far as the first goes.
                    var expected = place.Text.Text.Value.Substring(place.Span.Start, place.Span.Length);
                    if (found != Bare(expected)) throw new InvalidOperationException($"\"{found}\" is not \"{Bare(expected)}\" of:\n{source}");
                    if (place.Span.Length == span.Length && Bare(expected).Length == 0) throw new InvalidOperationException($"an empty place for {span} of:\n{source}");
                }
            }
        }
    }

    private static bool IsEdge(string text, int at) => !char.IsWhiteSpace(text[at]) && !char.IsLowSurrogate(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1]));

    private static TextSpan Trim(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>What YAML reads in a piece of a scalar, without white space and folding marks.</summary>
    private static string Read(string piece, ScalarStyle style) => Bare(style switch
    {
        ScalarStyle.SingleQuoted => piece.Replace("''", "'", StringComparison.Ordinal),
        ScalarStyle.DoubleQuoted => piece.Replace("\\\r\n", "", StringComparison.Ordinal).Replace("\\\n", "", StringComparison.Ordinal).Replace("\\t", " ", StringComparison.Ordinal)
            .Replace("\\n", " ", StringComparison.Ordinal).Replace("\\u00fc", "ü", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal),
        _ => piece,
    });

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Write(string style, string[] words, int[] breaks)
    {
        // A text that starts with a sign of YAML's is none in plain style; the others take it as well.
        var text = string.Join(' ', words.Prepend("Well"));
        var quoted = text.Replace("'", "''", StringComparison.Ordinal);
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        const string head = "macro: a\ntitle: A\nreply:\n";
        return style switch
        {
            // A colon before a space ends a plain text.
            "plain" => $"{head}  greeting: {text.Replace("date: short", "date", StringComparison.Ordinal)}\n  closing: Bye.\n",
            "plain lines" => $"{head}  greeting: {Lines(text.Replace("date: short", "date", StringComparison.Ordinal), breaks, "    ")}\n  closing: Bye.\n",
            "single" => $"{head}  greeting: '{quoted}'\n",
            "single lines" => $"{head}  greeting: '{Lines(quoted, breaks, "    ")}'\n",
            "double" => $"{head}  greeting: \"{escaped}\"\n  closing: \"Bye.\"\n",
            "double lines" => $"{head}  greeting: \"{Lines(escaped, breaks, "    ")}\"\n",
            "double escapes" => $"{head}  greeting: \"{escaped.Replace(" ", breaks[0] % 2 == 0 ? "\\t" : "\\n", StringComparison.Ordinal).Replace("ü", "\\u00fc", StringComparison.Ordinal)} \\\n    end\"\n",
            "folded" => $"{head}  greeting: >-\n    {Lines(text, breaks, "    ")}\n  closing: Bye.\n",
            "folded indicator" => $"{head}  greeting: >2+\n    {Lines(text, breaks, "    ")}\n\n\n  closing: Bye.\n",
            "literal" => $"{head}  greeting: |\n    {Lines(text, breaks, "    ")}\n  closing: Bye.\n",
            "literal indicator" => $"{head}  greeting: |2-\n      {Lines(text, breaks, "    ")}\n  closing: Bye.\n",
            _ => $"{head.TrimEnd('\n')} {{ greeting: \"{escaped}\", closing: '{quoted}' }}\n",
        };
    }

    /// <summary>Breaks lines at some of the spaces, some of them by a blank line.</summary>
    private static string Lines(string text, int[] breaks, string margin)
    {
        var words = text.Split(' ');
        var result = words[0];
        var open = words[0].Contains("{{", StringComparison.Ordinal);
        for (var i = 1; i < words.Length; i++)
        {
            // A placeholder stays on its line: broken, it is another text.
            var separator = open || words[i] is "-" ? " " : breaks[i % breaks.Length] switch { 0 or 1 => "\n" + margin, 2 => "\n\n" + margin, _ => " " };
            result += separator + words[i];
            if (words[i].Contains("{{", StringComparison.Ordinal)) open = true;
            if (words[i].Contains("}}", StringComparison.Ordinal)) open = false;
        }

        return result;
    }
}
