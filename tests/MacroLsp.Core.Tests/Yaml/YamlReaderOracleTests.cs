using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Yaml;
using Shouldly;
using Xunit;
using YamlDotNet.Core;

namespace MacroLsp.Core.Tests.Yaml;

/// <summary>On valid YAML our reader gives the tree that YamlDotNet gives, and maps every value back to its source.</summary>
public sealed class YamlReaderOracleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a: b")]
    [InlineData("a: b\n")]
    [InlineData("a: b\nc:\n  d: e\n  f:\n    - g\n    - h\ni: j\n")]
    [InlineData("a:\n- b\n- c\nd: e\n")]
    [InlineData("a:\n  - when: x\n    text: y\n  - text: >-\n      long\n      text\n")]
    [InlineData("a: >-\n  one\n  two\n\n  three\n    more\n  less\nb: c\n")]
    [InlineData("a: >\n\n  one\n\n\n  two\n\n\nb: c")]
    [InlineData("a: >+\n  one\n\n\nb: c")]
    [InlineData("a: |\n  one\n   two\n\n  three\n\nb: c")]
    [InlineData("a: |-\n  one\n")]
    [InlineData("a: |2\n    one\n   two\nb: c\n")]
    [InlineData("a: |+\n\nb: c\n")]
    [InlineData("a: >-\n  line   \n  next\t\n  end\n")]
    [InlineData("a: one\n  two\n\n  three\nb: c\n")]
    [InlineData("a: 'it''s\n  here\n\n  now'\nb: \"x\\ty\\u00e9\\\n   z\\n\"\n")]
    [InlineData("a: [b, 'c, d', \"e\", [f], {g: h}]\n")]
    [InlineData("a: {b: c, d: [e], f: }\n")]
    [InlineData("a: [b,\n  c\n  d, # note\n  e]\n")]
    [InlineData("a: [\n  b,\n]\nc: d\n")]
    [InlineData("a: &x one\nb: *x\nc: [*x, &y two, *y]\n")]
    [InlineData("# comment\na: b # trailing\n# other\nc: d\n")]
    [InlineData("---\na: b\n---\nc: d\n...\n")]
    [InlineData("%YAML 1.2\n---\na: b\n")]
    [InlineData("just text\n")]
    [InlineData("- a\n- b: c\n  d: e\n-\n  f: g\n")]
    [InlineData("\"quoted key\": v\n'other': w\n")]
    [InlineData("a: http://x.y/z#frag\nb: 12:30\nc: a:b\n")]
    [InlineData("a: !!str 12\n")]
    [InlineData("a:\n  text on\n  its own lines\nb: c\n")]
    [InlineData("a:\n  \"quoted on\n  its own lines\"\nb: c\n")]
    [InlineData("a: b\r\nc: >-\r\n  d\r\n  e\r\nf: |\r\n  g\r\n")]
    [InlineData("a: >-\n  \U0001F600 hi \U0001F469\u200D\U0001F4BB\n  there\n")]
    [InlineData("a: |\n  {{ name }}\n  # no comment\n  - no item\n")]
    [InlineData("a: >-\n    deep\n    text\n # less indented comment\nb: c\n")]
    [InlineData("a: [{b: c}, d: e]\n")]
    [InlineData("a: -1\nb: ?x\nc: :y\n")]
    [InlineData("a: {\"b\":c}\n")]
    public void Reads_what_YamlDotNet_reads(string text)
    {
        var file = YamlFile.Read(text);
        file.Problems.ShouldBeEmpty();
        YamlDump.Ours(file).ShouldBe(text.Length == 0 ? "\"\";\n" : YamlDump.Reference(text));
        CheckMaps(file);
    }

    [Fact]
    public void Reads_every_generated_block_scalar_as_YamlDotNet_does()
    {
        var line = Gen.Elements("", "", " ", "one", "two words", " more", "  more still", "\ttab", "x: y", "# no", "- no", "\U0001F600", "a  ");
        // YAML forbids blank lines above the text that are longer than its indentation; we read them, and nothing is lost.
        var lines = from all in Gen.ListOf(line) let l = all.ToList() let text = l.FindIndex(x => x.Trim(' ').Length > 0) select l.Where((x, i) => text >= 0 && i >= text || x.Length == 0);
        var header = Gen.Elements("|", ">", "|-", ">-", "|+", ">+", "|2", ">2-", "|+2");
        var indent = Gen.Elements("  ", "    ");
        var lineBreak = Gen.Elements("\n", "\r\n");
        var texts = from h in header from i in indent from b in lineBreak from l in lines from tail in Gen.Elements("", "c: d" + b)
                    select "a: " + h + b + string.Concat(l.Select(x => (x.Length == 0 ? "" : i) + x + b)) + tail;
        Prop.ForAll(texts.ToArbitrary(), text => Agrees(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Reads_every_generated_mapping_as_YamlDotNet_does()
    {
        var scalar = Gen.Elements("x", "two words", "'it''s'", "\"a\\tb\"", "'a\n    b'", "\"a\n\n    b\"", "a\n    b\n\n    c", "12", "a:b", "a#b", "- x", "[a, b]",
            "{a: b}", ">-\n    t\n    u", "|\n    t\n\n    u", "", "&q w", "\"\"", "x # c", "http://a.b/c", "[a,\n    b]", "{{ x }}", "@x", "it's");
        var entry = from s in scalar from k in Gen.Elements("a", "b-c", "'d e'") from nested in Gen.Choose(0, 3) select (k, s, nested);
        var texts = from list in Gen.ListOf(entry)
                    select string.Concat(list.Select((e, i) => e.nested == 0 ? $"{e.k.Trim('\'')}{i}:\n  n: {e.s}\n  m:\n  - {e.s}\n" : $"{e.k.Trim('\'')}{i}: {e.s}\n"));
        Prop.ForAll(texts.ToArbitrary(), text => Agrees(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    /// <summary>
    /// One macro, edited at random places in a fixed sequence: what YamlDotNet refuses is a problem here, and where both are
    /// content they see the same tree.
    /// </summary>
    [Fact]
    public void Reads_an_edited_macro_as_YamlDotNet_does()
    {
        const string macro = """
            macro: late-delivery
            title: Late delivery, "the carrier's" delay
            tags: [shipping, 'late']
            valid: { from: 2026-11-20, until: 2026-12-02 }
            # The sections.
            reply:
              greeting: >-
                Hi {{ name | default: "there" }}, I'm {{ agent_name }}
                and I'm here to help.
              acknowledge: You expected it on {{ etd }}
                and it has not arrived.
              reassure:
                - when: carrier_contact
                  text: "You can reach them at {{ carrier_contact }}."
                - text: |
                    I write to you.

                    Soon.
              closing: Goodbye
            """;
        string[] pieces = [" ", "  ", "\n", "\n  ", "'", "\"", ": ", ":", "- ", "{{", "}}", "[", "]", "{", "}", ",", "#", " #", "|", ">", "*a", "? ", "%", "@", "`", "\\", "key", "x y", "\n\n", "key: v\n"];
        var random = new Random(42);
        for (var i = 0; i < 6000; i++)
        {
            var text = macro;
            for (var edits = random.Next(1, 3); edits > 0; edits--)
            {
                var at = random.Next(text.Length + 1);
                text = text.Remove(at, Math.Min(random.Next(0, 4), text.Length - at)).Insert(at, pieces[random.Next(pieces.Length)]);
            }

            AgreesLoosely(text);
        }
    }

    private static void AgreesLoosely(string text)
    {
        var file = YamlFile.Read(text);
        try
        {
            var reference = YamlDump.Reference(text);
            if (file.Problems.IsEmpty && !ColonBeforeBracket.IsMatch(text)) YamlDump.Ours(file).ShouldBe(reference, text);
        }
        catch (YamlException e) when (!e.Message.Contains("spaces", StringComparison.Ordinal))
        {
            file.Problems.ShouldNotBeEmpty($"{e.Message}\n{text}");
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // Blank lines above a block that are longer than its text are read here; and YamlDotNet's scanner throws on some signs.
            file.Documents.ShouldNotBeEmpty(text);
        }
    }

    // YAML 1.2 ends a key there (section 7.4.2), YamlDotNet reads YAML 1.1 and takes the colon into the text.
    private static readonly System.Text.RegularExpressions.Regex ColonBeforeBracket = new(@":[\]},\[{]");

    /// <summary>What YAML allows and we report all the same, because it is not what the author means.</summary>
    private static readonly YamlProblemKind[] StricterThanYaml =
    [
        YamlProblemKind.DuplicateKey, YamlProblemKind.TextCutByComment, YamlProblemKind.CurlyQuotes,
        YamlProblemKind.Unsupported, YamlProblemKind.UnquotedPlaceholder,
    ];

    /// <summary>Valid text gives the reference's tree; invalid text gives at least one problem.</summary>
    private static bool Agrees(string text)
    {
        var file = YamlFile.Read(text);
        CheckMaps(file);
        string reference;
        try
        {
            reference = YamlDump.Reference(text);
        }
        catch (YamlException e) when (e.Message.Contains("found extra spaces", StringComparison.Ordinal))
        {
            return true;
        }
        catch (YamlException e)
        {
            if (file.Problems.IsEmpty) throw new InvalidOperationException($"The reference refuses this, we do not:\n{text}", e);
            return true;
        }

        // An anchor that nothing repeats and a tag of one's own are words of a text to us.
        if (file.Problems.Any(p => !StricterThanYaml.Contains(p.Kind) && p is not { Kind: YamlProblemKind.ReservedStart, Detail: "&" or "!" }))
            throw new InvalidOperationException($"We report {string.Join(", ", file.Problems)} where the reference is content:\n{text}");
        if (!file.Problems.IsEmpty) return true;
        var ours = YamlDump.Ours(file);
        if (text.Trim().Length == 0 || ours == reference) return true;
        throw new InvalidOperationException($"Ours:\n{ours}\nReference:\n{reference}\nText:\n{text}");
    }

    /// <summary>The copied runs of a map hold the very text of the source, and the runs cover the value.</summary>
    private static void CheckMaps(YamlFile file)
    {
        foreach (var scalar in file.Documents.SelectMany(d => Scalars(d.Root)))
        {
            var at = 0;
            foreach (var run in scalar.Map.Segments)
            {
                run.ValueStart.ShouldBe(at);
                at = run.ValueEnd;
                if (run.IsCopied && run.ValueLength > 1)
                    file.Source.Text.Substring(run.SourceStart, run.SourceLength).ShouldBe(scalar.Value.Substring(run.ValueStart, run.ValueLength));
            }

            at.ShouldBe(scalar.Value.Length);
        }
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(i => Scalars(i.Value)),
        YamlMapping mapping => mapping.Entries.SelectMany(e => Scalars(e.Key).Concat(Scalars(e.Value))),
        _ => [],
    };
}
