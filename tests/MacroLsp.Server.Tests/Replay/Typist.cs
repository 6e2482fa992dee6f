using System.Text;
using MacroLsp.Protocol;
using MacroLsp.Testing;
using Range = MacroLsp.Protocol.Range;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>
/// Types a text at its end, one character at a time, as an editor reports it: a character outside of the basic plane and a
/// CRLF are one change each. Counts lines and columns on its own, so that no arithmetic of the server is trusted.
/// </summary>
internal sealed class Typist(LspClient client, string uri)
{
    private readonly StringBuilder _typed = new();

    /// <summary>The version that the server was told last.</summary>
    public int Version { get; private set; } = 1;

    public Position Cursor { get; private set; }

    public string Text => _typed.ToString();

    public int Length => _typed.Length;

    public void Open() => client.Open(uri, "", Version);

    public void Type(string character)
    {
        client.Change(uri, ++Version, [new TextDocumentContentChangeEvent(character, new Range(Cursor, Cursor))]);
        _typed.Append(character);
        Cursor = character is "\n" or "\r\n" or "\r"
            ? new Position(Cursor.Line + 1, 0)
            : Cursor with { Character = Cursor.Character + character.Length };
    }

    /// <summary>The changes that typing a text makes.</summary>
    public static IEnumerable<string> CharactersOf(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' || char.IsSurrogatePair(text, i) ? 2 : 1;
            yield return text.Substring(i, length);
            i += length;
        }
    }
}
