using System.Buffers;
using System.Globalization;
using System.Text;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>
/// Reads the text of a regular expression as .NET does, and as Go's port of it in RE2 mode where the two differ. It never
/// fails: of what it does not understand it claims nothing, and the compiler says what is wrong with it.
/// </summary>
internal sealed class PatternReader
{
    // Brackets in brackets that no author writes: reading them would take the stack.
    private const int Deepest = 200;

    // What ends a row of letters that stand for themselves. Halves of a character are left to the one who reads letters one by one.
    private static readonly SearchValues<char> Signs = SearchValues.Create([.. "\\[(.^$*+?{|)", .. Enumerable.Range(0xD800, 0x800).Select(static c => (char)c)]);

    /// <summary>Any one unit.</summary>
    private static readonly PatternPiece Unit = PatternPiece.Of(Required.Nothing(Reach.Exactly(1)));

    /// <summary>A place between units.</summary>
    private static readonly PatternPiece Nowhere = PatternPiece.Of(Required.Empty);

    /// <summary>What cannot be known from here.</summary>
    private static readonly PatternPiece Reference = new(Required.Nothing(Reach.Any), PatternWork.Unknown);

    private readonly string _pattern;
    private readonly StringBuilder _regex;
    private StringBuilder? _literal = new();
    private int _at;
    private int _depth;
    private bool _multiline;
    private bool _isLost;
    private bool _setsFlags;
    private bool _hasReference;
    private bool _isAside;

    private PatternReader(string pattern, bool multiline)
    {
        _pattern = pattern;
        _regex = new StringBuilder(pattern.Length);
        _multiline = multiline;
    }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern as its author wrote it.</param>
    /// <param name="multiline">Whether the flag <c>m</c> is on where it begins.</param>
    public static PatternFacts Read(string pattern, bool multiline)
    {
        var reader = new PatternReader(pattern, multiline);
        var whole = reader.Alternatives();
        // A bracket that nobody opened.
        if (reader._at < pattern.Length) reader._isLost = true;
        if (reader._isLost) return new PatternFacts(pattern, Reference.Required, Reference.Work, null, IsBalanced: false, SetsFlags: true, HasReference: true);
        var literal = reader._literal is { Length: > 0 } text ? text.ToString() : null;
        return new PatternFacts(reader._regex.ToString(), whole.Required, whole.Work, literal, IsBalanced: true, reader._setsFlags, reader._hasReference);
    }

    private PatternPiece Alternatives()
    {
        var first = Sequence();
        if (_isLost || _at >= _pattern.Length || _pattern[_at] != '|') return first;
        List<PatternPiece> all = [first];
        while (!_isLost && _at < _pattern.Length && _pattern[_at] == '|')
        {
            _literal = null;
            Copy(1);
            all.Add(Sequence());
        }

        return PatternPiece.Either(all);
    }

    private PatternPiece Sequence()
    {
        var sequence = new PatternSequence();
        while (!_isLost && _at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
            sequence.Add(PlainLetters() is { } letters ? PatternPiece.Of(Required.Text(CaseFold.Of(letters))) : Quantified());
        return sequence.Whole;
    }

    /// <summary>Reads letters that stand for themselves, as many as there are in a row; null when there are none.</summary>
    private string? PlainLetters()
    {
        var rest = _pattern.AsSpan(_at);
        var length = rest.IndexOfAny(Signs);
        if (length < 0) length = rest.Length;
        // A quantifier is for the last of them alone.
        else if (length > 0 && rest[length] is '*' or '+' or '?' or '{') length--;
        if (length == 0) return null;
        var letters = rest[..length].ToString();
        Copy(length);
        if (_depth == 0) _literal?.Append(letters);
        return letters;
    }

    private PatternPiece Quantified()
    {
        var start = _regex.Length;
        _isAside = false;
        var piece = Atom();
        if (_isLost || !TryQuantifier(out var min, out var max, out var length)) return piece;
        _literal = null;
        // Nothing stands before it that could be repeated, or the smaller number behind the greater.
        if (_regex.Length == start || _isAside || max < min) return Lost();
        // A character outside the first plane is two units, and a quantifier would take the second alone.
        if (_regex.Length - start == 2 && char.IsHighSurrogate(_regex[start])) _regex.Insert(start, "(?:").Append(')');
        Copy(length);
        return new PatternPiece(piece.Required.Repeated(min, max), piece.Work.Repeated(min, max));
    }

    private bool TryQuantifier(out int min, out int? max, out int length)
    {
        (min, max, length) = (0, null, 0);
        if (_at >= _pattern.Length) return false;
        switch (_pattern[_at])
        {
            case '*': length = 1; break;
            case '+': (min, length) = (1, 1); break;
            case '?': (max, length) = (1, 1); break;
            case '{' when TryBounds(_pattern.AsSpan(_at), out min, out max, out length): break;
            default: return false;
        }

        if (_at + length < _pattern.Length && _pattern[_at + length] == '?') length++;
        return true;
    }

    /// <summary>Reads <c>{2}</c>, <c>{2,}</c> or <c>{2,5}</c>; any other brace is a letter.</summary>
    private static bool TryBounds(ReadOnlySpan<char> text, out int min, out int? max, out int length)
    {
        (min, max, length) = (0, null, 0);
        var close = text.IndexOf('}');
        if (close < 2) return false;
        var inner = text[1..close];
        var comma = inner.IndexOf(',');
        if (!IsNumber(comma < 0 ? inner : inner[..comma], out min)) return false;
        if (comma < 0) max = min;
        else if (comma + 1 < inner.Length)
        {
            if (!IsNumber(inner[(comma + 1)..], out var most)) return false;
            max = most;
        }

        length = close + 1;
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private PatternPiece Atom()
    {
        switch (_pattern[_at])
        {
            case '\\': return Escape();
            case '[': return Class();
            case '(': return Group();
            case '.':
                _literal = null;
                Copy(1);
                return Unit;
            case '^':
                return Assertion(1);
            case '$':
                if (_multiline) return Assertion(1);
                // Go: the very end. .NET: also before a last line break.
                _literal = null;
                _regex.Append(@"\z");
                _at++;
                return Nowhere;
            case '*' or '+' or '?': return Lost();
            case '{' when TryBounds(_pattern.AsSpan(_at), out _, out _, out _): return Lost();
            default:
                var width = char.IsHighSurrogate(_pattern[_at]) && _at + 1 < _pattern.Length && char.IsLowSurrogate(_pattern[_at + 1]) ? 2 : 1;
                var text = _pattern.Substring(_at, width);
                Copy(width);
                return Letters(text);
        }
    }

    private PatternPiece Letters(string text)
    {
        if (_depth == 0) _literal?.Append(text);
        return PatternPiece.Of(Required.Text(CaseFold.Of(text)));
    }

    private PatternPiece Assertion(int width)
    {
        _literal = null;
        Copy(width);
        return Nowhere;
    }

    private PatternPiece Lost()
    {
        _isLost = true;
        return Reference;
    }

    private PatternPiece Escape()
    {
        var escape = PatternEscape.Read(_pattern, _at);
        switch (escape.Kind)
        {
            case PatternEscapeKind.Letter:
                _regex.Append(escape.Regex);
                _at += escape.Length;
                return Letters(escape.Letter);
            case PatternEscapeKind.Assertion:
                return Assertion(escape.Length);
            case PatternEscapeKind.Set or PatternEscapeKind.Reference:
                _literal = null;
                _regex.Append(escape.Regex);
                _at += escape.Length;
                if (escape.Kind == PatternEscapeKind.Set) return Unit;
                _hasReference = true;
                return Reference;
            default:
                return Lost();
        }
    }

    private PatternPiece Class()
    {
        _literal = null;
        var set = PatternClass.Read(_pattern, _at);
        if (set is null) return Lost();
        _regex.Append(set.Regex);
        _at += set.Length;
        return set.Members.IsDefaultOrEmpty ? Unit : PatternPiece.Of(Required.AnyOf(set.Members.Select(CaseFold.Of)));
    }

    private PatternPiece Group()
    {
        _literal = null;
        var multiline = _multiline;
        var head = PatternGroup.Read(_pattern, _at, ref _multiline);
        if (head.Kind == PatternGroupKind.Unknown) return Lost();
        _regex.Append(head.Regex);
        _at += head.Length;
        switch (head.Kind)
        {
            case PatternGroupKind.Comment:
                _isAside = true;
                return Nowhere;
            case PatternGroupKind.Flags:
                _isAside = true;
                if (multiline && head.Regex == "(?m)") _regex.Length -= head.Regex.Length;
                else if (_depth == 0) _setsFlags = true;
                return Nowhere;
            case PatternGroupKind.Reference:
                _hasReference = true;
                return Reference;
        }

        if (_depth == Deepest) return Lost();
        _depth++;
        var inner = Alternatives();
        _depth--;
        _isAside = false;
        if (_isLost || _at >= _pattern.Length) return Lost();
        Copy(1);
        _multiline = multiline;
        return head.Kind == PatternGroupKind.Look ? inner with { Required = Required.Empty } : inner;
    }

    private void Copy(int width)
    {
        _regex.Append(_pattern, _at, width);
        _at += width;
    }
}
