using System.Collections.Immutable;
using System.Globalization;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output;

/// <summary>
/// What a finding is known by when the file around it changes: its rule, the text it marks and the words beside it on its
/// line. Not the line's number, not the names of file and macro, and not the message, whose wording may get better. The
/// same finding twice in a file is told apart by a number in the order of the file.
/// </summary>
internal static class FindingPrint
{
    /// <summary>How many UTF-16 units on each side count.</summary>
    private const int Around = 24;

    /// <returns>A print for each finding, in their order, such as <c>9f86d081884c7d65:1</c>; unique among these.</returns>
    public static ImmutableArray<string> Of(SourceText source, ImmutableArray<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var prints = ImmutableArray.CreateBuilder<string>(findings.Length);
        foreach (var finding in findings)
        {
            var content = OfContent(source, finding);
            var count = seen[content] = seen.GetValueOrDefault(content) + 1;
            prints.Add(content + ":" + count.ToString(CultureInfo.InvariantCulture));
        }

        return prints.MoveToImmutable();
    }

    /// <summary>The print without its number: equal for findings that only their order tells apart.</summary>
    public static string OfContent(SourceText source, Finding finding)
    {
        var hash = new StableHash();
        hash.Add(finding.Rule);
        hash.Add(SubjectOf(finding.Message));
        var line = source.Lines.SpanOf(source.Lines.LineOf(finding.Span.Start));
        var last = source.Lines.SpanOf(source.Lines.LineOf(finding.Span.End));
        hash.AddWords(source.AsSpan(TextSpan.FromBounds(Math.Max(line.Start, finding.Span.Start - Around), finding.Span.Start)));
        hash.AddWords(source.AsSpan(finding.Span));
        hash.AddWords(source.AsSpan(TextSpan.FromBounds(finding.Span.End, Math.Max(finding.Span.End, Math.Min(last.End, finding.Span.End + Around)))));
        return hash.ToString();
    }

    /// <summary>The first quoted word of a message: which section is missing, which name is unknown.</summary>
    private static ReadOnlySpan<char> SubjectOf(ReadOnlySpan<char> message)
    {
        var start = message.IndexOf('"') + 1;
        if (start == 0) return [];
        var length = message[start..].IndexOf('"');
        return length < 0 ? [] : message.Slice(start, length);
    }
}

/// <summary>
/// FNV-1a in 64 bits: the same on every machine and in every version, needs no library. It tells texts apart and keeps
/// no secrets.
/// </summary>
internal struct StableHash
{
    private const ulong Prime = 1099511628211;

    private ulong _value = 14695981039346656037;

    public StableHash()
    {
    }

    /// <summary>Adds a text and its end, so that "ab", "c" differs from "a", "bc".</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var unit in text) Add(unit);
        Add('\0');
    }

    /// <summary>Adds a text in which any white space is as good as any other, and none counts at the ends.</summary>
    public void AddWords(ReadOnlySpan<char> text)
    {
        var isGap = false;
        foreach (var unit in text.Trim())
        {
            var isWhite = char.IsWhiteSpace(unit);
            if (!isWhite) Add(unit);
            else if (!isGap) Add(' ');
            isGap = isWhite;
        }

        Add('\0');
    }

    public readonly override string ToString() => _value.ToString("x16", CultureInfo.InvariantCulture);

    private void Add(char unit)
    {
        _value = (_value ^ (byte)unit) * Prime;
        _value = (_value ^ (byte)(unit >> 8)) * Prime;
    }
}
