using System.Text;

namespace MacroLsp.Core.Text;

/// <summary>Replaces <see cref="Span"/> by <see cref="NewText"/>; an empty span inserts, an empty text deletes.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    public static TextEdit Insert(int offset, string text) => new(new TextSpan(offset, 0), text);

    public static TextEdit Delete(TextSpan span) => new(span, "");

    /// <summary>
    /// Applies edits whose spans all refer to <paramref name="text"/> as it is. Several insertions at one place keep
    /// their order.
    /// </summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside the text.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (edit.Span.Start < at || edit.Span.End > text.Length)
                throw new ArgumentException($"The edit at {edit.Span} overlaps another or lies outside the text.", nameof(edits));
            result.Append(text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Whether no two of the edits overlap, so that they can be applied together.</summary>
    public static bool AreDisjoint(IEnumerable<TextEdit> edits)
    {
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (edit.Span.Start < at) return false;
            at = edit.Span.End;
        }

        return true;
    }
}
