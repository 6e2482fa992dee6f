using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MacroLsp.Benchmarks;

/// <summary>
/// A workspace of macros in all locales that have approved phrases, in which hardly a text stands twice: sentences of the
/// phrases, one in eight of them from the replies that evaluate the tone rules, in ever new rows and with other figures.
/// What a checker remembers of equal texts does not help it here. The same for the same number of macros. It lies in a
/// temporary folder that disposing removes.
/// </summary>
internal sealed partial class ProseCorpus : IDisposable
{
    private const int OneInSo = 8;
    private const int PlainTextBytes = 250_000;

    private static readonly string[] Sections = ["greeting", "acknowledge", "empathize", "reassure", "closing"];

    // A generator of our own, so that the corpus is the same on every version of .NET.
    private uint _state = 42;

    /// <param name="repository">The root of the repository, whose phrases and replies are the source.</param>
    /// <param name="count">How many macros.</param>
    public ProseCorpus(string repository, int count)
    {
        Folder = Directory.CreateTempSubdirectory("macrolsp-bench-prose-").FullName;
        Directory.CreateDirectory(Macros);
        Directory.CreateDirectory(MacrosWithoutTone);
        var sources = Sources(repository);
        var (plain, replies) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < count; i++)
        {
            var (locale, approved, other) = sources[i % sources.Count];
            var texts = Array.ConvertAll(Sections, _ => Text(approved, other));
            Write(i, locale, texts);
            if (plain.Length < PlainTextBytes && locale.StartsWith("en", StringComparison.Ordinal)) plain.AppendJoin(' ', texts).Append("\n\n");
            if (i < Replies) replies.Append(JsonLine(i, locale, string.Join(' ', texts))).Append('\n');
        }

        File.WriteAllText(Path.Combine(Macros, "macrolsp.yaml"), "source-locale: en-US\n");
        File.WriteAllText(Path.Combine(MacrosWithoutTone, "macrolsp.yaml"), "source-locale: en-US\nstyles: []\n");
        File.WriteAllText(PlainText, plain.ToString());
        File.WriteAllText(ReplyLines, replies.ToString());
        File.WriteAllText(OneReplyLine, replies.ToString(0, replies.ToString().IndexOf('\n') + 1));
        Bytes = Directory.EnumerateFiles(Macros, "*.macro.yaml", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
    }

    /// <summary>How many replies <see cref="ReplyLines"/> has, as long as there are so many macros.</summary>
    public const int Replies = 1000;

    public string Folder { get; }

    /// <summary>The macros, with the packs that are on without any configuration.</summary>
    public string Macros => Path.Combine(Folder, "macros");

    /// <summary>The same macros with all packs off.</summary>
    public string MacrosWithoutTone => Path.Combine(Folder, "without-tone");

    /// <summary>English texts of the macros as plain text: as many as a slow checker gets through.</summary>
    public string PlainText => Path.Combine(Folder, "english.txt");

    /// <summary>The first replies, one on each line, for <c>macrolsp acts --jsonl</c>.</summary>
    public string ReplyLines => Path.Combine(Folder, "replies.jsonl");

    public string OneReplyLine => Path.Combine(Folder, "reply.jsonl");

    /// <summary>The bytes of all macros.</summary>
    public long Bytes { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(int number, string locale, string[] texts)
    {
        var macro = new StringBuilder();
        macro.Append(CultureInfo.InvariantCulture, $"macro: case-{number}\ntitle: Case {number}\nlocale: {locale}\nchannel: {(number % 2 == 0 ? "chat" : "email")}\nframework: AER\n");
        macro.Append(CultureInfo.InvariantCulture, $"tags: [shipping]\nowner: team-{number % 7}\nreview-by: 2099-01-31\nreply:\n");
        for (var i = 0; i < Sections.Length; i++) macro.Append("  ").Append(Sections[i]).Append(": >-\n").Append(Folded(texts[i]));
        foreach (var root in (ReadOnlySpan<string>)[Macros, MacrosWithoutTone])
        {
            var folder = Path.Combine(root, (number / 100).ToString("0000", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"case-{number:00000}.macro.yaml")), macro.ToString());
        }
    }

    /// <summary>One to three sentences.</summary>
    private string Text(List<string> approved, List<string> other)
    {
        var sentences = Enumerable.Range(0, 1 + Next(3)).Select(_ => other.Count > 0 && Next(OneInSo) == 0 ? other[Next(other.Count)] : approved[Next(approved.Count)]);
        return Digit().Replace(string.Join(' ', sentences), _ => (1 + Next(9)).ToString(CultureInfo.InvariantCulture));
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        var width = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var starts = width == 0 || width + word.Length > 95;
            if (starts && width > 0) folded.Append('\n');
            folded.Append(starts ? "    " : " ").Append(word);
            width = (starts ? 4 : width + 1) + word.Length;
        }

        return folded.Append('\n').ToString();
    }

    /// <summary>For each locale its approved phrases, and the replies in its language that are not all as they should be.</summary>
    private static List<(string Locale, List<string> Approved, List<string> Other)> Sources(string repository)
    {
        var phrases = Path.Combine(repository, "server", "MacroLsp.Core", "BuiltIn", "phrases");
        return
        [
            .. Directory.EnumerateFiles(phrases, "*.yaml").Order(StringComparer.Ordinal).Select(file =>
            {
                var locale = Path.GetFileNameWithoutExtension(file);
                var judged = Path.Combine(repository, "tests", "evaluation", "tone", $"replies.{locale[..2]}.jsonl");
                return (locale, Phrases(File.ReadAllText(file)), File.Exists(judged) ? [.. File.ReadLines(judged).Select(TextOf)] : new List<string>());
            }),
        ];
    }

    private static List<string> Phrases(string bank) =>
        [.. Phrase().Matches(bank).Select(m => LineBreak().Replace(m.Groups["text"].Value.Trim(), " "))];

    private static string TextOf(string line)
    {
        using var reply = JsonDocument.Parse(line);
        return LineBreak().Replace(reply.RootElement.GetProperty("text").GetString() ?? "", " ");
    }

    private static string JsonLine(int id, string locale, string text) =>
        $$"""{"id":"{{id.ToString(CultureInfo.InvariantCulture)}}","locale":"{{locale}}","text":"{{JsonEncodedText.Encode(text)}}"}""";

    private int Next(int below)
    {
        _state = _state * 1664525 + 1013904223;
        return (int)(((ulong)_state * (uint)below) >> 32);
    }

    [GeneratedRegex(@"^  - text: >-\n(?<text>(?:      .*\n)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreak();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
