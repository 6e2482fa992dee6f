using System.Text;

namespace MacroLsp.Cli.Output.Review;

/// <summary>Texts of others in HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text as it is read, in an element or in a quoted attribute. Control characters, which no page shows, are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text) Append(escaped, c);
        return escaped.ToString();
    }

    public static void Append(StringBuilder escaped, char c)
    {
        switch (c)
        {
            case '&': escaped.Append("&amp;"); break;
            case '<': escaped.Append("&lt;"); break;
            case '>': escaped.Append("&gt;"); break;
            case '"': escaped.Append("&quot;"); break;
            case '\'': escaped.Append("&#39;"); break;
            case '\n' or '\t': escaped.Append(c); break;
            default:
                if (!char.IsControl(c)) escaped.Append(c);
                break;
        }
    }
}

/// <summary>
/// Texts of others in a comment: escaped as HTML, on one line because a blank one would end the block, and with a space of no
/// width wherever GitHub and GitLab would make a mention, a reference, an emoji, a formula or a link of a text.
/// </summary>
internal static class CommentText
{
    private const string Nothing = "&#8203;";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n':
                    escaped.Append("<br>");
                    break;
                case '\t':
                    escaped.Append(' ');
                    break;
                // @team, #12, !12 and ~label of GitLab, :emoji: and https:// lose their meaning when their sign stands apart.
                case '@' or '#' or '!' or '~' or '%' or ':' when i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]):
                    escaped.Append(text[i]).Append(Nothing);
                    break;
                // Formulas: a sign in an element of its own opens none.
                case '$':
                    escaped.Append("<span>$</span>");
                    break;
                // www.example.com, GH-12.
                case '.' when EndsWith(text, i, "www"):
                case '-' when EndsWith(text, i, "gh"):
                    escaped.Append(Nothing).Append(text[i]);
                    break;
                default:
                    HtmlText.Append(escaped, text[i]);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static bool EndsWith(string text, int end, string word) => text.AsSpan(0, end).EndsWith(word, StringComparison.OrdinalIgnoreCase);
}
