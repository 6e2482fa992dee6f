using System.Text;

namespace MacroLsp.Core.Features.Completion;

/// <summary>Builds a text and its snippet side by side (LSP 3.17, Snippet Syntax).</summary>
internal sealed class SnippetText
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _snippet = new();
    private int _stops;

    public string Text => _text.ToString();

    /// <summary>Null when nothing is to be filled in.</summary>
    public string? Snippet => _stops == 0 ? null : _snippet.ToString();

    public SnippetText Add(string text)
    {
        _text.Append(text);
        Escape(text);
        return this;
    }

    /// <summary>A place to fill in; the text stands there until then.</summary>
    public SnippetText Stop(string text = "")
    {
        _text.Append(text);
        _snippet.Append("${").Append(++_stops);
        if (text.Length > 0) _snippet.Append(':');
        Escape(text);
        _snippet.Append('}');
        return this;
    }

    /// <summary>A place to choose one of several words; the first stands there until then.</summary>
    public SnippetText Choose(IEnumerable<string> words)
    {
        var all = words.ToList();
        if (all.Count < 2) return Stop(all.FirstOrDefault() ?? "");
        _text.Append(all[0]);
        _snippet.Append("${").Append(++_stops).Append('|');
        for (var i = 0; i < all.Count; i++)
        {
            if (i > 0) _snippet.Append(',');
            foreach (var sign in all[i])
            {
                if (sign is ',' or '|' or '\\' or '$' or '}') _snippet.Append('\\');
                _snippet.Append(sign);
            }
        }

        _snippet.Append("|}");
        return this;
    }

    private void Escape(string text)
    {
        foreach (var sign in text)
        {
            if (sign is '$' or '}' or '\\') _snippet.Append('\\');
            _snippet.Append(sign);
        }
    }
}
