using System.Text;

namespace MacroLsp.Cli.Output;

/// <summary>Text inside XML, in content or between double quotes.</summary>
internal static class XmlText
{
    /// <summary>
    /// The text with its signs escaped. Line breaks and tabs become references, because a reader turns them into spaces
    /// inside an attribute; what XML 1.0 does not allow at all (section 2.2) becomes a replacement character.
    /// </summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '"': result.Append("&quot;"); break;
                case '\n': result.Append("&#10;"); break;
                case '\r': result.Append("&#13;"); break;
                case '\t': result.Append("&#9;"); break;
                case < ' ' or 0xFFFE or 0xFFFF: result.Append('\uFFFD'); break;
                default: result.Append(rune); break;
            }
        }

        return result.ToString();
    }
}
