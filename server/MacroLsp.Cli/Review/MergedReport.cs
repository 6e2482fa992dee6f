using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MacroLsp.Cli.Output;

namespace MacroLsp.Cli.Review;

/// <summary>
/// Reports of one format as one. Shards are neighbours in the order of the whole, so their reports put together, in the
/// order of the shards, are byte for byte the report of the whole.
/// </summary>
internal static class MergedReport
{
    /// <param name="reports">Names, for messages, and texts.</param>
    /// <exception cref="UsageException">One of them was not written by macrolsp, or they are not of one format.</exception>
    public static string Of(ImmutableArray<(string Name, string Text)> reports)
    {
        var first = reports[0].Text.AsSpan().TrimStart();
        if (first is ['<', ..]) return MergeXml(reports);
        using var text = new StringWriter { NewLine = "\n" };
        var documents = new List<JsonDocument>();
        try
        {
            foreach (var report in reports) documents.Add(Parse(report));
            JsonOutput.Write(text, json => MergeJson(json, reports, [.. documents.Select(d => d.RootElement)]));
        }
        finally
        {
            foreach (var document in documents) document.Dispose();
        }

        return text.ToString();
    }

    private static JsonDocument Parse((string Name, string Text) report)
    {
        try
        {
            return JsonDocument.Parse(report.Text);
        }
        catch (JsonException e)
        {
            throw NotOurs(report.Name, e);
        }
    }

    private static void MergeJson(Utf8JsonWriter json, ImmutableArray<(string Name, string Text)> reports, ImmutableArray<JsonElement> roots)
    {
        for (var i = 0; i < roots.Length; i++)
        {
            if (KindOf(roots[i]) is not { } kind || kind != KindOf(roots[0])) throw NotOurs(reports[i].Name, null);
        }

        switch (KindOf(roots[0]))
        {
            case Kind.Findings:
                WriteAll(json, roots.AsEnumerable());
                break;
            case Kind.Reviewdog:
                WriteObject(json, roots[0], ("diagnostics", () => WriteAll(json, roots.Select(r => r.GetProperty("diagnostics")))));
                break;
            default:
                WriteObject(json, roots[0], ("runs", () =>
                {
                    json.WriteStartArray();
                    WriteRun(json, [.. roots.Select(r => r.GetProperty("runs")[0])]);
                    json.WriteEndArray();
                }));
                break;
        }
    }

    private enum Kind
    {
        /// <summary>An array: json and gitlab.</summary>
        Findings,

        Reviewdog,

        Sarif,
    }

    private static Kind? KindOf(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => Kind.Findings,
        JsonValueKind.Object when root.TryGetProperty("diagnostics", out _) => Kind.Reviewdog,
        JsonValueKind.Object when root.TryGetProperty("runs", out var runs) && runs.GetArrayLength() == 1 => Kind.Sarif,
        _ => null,
    };

    /// <summary>One run with the rules of all, in order, and their results, which name the rules by their place in that order.</summary>
    private static void WriteRun(Utf8JsonWriter json, ImmutableArray<JsonElement> runs)
    {
        var rules = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var rule in runs.SelectMany(r => r.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()))
            rules[rule.GetProperty("id").GetString() ?? ""] = rule;
        var ids = rules.Keys.ToImmutableArray();
        WriteObject(json, runs[0],
            ("tool", () => WriteObject(json, runs[0].GetProperty("tool"),
                ("driver", () => WriteObject(json, runs[0].GetProperty("tool").GetProperty("driver"),
                    ("rules", () => WriteAll(json, rules.Values.Select(r => r), isEach: true)))))),
            ("results", () =>
            {
                json.WriteStartArray();
                foreach (var result in runs.SelectMany(r => r.GetProperty("results").EnumerateArray()))
                    WriteObject(json, result, ("ruleIndex", () => json.WriteNumberValue(ids.BinarySearch(result.GetProperty("ruleId").GetString() ?? "", StringComparer.Ordinal))));
                json.WriteEndArray();
            }));
    }

    /// <summary>An object as it is, but for some of its members.</summary>
    private static void WriteObject(Utf8JsonWriter json, JsonElement element, params ReadOnlySpan<(string Name, Action Write)> others)
    {
        json.WriteStartObject();
        foreach (var property in element.EnumerateObject())
        {
            json.WritePropertyName(property.Name);
            var isOther = false;
            foreach (var (name, write) in others)
            {
                if (property.Name != name) continue;
                write();
                isOther = true;
            }

            if (!isOther) property.Value.WriteTo(json);
        }

        json.WriteEndObject();
    }

    /// <summary>An array of the elements, or of the elements of the arrays.</summary>
    private static void WriteAll(Utf8JsonWriter json, IEnumerable<JsonElement> elements, bool isEach = false)
    {
        json.WriteStartArray();
        foreach (var element in elements)
        {
            if (isEach) element.WriteTo(json);
            else foreach (var inner in element.EnumerateArray()) inner.WriteTo(json);
        }

        json.WriteEndArray();
    }

    /// <summary>Our XML has its elements on lines of their own, so that lines are all there is to put together.</summary>
    private static string MergeXml(ImmutableArray<(string Name, string Text)> reports)
    {
        var lines = reports.Select(r => (r.Name, Lines: r.Text.TrimEnd('\n').Split('\n'))).ToImmutableArray();
        foreach (var (name, text) in lines)
        {
            var isOurs = text.Length >= 3 && (text[1].StartsWith("<testsuites name=\"macrolsp\" ", StringComparison.Ordinal) && text[^1] == "</testsuites>"
                || text[1].StartsWith("<checkstyle ", StringComparison.Ordinal) && text[^1] == "</checkstyle>");
            if (!isOurs || text[^1] != lines[0].Lines[^1]) throw NotOurs(name, null);
        }

        var start = lines[0].Lines[1];
        if (start.StartsWith("<testsuites ", StringComparison.Ordinal))
            start = JunitReport.Start(lines.Sum(l => CountOf(l.Lines[1], "tests")), lines.Sum(l => CountOf(l.Lines[1], "failures")));
        return string.Concat(lines.SelectMany(l => l.Lines[2..^1]).Prepend(start).Prepend(lines[0].Lines[0]).Append(lines[0].Lines[^1]).Select(l => l + "\n"));
    }

    private static int CountOf(string element, string attribute)
    {
        var start = element.IndexOf($" {attribute}=\"", StringComparison.Ordinal) + attribute.Length + 3;
        var end = element.IndexOf('"', start);
        return int.TryParse(element.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
    }

    private static UsageException NotOurs(string name, Exception? inner)
    {
        var message = $"{name} is not a report that macrolsp check wrote in the same format as the first. Formats that go together: json, sarif, gitlab, junit, rdjson, checkstyle.";
        return inner is null ? new UsageException(message) : new UsageException(message, inner);
    }
}
