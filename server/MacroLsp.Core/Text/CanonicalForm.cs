using System.Collections.Frozen;
using System.Text;

namespace MacroLsp.Core.Text;

/// <summary>
/// Writes a letter and the mark behind it as one letter where Unicode has one, as its form NFC does (UAX #15). The program
/// carries no ICU, without which .NET leaves such texts as they are. Hangul, and marks in another than their canonical order, stay.
/// </summary>
public static partial class CanonicalForm
{
    private static readonly Lazy<FrozenDictionary<(char, char), char>> Composed = new(Read);

    /// <summary>The text with letters composed; the same object when nothing changes, which one look at each unit tells.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F') && !text.AsSpan().ContainsAnyInRange('\u3099', '\u309A')) return text;
        var composed = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (composed.Length > 0 && Composed.Value.TryGetValue((composed[^1], unit), out var letter)) composed[^1] = letter;
            else composed.Append(unit);
        }

        return composed.ToString();
    }

    private static FrozenDictionary<(char, char), char> Read()
    {
        var pairs = new Dictionary<(char, char), char>(Composites.Length / 3);
        for (var i = 0; i < Composites.Length; i += 3) pairs[(Composites[i], Composites[i + 1])] = Composites[i + 2];
        return pairs.ToFrozenDictionary();
    }
}
