using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace MacroLsp.Core.Configuration.Cues;

/// <summary>
/// Reads a cue, the notation in which the files in BuiltIn/cues and the key <c>cues</c> of macrolsp.yaml say what words
/// make a speech act. The notation is described at the top of BuiltIn/cues/en.yaml.
/// </summary>
internal ref struct CuePattern
{
    private const int NearGap = 4;
    private const int WideGap = 12;
    private const int LargestGap = 20;
    private const int DeepestGroup = 8;

    private readonly string _text;
    private int _at;
    private int _depth;
    private string? _error;

    private CuePattern(string text) => _text = text;

    /// <param name="text">The cue.</param>
    /// <param name="items">Its parts in order; at least one of them is a word, a class, a value or a group.</param>
    /// <param name="error">What is wrong with it, as a sentence; null when it could be read.</param>
    public static bool TryParse(string text, out ImmutableArray<CueItem> items, [NotNullWhen(false)] out string? error)
    {
        var parser = new CuePattern(text);
        items = parser.Sequence();
        if (parser._error is null && parser._at < text.Length) parser.Fail($"There is a \"{text[parser._at]}\" too many.");
        if (parser._error is null && !items.Any(IsSolid)) parser.Fail("A cue needs at least one word that must be there.");
        error = parser._error;
        return error is null;
    }

    private static bool IsSolid(CueItem item) => item is { IsOptional: false, IsForbidden: false, Kind: < CueItemKind.Gap };

    /// <summary>Whether an item is a gap or has one in its brackets.</summary>
    internal static bool HasGap(CueItem item) => item.Kind == CueItemKind.Gap || item.Alternatives.Any(static a => a.Any(HasGap));

    private ImmutableArray<CueItem> Sequence()
    {
        var items = ImmutableArray.CreateBuilder<CueItem>();
        while (_error is null)
        {
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
            if (_at >= _text.Length || _text[_at] is '|' or ')') break;
            items.Add(Item());
        }

        return items.ToImmutable();
    }

    private CueItem Item()
    {
        var isForbidden = _text[_at] == '!' && _at + 1 < _text.Length && !char.IsWhiteSpace(_text[_at + 1]) && _text[_at + 1] is not ('|' or ')');
        if (isForbidden) _at++;
        var item = Atom();
        if (_error is null && _at < _text.Length && _text[_at] == '?' && item.Kind < CueItemKind.Gap)
        {
            _at++;
            item = item with { IsOptional = true };
        }

        if (isForbidden && item.Kind >= CueItemKind.Gap) Fail("Behind \"!\" stands a word, a class or a group.");
        return item with { IsForbidden = isForbidden };
    }

    private CueItem Atom()
    {
        switch (_text[_at])
        {
            case '^':
                _at++;
                return new CueItem(CueItemKind.Start);
            case '~':
                _at++;
                return new CueItem(CueItemKind.ClauseStart);
            case '$':
                _at++;
                return new CueItem(CueItemKind.End);
            case '.' when _text.AsSpan(_at).StartsWith("..", StringComparison.Ordinal):
                return Gap();
            case '(':
                return Group();
            case '<':
                return new CueItem(CueItemKind.Class, Name('>'));
            case '{':
                return new CueItem(CueItemKind.Value, Name('}'));
            default:
                return Word();
        }
    }

    private CueItem Gap()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] == '.') _at++;
        var isWide = _at - start > 2;
        var digits = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]) && _at - digits < 2) _at++;
        var limit = isWide ? WideGap : NearGap;
        if (_at > digits) limit = int.Parse(_text.AsSpan(digits, _at - digits), System.Globalization.CultureInfo.InvariantCulture);
        if (_at - start - (_at - digits) > 3 || limit is < 1 or > LargestGap) Fail($"A gap is \"..\" or \"...\", with a number from 1 to {LargestGap} behind it if you like.");
        return new CueItem(CueItemKind.Gap) { Limit = limit, CrossesClauses = isWide };
    }

    private CueItem Group()
    {
        _at++;
        if (++_depth > DeepestGroup) Fail("There are too many brackets in one another.");
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<CueItem>>();
        while (_error is null)
        {
            var sequence = Sequence();
            if (!sequence.All(static i => i is { Kind: <= CueItemKind.Gap, IsForbidden: false })) Fail("In brackets there are words, classes, values and gaps only.");
            if (!sequence.Any(static i => i is { IsOptional: false, Kind: < CueItemKind.Gap })) Fail("There is nothing between the brackets or between two \"|\".");
            alternatives.Add(sequence);
            if (_at >= _text.Length) Fail("A bracket is not closed.");
            else if (_text[_at++] == ')') break;
        }

        if (_at < _text.Length && _text[_at] == '?' && alternatives.Any(static a => a.Any(HasGap))) Fail("What may be there has no gaps in it.");
        _depth--;
        return new CueItem(CueItemKind.Group) { Alternatives = alternatives.ToImmutable() };
    }

    private string Name(char close)
    {
        var end = _text.IndexOf(close, _at);
        if (end < _at + 2)
        {
            Fail($"A \"{_text[_at]}\" needs a name and a \"{close}\" behind it.");
            return "";
        }

        var name = _text[(_at + 1)..end];
        _at = end + 1;
        return name;
    }

    private CueItem Word()
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('(' or ')' or '|' or '<' or '>' or '{' or '}' or '?')) _at++;
        // A question mark that stands alone is the sign itself.
        if (_at == start) _at++;
        var word = _text[start.._at].ToLowerInvariant();
        if (word.Length > 1 && word[0] == '*') return new CueItem(CueItemKind.Suffix, word[1..]);
        return word.Length > 1 && word[^1] == '*' ? new CueItem(CueItemKind.Prefix, word[..^1]) : new CueItem(CueItemKind.Word, word);
    }

    private void Fail(string message)
    {
        _error ??= message;
        _at = _text.Length;
    }
}
