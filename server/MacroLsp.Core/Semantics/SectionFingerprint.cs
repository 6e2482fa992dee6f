using System.Globalization;
using System.Text;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Semantics;

/// <summary>
/// A short fingerprint of what a section says, by which a translation remembers what it was made from. It is the same for
/// texts that differ in form only: how YAML writes them, their line breaks' kind, spaces at the ends of lines, blank lines
/// around the text, white space inside placeholders, Unicode's two ways of writing an accent (NFC).
/// </summary>
public static class SectionFingerprint
{
    /// <summary>How many digits are written: enough to tell the versions of one section apart.</summary>
    public const int Length = 8;

    // One written by hand or by another tool may be shorter; below six digits two versions may be the same by accident.
    private const int Shortest = 6;

    // FNV-1a with 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/. It only has to tell versions apart, not to withstand anyone.
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The fingerprint of a section: its alternatives in order, with what they depend on.</summary>
    public static string Of(Section section) => Hash(Canonical(section));

    /// <summary>The fingerprint of a reply without sections.</summary>
    public static string Of(MacroText text)
    {
        var canonical = new StringBuilder();
        AppendText(canonical, text.Template);
        return Hash(canonical);
    }

    /// <summary>Whether a written fingerprint is this one; it may be shorter, down to six digits, and in either case.</summary>
    public static bool Matches(string written, string fingerprint) =>
        written.Length >= Shortest && fingerprint.StartsWith(written, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text can be a fingerprint at all.</summary>
    public static bool IsWellFormed(string written) => written.Length is >= Shortest and <= 64 && written.All(char.IsAsciiHexDigit);

    private static StringBuilder Canonical(Section section)
    {
        var canonical = new StringBuilder();
        foreach (var alternative in section.Alternatives)
        {
            // A sign that no text holds keeps "a, b" and "a" + "b" apart.
            canonical.AppendJoin('\u0001', alternative.When.Select(w => w.Value).Order(StringComparer.Ordinal)).Append('\u0002');
            if (alternative.Text is { } text) AppendText(canonical, text.Template);
            canonical.Append('\u0003');
        }

        return canonical;
    }

    private static void AppendText(StringBuilder canonical, Template template)
    {
        var text = new StringBuilder(template.Text.Length);
        foreach (var part in template.Parts)
        {
            if (part is Placeholder placeholder) AppendPlaceholder(text, placeholder);
            else text.Append(template.Text, part.Span.Start, part.Span.Length);
        }

        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd());
        canonical.Append(CanonicalForm.Compose(string.Join('\n', lines).Trim('\n')));
    }

    private static void AppendPlaceholder(StringBuilder text, Placeholder placeholder)
    {
        text.Append("{{").Append(placeholder.Name);
        foreach (var filter in placeholder.Filters)
            text.Append('|').Append(filter.Name).Append(':').AppendJoin(',', filter.Arguments.Select(a => a.Value));
        text.Append("}}");
    }

    private static string Hash(StringBuilder canonical)
    {
        var hash = Basis;
        foreach (var chunk in canonical.GetChunks())
        {
            foreach (var unit in chunk.Span)
            {
                hash = (hash ^ (byte)unit) * Prime;
                hash = (hash ^ (byte)(unit >> 8)) * Prime;
            }
        }

        return ((uint)(hash >> 32) ^ (uint)hash).ToString("x8", CultureInfo.InvariantCulture);
    }
}
