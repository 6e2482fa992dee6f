using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output;

/// <summary>A reply with what its sentences do.</summary>
/// <param name="Id">As it was given.</param>
/// <param name="Name">The id as text.</param>
/// <param name="Locale">The locale by whose cues it was looked at.</param>
/// <param name="Path">The file of a macro; null for plain text.</param>
/// <param name="Text">What the spans are offsets of: the plain text, or the file.</param>
/// <param name="Sentences">In order.</param>
internal sealed record ReplyToShow(JsonElement Id, string Name, string Locale, string? Path, string Text, ImmutableArray<SentenceToShow> Sentences);

/// <summary>A sentence and the section that it stands in; empty for none.</summary>
internal sealed record SentenceToShow(string Section, SentenceActs Acts);

/// <summary>How the acts of a reply are written.</summary>
internal interface IActsReport
{
    void Write(ReplyToShow reply, bool isFirst, Terminal terminal);
}

/// <summary>For programs: a line for each reply, spans as half-open offsets in UTF-16 units.</summary>
internal sealed class ActsJson : IActsReport
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public void Write(ReplyToShow reply, bool isFirst, Terminal terminal)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            reply.Id.WriteTo(json);
            if (reply.Path is not null)
            {
                json.WriteString("path", reply.Path);
                json.WriteString("locale", reply.Locale);
            }

            json.WriteStartArray("sentences");
            foreach (var sentence in reply.Sentences) Write(json, sentence);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(_buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, SentenceToShow sentence)
    {
        json.WriteStartObject();
        json.WriteNumber("start", sentence.Acts.Span.Start);
        json.WriteNumber("end", sentence.Acts.Span.End);
        if (sentence.Section.Length > 0) json.WriteString("section", sentence.Section);
        json.WriteStartArray("acts");
        foreach (var act in sentence.Acts.Acts)
        {
            json.WriteStartObject();
            json.WriteString("act", act.Act);
            json.WriteNumber("confidence", act.Confidence);
            json.WriteStartArray("evidence");
            foreach (var span in act.Evidence)
            {
                json.WriteStartArray();
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>For people: each sentence, what it does, and the words that counted.</summary>
internal sealed class ActsText : IActsReport
{
    private const string Bold = "\u001b[1m";
    private const string Dim = "\u001b[2m";
    private const string Plain = "\u001b[0m";

    public void Write(ReplyToShow reply, bool isFirst, Terminal terminal)
    {
        if (!isFirst) terminal.Out.WriteLine();
        var heading = reply.Path is null ? $"== {reply.Name} · {reply.Locale}" : $"== {reply.Name} · {reply.Locale} · {reply.Path}";
        terminal.Out.WriteLine(terminal.HasColor ? Dim + heading + Plain : heading);
        foreach (var section in reply.Sentences.GroupBy(s => s.Section, StringComparer.Ordinal))
        {
            if (section.Key.Length > 0) terminal.Out.WriteLine($"{section.Key}:");
            foreach (var sentence in section) Write(reply.Text, sentence.Acts, terminal);
        }
    }

    private static void Write(string text, SentenceActs sentence, Terminal terminal)
    {
        var words = OneLine(text, sentence.Span);
        terminal.Out.WriteLine(terminal.HasColor ? $"  {Bold}{words}{Plain}" : $"  {words}");
        foreach (var act in sentence.Acts)
        {
            var by = string.Join(" … ", act.Evidence.Select(e => OneLine(text, e)));
            var confidence = act.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
            terminal.Out.WriteLine($"    {act.Act} {confidence}: {by}");
        }
    }

    private static string OneLine(string text, TextSpan span) =>
        string.Join(' ', text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
