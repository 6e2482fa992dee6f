using System.Text.Json;

namespace MacroLsp.Evaluation;

/// <summary>A reply whose sentences have been labelled by a person.</summary>
/// <param name="Id">Unique in its file; decides the half.</param>
/// <param name="Locale">Such as en-GB.</param>
/// <param name="Text">The whole reply.</param>
/// <param name="Sentences">Where each sentence stands in it, and what it does.</param>
internal sealed record LabelledReply(string Id, string Locale, string Text, IReadOnlyList<LabelledSentence> Sentences)
{
    /// <summary>
    /// Whether the reply is in the half that nobody looks at while writing cues. By the FNV-1a hash of the id (64 bits), so that it
    /// stays where it is whatever is added.
    /// </summary>
    public bool IsKept
    {
        get
        {
            var hash = 14695981039346656037UL;
            foreach (var c in Id) hash = (hash ^ c) * 1099511628211UL;
            // The top bit depends on all others only after one more multiplication.
            return hash * 11400714819323198485UL >> 63 == 1;
        }
    }

    /// <summary>
    /// Reads a file with one reply a line: <c>{"id": …, "locale": …, "sentences": [[text, acts], …]}</c>. The acts are
    /// separated by spaces. A sentence that ends with a line feed ends its line in the reply; the others are followed by a space.
    /// </summary>
    public static IReadOnlyList<LabelledReply> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).Select(Read)];

    private static LabelledReply Read(JsonElement reply)
    {
        var text = "";
        var sentences = new List<LabelledSentence>();
        foreach (var pair in reply.GetProperty("sentences").EnumerateArray())
        {
            var sentence = pair[0].GetString() ?? "";
            if (text.Length > 0 && !text.EndsWith('\n') && (text[^1] < '\u3000' || sentence[0] < '\u3000')) text += " ";
            var start = text.Length;
            text += sentence;
            sentences.Add(new LabelledSentence(start, text.TrimEnd().Length, (pair[1].GetString() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return new LabelledReply(reply.GetProperty("id").GetString() ?? "", reply.GetProperty("locale").GetString() ?? "", text.TrimEnd(), sentences);
    }
}

/// <summary>A sentence with what it does; the place is half-open, in UTF-16 units of the reply.</summary>
internal sealed record LabelledSentence(int Start, int End, IReadOnlyCollection<string> Acts);
