using System.Collections.Immutable;
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

    private readonly string _pattern;
    private readonly StringBuilder _regex;
    private readonly PatternCost _cost = new();
    private StringBuilder? _literal = new();
    private int _at;
    private int _depth;
    private bool _multiline;
    private bool _isLost;
    private bool _setsFlags;
    private bool _isAside;
    private bool _isRun;

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
        var required = reader.Alternatives();
        // A bracket that nobody opened.
        if (reader._at < pattern.Length) reader._isLost = true;
        if (reader._isLost) return new PatternFacts(pattern, Required.Nothing, null, IsBalanced: false, SetsFlags: true, HasReference: true, IsTame: false);
        var literal = reader._literal is { Length: > 0 } text ? text.ToString() : null;
        var cost = reader._cost;
        return new PatternFacts(reader._regex.ToString(), required, literal, IsBalanced: true, reader._setsFlags, cost.HasReference, cost.IsTame);
    }

    private Required Alternatives()
    {
        var all = Sequence();
        while (!_isLost && _at < _pattern.Length && _pattern[_at] == '|')
        {
            _literal = null;
            Copy(1);
            all = all.Or(Sequence());
        }

        return all;
    }

    private Required Sequence()
    {
        var sequence = new RequiredSequence();
        while (!_isLost && _at < _pattern.Length && _pattern[_at] is not ('|' or ')')) sequence.Add(Quantified());
        return sequence.Whole;
    }

    private Required Quantified()
    {
        var start = _regex.Length;
        var before = _cost.Mark();
        _isAside = _isRun = false;
        var piece = Atom();
        if (_isLost || !TryQuantifier(out var min, out var max, out var length)) return piece;
        _literal = null;
        // Nothing stands before it that could be repeated, or the smaller number behind the greater.
        if (_regex.Length == start || _isAside || max < min) return Lost();
        _cost.Repeat(before, _isRun, min, max);
        // A character outside the first plane is two units, and a quantifier would take the second alone.
        if (_regex.Length - start == 2 && char.IsHighSurrogate(_regex[start])) _regex.Insert(start, "(?:").Append(')');
        Copy(length);
        return piece.Repeated(min, max);
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

    private Required Atom()
    {
        switch (_pattern[_at])
        {
            case '\\': return Escape();
            case '[': return Class();
            case '(': return Group();
            case '.':
                _literal = null;
                Copy(1);
                return Required.Nothing;
            case '^':
                return Assertion(1);
            case '$':
                if (_multiline) return Assertion(1);
                // Go: the very end. .NET: also before a last line break.
                _literal = null;
                _regex.Append(@"\z");
                _at++;
                return Required.Empty;
            case '*' or '+' or '?': return Lost();
            case '{' when TryBounds(_pattern.AsSpan(_at), out _, out _, out _): return Lost();
            default:
                var width = char.IsHighSurrogate(_pattern[_at]) && _at + 1 < _pattern.Length && char.IsLowSurrogate(_pattern[_at + 1]) ? 2 : 1;
                var text = _pattern.Substring(_at, width);
                Copy(width);
                return Letters(text);
        }
    }

    private Required Letters(string text)
    {
        _isRun = true;
        if (_depth == 0) _literal?.Append(text);
        return Required.Text(CaseFold.Of(text));
    }

    private Required Assertion(int width)
    {
        _literal = null;
        Copy(width);
        return Required.Empty;
    }

    private Required Lost()
    {
        _isLost = true;
        return Required.Nothing;
    }

    private Required Escape()
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
                if (escape.Kind == PatternEscapeKind.Reference) _cost.HasReference = true;
                _regex.Append(escape.Regex);
                _at += escape.Length;
                _isRun = escape.Kind == PatternEscapeKind.Set && escape.Regex[1] is not ('S' or 'W' or 'D' or 'P');
                return Required.Nothing;
            default:
                return Lost();
        }
    }

    private Required Class()
    {
        _literal = null;
        var set = PatternClass.Read(_pattern, _at);
        if (set is null) return Lost();
        _regex.Append(set.Regex);
        _at += set.Length;
        _isRun = !set.Regex.StartsWith("[^", StringComparison.Ordinal);
        return set.Members.IsDefault ? Required.Nothing : Required.AnyOf(set.Members.Select(CaseFold.Of));
    }

    private Required Group()
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
                return Required.Empty;
            case PatternGroupKind.Flags:
                _isAside = true;
                if (_depth == 0) _setsFlags = true;
                return Required.Empty;
            case PatternGroupKind.Reference:
                _cost.HasReference = true;
                return Required.Nothing;
        }

        if (_depth == Deepest) return Lost();
        _depth++;
        var inner = Alternatives();
        _depth--;
        (_isAside, _isRun) = (false, false);
        if (_isLost || _at >= _pattern.Length) return Lost();
        Copy(1);
        _multiline = multiline;
        return head.Kind == PatternGroupKind.Look ? Required.Empty : inner;
    }

    private void Copy(int width)
    {
        _regex.Append(_pattern, _at, width);
        _at += width;
    }

    /// <summary>Joins what pieces in a row require: neighbours that are known exactly grow to longer literals.</summary>
    private sealed class RequiredSequence
    {
        private ImmutableArray<string> _best = [];
        private Required _run = Required.Empty;
        private bool _isExact = true;

        public Required Whole => _isExact ? _run : Required.OneOfMany(Required.Better(_best, _run.Literals));

        public void Add(Required piece)
        {
            var joined = _run.Then(piece);
            if (!joined.Exact.IsDefault)
            {
                _run = joined;
                return;
            }

            _isExact = false;
            _best = Required.Better(_best, _run.Literals);
            _run = piece.Exact.IsDefault ? Required.Empty : piece;
            if (piece.Exact.IsDefault) _best = Required.Better(_best, piece.Literals);
        }
    }
}
