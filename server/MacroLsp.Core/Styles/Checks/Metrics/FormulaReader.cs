using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace MacroLsp.Core.Styles.Checks.Metrics;

/// <summary>Reads a formula by descending from what binds least to what binds most. It stops at the first mistake.</summary>
internal sealed class FormulaReader(string text, ImmutableArray<string> variables)
{
    private const int Deepest = 100;

    private static readonly FrozenDictionary<string, double> Constants = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["e"] = Math.E, ["pi"] = Math.PI, ["phi"] = 1.618033988749895, ["sqrt2"] = Math.Sqrt(2), ["ln2"] = Math.Log(2), ["ln10"] = Math.Log(10),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Func<double, double>> Functions = new Dictionary<string, Func<double, double>>(StringComparer.Ordinal)
    {
        ["abs"] = Math.Abs, ["ceil"] = Math.Ceiling, ["floor"] = Math.Floor, ["trunc"] = Math.Truncate, ["sqrt"] = Math.Sqrt, ["cbrt"] = Math.Cbrt,
        ["exp"] = Math.Exp, ["log"] = Math.Log, ["log10"] = Math.Log10, ["log2"] = Math.Log2, ["log1p"] = x => Math.Log(1 + x),
        ["sin"] = Math.Sin, ["cos"] = Math.Cos, ["tan"] = Math.Tan, ["asin"] = Math.Asin, ["acos"] = Math.Acos, ["atan"] = Math.Atan,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Func<double, double, double>> PairFunctions = new Dictionary<string, Func<double, double, double>>(StringComparer.Ordinal)
    {
        ["pow"] = Math.Pow, ["max"] = Math.Max, ["min"] = Math.Min, ["mod"] = (a, b) => a % b, ["hypot"] = (a, b) => Math.Sqrt(a * a + b * b), ["atan2"] = Math.Atan2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!=", "<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    private int _at;
    private int _depth;

    public FormulaMistake? Mistake { get; private set; }

    public Term? ReadAll()
    {
        Skip();
        if (_at == text.Length) return Wrong("Here a formula is expected, such as (words / sentences).");
        var term = Choice();
        if (term is not null && _at < text.Length) return Wrong("Here the formula should end, or a sign such as + or / follow.");
        return term;
    }

    private Term? Choice()
    {
        if (++_depth > Deepest) return Wrong("This formula is nested too deeply.");
        var condition = Binary(0);
        if (condition is not null && TryTake("?"))
        {
            var yes = Choice();
            if (yes is null) return null;
            if (!TryTake(":")) return Wrong("Here a colon is expected, and what holds otherwise.");
            if (Choice() is not { } no) return null;
            var kind = yes.Kind == no.Kind ? yes.Kind : TermKind.Number;
            var test = condition;
            condition = new Term(kind, v => test.Value(v) != 0 ? yes.Value(v) : no.Value(v));
        }

        _depth--;
        return condition;
    }

    private Term? Binary(int level)
    {
        if (level == Levels.Length) return Unary();
        var left = Binary(level + 1);
        while (left is not null && Levels[level].FirstOrDefault(TryTake) is { } sign)
        {
            if (Binary(level + 1) is not { } right) return null;
            left = Join(sign, left, right);
        }

        return left;
    }

    private static Term Join(string sign, Term left, Term right)
    {
        var areWhole = left.Kind == TermKind.Whole && right.Kind == TermKind.Whole;
        var kind = areWhole ? TermKind.Whole : TermKind.Number;
        return sign switch
        {
            "||" => Truth(v => left.Value(v) != 0 || right.Value(v) != 0),
            "&&" => Truth(v => left.Value(v) != 0 && right.Value(v) != 0),
            "==" => Truth(v => left.Value(v) == right.Value(v)),
            "!=" => Truth(v => left.Value(v) != right.Value(v)),
            "<=" => Truth(v => left.Value(v) <= right.Value(v)),
            ">=" => Truth(v => left.Value(v) >= right.Value(v)),
            "<" => Truth(v => left.Value(v) < right.Value(v)),
            ">" => Truth(v => left.Value(v) > right.Value(v)),
            "+" => new Term(kind, v => left.Value(v) + right.Value(v)),
            "-" => new Term(kind, v => left.Value(v) - right.Value(v)),
            "*" => new Term(kind, v => left.Value(v) * right.Value(v)),
            "%" => new Term(kind, v => left.Value(v) % right.Value(v)),
            _ when areWhole => new Term(kind, v => Math.Truncate(left.Value(v) / right.Value(v))),
            _ => new Term(kind, v => left.Value(v) / right.Value(v)),
        };
    }

    private static Term Truth(Func<IReadOnlyDictionary<string, double>, bool> holds) => new(TermKind.Truth, v => holds(v) ? 1 : 0);

    private Term? Unary()
    {
        if (TryTake("-")) return Unary() is { } term ? term with { Value = v => -term.Value(v) } : null;
        if (TryTake("+")) return Unary();
        if (TryTake("!")) return Unary() is { } truth ? Truth(v => truth.Value(v) == 0) : null;
        return Primary();
    }

    private Term? Primary()
    {
        if (TryTake("("))
        {
            var inner = Choice();
            return inner is null || TryTake(")") ? inner : Wrong("Here a closing bracket is missing.");
        }

        if (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.')) return Number();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '.')) _at++;
        if (start == _at) return Wrong("Here a number or a name is expected.");
        var name = text[start.._at];
        Skip();
        if (name.StartsWith("math.", StringComparison.Ordinal)) return Function(name["math.".Length..], start);
        if (variables.Contains(name, StringComparer.Ordinal)) return new Term(TermKind.Number, v => v.GetValueOrDefault(name));
        return Wrong($"There is nothing called \"{name}\". There are {string.Join(", ", variables.Where(n => !n.StartsWith('_')))}.", start, name.Length);
    }

    private Term? Number()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.' || (text[_at] is 'e' or 'E' && _at > start)
            || (text[_at] is '+' or '-' && text[_at - 1] is 'e' or 'E' && _at > start))) _at++;
        var written = text[start.._at];
        Skip();
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return Wrong("This is not a number.", start, written.Length);
        return new Term(written.AsSpan().ContainsAny(".eE") ? TermKind.Number : TermKind.Whole, _ => number);
    }

    private Term? Function(string name, int start)
    {
        if (Constants.TryGetValue(name, out var constant)) return new Term(TermKind.Number, _ => constant);
        var one = Functions.GetValueOrDefault(name);
        var two = PairFunctions.GetValueOrDefault(name);
        if (one is null && two is null)
        {
            return Wrong($"There is no math.{name}. There are {string.Join(", ", Functions.Keys.Concat(PairFunctions.Keys).Order(StringComparer.Ordinal))}.", start, name.Length + 5);
        }

        if (!TryTake("(")) return Wrong("Here an opening bracket is expected, with what the function is of.");
        if (Choice() is not { } first) return null;
        if (two is not null)
        {
            if (!TryTake(",")) return Wrong("This function takes two values, with a comma between them.");
            if (Choice() is not { } second) return null;
            return TryTake(")") ? new Term(TermKind.Number, v => two(first.Value(v), second.Value(v))) : Wrong("Here a closing bracket is missing.");
        }

        return TryTake(")") ? new Term(TermKind.Number, v => one?.Invoke(first.Value(v)) ?? double.NaN) : Wrong("Here a closing bracket is missing.");
    }

    private bool TryTake(string sign)
    {
        if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0) return false;
        _at += sign.Length;
        Skip();
        return true;
    }

    private void Skip()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }

    private Term? Wrong(string message, int? start = null, int length = 1)
    {
        Mistake ??= new FormulaMistake(start ?? _at, length, message);
        return null;
    }
}
