using System.Buffers;
using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>A web address that stands in a file.</summary>
/// <param name="Span">The address.</param>
/// <param name="Target">Where it leads.</param>
public sealed record DocumentLink(TextSpan Span, Uri Target)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'<>`{}|\\^[]，。、）」");

    /// <summary>The addresses with http or https, in order. One that holds a placeholder leads nowhere before it is filled.</summary>
    public static ImmutableArray<DocumentLink> Of(MacroDocument document)
    {
        var text = document.Source.Text;
        var links = ImmutableArray.CreateBuilder<DocumentLink>();
        for (var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("http", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = text.AsSpan(at);
            var isWord = at > 0 && char.IsLetterOrDigit(text[at - 1]);
            if (isWord || !rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) continue;
            var length = rest.IndexOfAny(Ends) is >= 0 and var end ? end : rest.Length;
            if (length < rest.Length && rest[length] == '{') continue;
            while (length > 0 && rest[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')') length--;
            if (Uri.TryCreate(text.Substring(at, length), UriKind.Absolute, out var target) && target.Host.Length > 0)
                links.Add(new DocumentLink(new TextSpan(at, length), target));
        }

        return links.ToImmutable();
    }
}
