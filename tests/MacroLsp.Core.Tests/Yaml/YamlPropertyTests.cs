using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Yaml;

/// <summary>What holds for every text, however broken: the library of sample macros cut off, edited and broken line by line.</summary>
public sealed class YamlPropertyTests
{
    private static readonly Lazy<IReadOnlyList<string>> LazyLibrary = new(ReadLibrary);

    private static IReadOnlyList<string> Library => LazyLibrary.Value;

    public static TheoryData<string> Breakages =>
    [
        "'", "\"", "{{", "{{ name }}", "[", "{", "\t", " ", "  ", "- ", "? ", ": ", "#", " #x", "|", ">-", ">- x", "&a ", "*a", "@", "`", "%", "!", "“",
        "\u0007", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "|||||||\n", "---\n", "...\n", "key", "key:x ", "\r", "\uFEFF", "\\",
    ];

    [Fact]
    public void Every_prefix_of_every_macro_is_read()
    {
        foreach (var text in Library)
        {
            for (var length = 0; length <= text.Length; length++) Check(text[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public void Every_macro_broken_at_every_line_is_read(string breakage)
    {
        foreach (var text in Library.Where((_, i) => i % 3 == breakage.Length % 3))
        {
            var lines = new SourceText(text).Lines;
            for (var line = 0; line < lines.Count; line++)
            {
                var start = lines.StartOf(line);
                var indent = text.AsSpan(start, lines.EndOf(line) - start).IndexOfAnyExcept(' ');
                Check(text.Insert(start, breakage));
                if (indent > 0) Check(text.Insert(start + indent, breakage));
                Check(text.Insert(lines.EndOf(line), breakage));
            }
        }
    }

    [Fact]
    public void Every_macro_without_one_of_its_lines_or_colons_is_read()
    {
        foreach (var text in Library)
        {
            var lines = new SourceText(text).Lines;
            for (var line = 0; line < lines.Count; line++) Check(text.Remove(lines.StartOf(line), lines.EndWithBreakOf(line) - lines.StartOf(line)));
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] is ':' or '\n' or '"' or '}' or ']' or '-') Check(text.Remove(at, 1));
            }
        }
    }

    [Fact]
    public void Random_edits_are_read()
    {
        string[] pieces = [" ", "  ", "\n", "\n  ", "\r\n", "\r", "\t", "'", "\"", ": ", ":", "- ", "{{", "}}", "[", "]", "{", "}", ",", "#", " #", "|", ">", "&a ", "*a",
            "? ", "!x ", "%", "@", "`", "\\", "---\n", "...\n", "<<<<<<< \n", "=======\n", ">>>>>>> \n", "\uFEFF", "\uD83D", "\u0000", "key", "x y"];
        var edit = from at in Gen.Choose(0, 1_000_000) from remove in Gen.Choose(0, 12) from piece in Gen.Elements(pieces) select (at, remove, piece);
        var texts = from text in Gen.Elements(Library.ToArray())
                    from edits in Gen.NonEmptyListOf(edit)
                    select edits.Aggregate(text, (t, e) =>
                    {
                        var at = e.at % (t.Length + 1);
                        return t.Remove(at, Math.Min(e.remove, t.Length - at)).Insert(at, e.piece);
                    });
        Prop.ForAll(texts.ToArbitrary(), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Fact]
    public void Random_signs_are_read()
    {
        var sign = Gen.Elements(" ", " ", "\n", "\n", "a", "b", ":", "-", "'", "\"", "[", "]", "{", "}", ",", "#", "|", ">", "&", "*", "?", "!", "\t", "\r", "%", "\\", "\uFEFF");
        var texts = from signs in Gen.ListOf(sign) select string.Concat(signs);
        Prop.ForAll(texts.ToArbitrary(), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    /// <summary>
    /// Reading ends without an exception, every span lies inside the text, a node lies inside its parent and behind its
    /// neighbour, and every value is covered by its map.
    /// </summary>
    private static void Check(string text)
    {
        try
        {
            var file = MacroFile.Parse(text).Yaml;
            var all = new TextSpan(0, text.Length);
            foreach (var problem in file.Problems)
            {
                Holds(all.Contains(problem.Span) && all.Contains(problem.Entry), $"{problem} lies outside");
                Holds(problem.Node is null || all.Contains(problem.Node.Span), $"{problem} has a text outside");
            }

            foreach (var comment in file.Comments) Holds(all.Contains(comment.Span) && text[comment.Span.Start] == '#', $"{comment} is none");
            var at = 0;
            foreach (var document in file.Documents)
            {
                Holds(document.Span.Start >= at && all.Contains(document.Span), $"document {document.Span} begins before {at}");
                at = document.Span.Start;
                if (document.Root is not null) CheckNode(text, document.Root, document.Span);
            }
        }
        catch (Exception e) when (e is not InvalidOperationException { Data.Count: > 0 })
        {
            throw new InvalidOperationException($"{e.Message}\n{e.StackTrace}\nText:\n{text}", e) { Data = { ["text"] = text } };
        }
    }

    private static void CheckNode(string text, YamlNode node, TextSpan parent)
    {
        Holds(parent.Contains(node.Span), $"{node.GetType().Name} {node.Span} lies outside of {parent}");
        switch (node)
        {
            case YamlScalar scalar:
                CheckScalar(text, scalar);
                break;
            case YamlMapping mapping:
                var end = mapping.Span.Start;
                foreach (var entry in mapping.Entries)
                {
                    Holds(entry.Span.Start >= end && mapping.Span.Contains(entry.Span), $"entry {entry.Span} does not follow {end} in {mapping.Span}");
                    Holds(entry.Colon >= entry.Key.Span.End && entry.Colon <= entry.Span.End, $"colon {entry.Colon} is not in {entry.Span}");
                    CheckNode(text, entry.Key, entry.Span);
                    if (entry.Value is not null) CheckNode(text, entry.Value, TextSpan.FromBounds(Math.Min(entry.Colon, entry.Span.End), entry.Span.End));
                    end = entry.Span.End;
                }

                break;
            case YamlSequence sequence:
                end = sequence.Span.Start;
                foreach (var item in sequence.Items)
                {
                    Holds(item.Span.Start >= end && sequence.Span.Contains(item.Span), $"item {item.Span} does not follow {end} in {sequence.Span}");
                    if (item.Value is not null) CheckNode(text, item.Value, item.Span);
                    end = item.Span.End;
                }

                break;
        }
    }

    private static void CheckScalar(string text, YamlScalar scalar)
    {
        Holds(scalar.Span.Contains(scalar.Content), $"content {scalar.Content} lies outside of {scalar.Span}");
        var value = 0;
        // Blank lines above the text of a block belong to its value and not to its content.
        var source = scalar.IsBlock ? scalar.Span.Start : scalar.Content.Start;
        foreach (var run in scalar.Map.Segments)
        {
            Holds(run.ValueStart == value && run.ValueLength > 0, $"run {run} does not follow {value}");
            Holds(run.SourceStart >= source && run.SourceEnd <= text.Length, $"run {run} does not follow {source} in the source");
            Holds(!run.IsCopied || run.ValueLength == 1 || text.AsSpan(run.SourceStart, run.SourceLength).SequenceEqual(scalar.Value.AsSpan(run.ValueStart, run.ValueLength)), $"run {run} is no copy");
            value = run.ValueEnd;
            source = run.SourceEnd;
        }

        Holds(value == scalar.Value.Length, "the map ends before the value");
    }

    private static void Holds(bool condition, string otherwise)
    {
        if (!condition) throw new InvalidOperationException(otherwise);
    }

    private static IReadOnlyList<string> ReadLibrary()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MacroLsp.sln"))) folder = folder.Parent;
        folder.ShouldNotBeNull("the tests run inside the repository");
        var texts = Directory.EnumerateFiles(Path.Combine(folder.FullName, "macros"), "*.macro.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        texts.Count.ShouldBeGreaterThan(25);
        return texts;
    }
}
