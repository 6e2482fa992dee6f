using System.Globalization;
using System.Text;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>Fills in a message as Vale does: Go's <c>Sprintf</c>, with one empty argument more, and none too many.</summary>
internal static class GoText
{
    /// <summary>Fills texts and numbers in.</summary>
    /// <param name="format">With <c>%s</c>, <c>%d</c>, <c>%v</c>, <c>%q</c>, <c>%.2f</c>, <c>%[2]s</c> and <c>%%</c>.</param>
    /// <param name="arguments">Strings or integers, in order.</param>
    public static string Format(string format, params ReadOnlySpan<object> arguments)
    {
        if (!format.Contains('%', StringComparison.Ordinal)) return format;
        var text = new StringBuilder(format.Length + 32);
        var next = 0;
        for (var i = 0; i < format.Length;)
        {
            if (format[i] != '%')
            {
                text.Append(format[i++]);
                continue;
            }

            var verb = Verb.Read(format, i);
            i += verb.Length;
            if (verb.Letter == '%') text.Append('%');
            else if (verb.Letter == '\0') text.Append("%!(NOVERB)");
            else
            {
                var index = verb.Argument ?? next;
                next = index + 1;
                // Vale hands over one empty text behind the last argument.
                if (index < 0 || index > arguments.Length) text.Append("%!").Append(verb.Letter).Append(verb.Argument is null ? "(MISSING)" : "(BADINDEX)");
                else Append(text, verb, index == arguments.Length ? "" : arguments[index]);
            }
        }

        return text.ToString();
    }

    /// <summary>The verbs of a format that mean nothing to Go, with their place.</summary>
    public static IEnumerable<(int Start, int Length)> UnknownVerbs(string format)
    {
        for (var i = format.IndexOf('%', StringComparison.Ordinal); i >= 0 && i < format.Length; i = format.IndexOf('%', i))
        {
            var verb = Verb.Read(format, i);
            if (verb.Letter is not ('%' or 's' or 'd' or 'v' or 'q' or 'f')) yield return (i, verb.Length);
            i += verb.Length;
            if (i >= format.Length) yield break;
        }
    }

    private static void Append(StringBuilder text, Verb verb, object argument)
    {
        var shown = (verb.Letter, argument) switch
        {
            ('s' or 'v', string s) => verb.Precision is { } most && most < s.Length ? s[..most] : s,
            ('q', string s) => $"\"{s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            ('d' or 'v', int n) => n.ToString(CultureInfo.InvariantCulture),
            (_, string s) => $"%!{verb.Letter}(string={s})",
            (_, var other) => string.Create(CultureInfo.InvariantCulture, $"%!{verb.Letter}(int={other})"),
        };
        text.Append(verb.IsLeft ? shown.PadRight(verb.Width) : shown.PadLeft(verb.Width));
    }

    /// <summary>A percent sign and what belongs to it.</summary>
    /// <param name="Letter">The verb; <c>\0</c> when the format ends before it.</param>
    /// <param name="Argument">The index of the argument that it names, from 0; null for the next one.</param>
    private readonly record struct Verb(int Length, char Letter, int? Argument, int Width, int? Precision, bool IsLeft)
    {
        public static Verb Read(string format, int at)
        {
            var i = at + 1;
            var isLeft = false;
            while (i < format.Length && format[i] is '+' or '-' or '#' or ' ' or '0') isLeft |= format[i++] == '-';
            var argument = Index(format, ref i);
            var width = Number(format, ref i) ?? 0;
            int? precision = null;
            if (i < format.Length && format[i] == '.')
            {
                i++;
                precision = Number(format, ref i) ?? 0;
            }

            argument ??= Index(format, ref i);
            return i < format.Length
                ? new Verb(i + 1 - at, format[i], argument, width, precision, isLeft)
                : new Verb(i - at, '\0', argument, width, precision, isLeft);
        }

        private static int? Index(string format, ref int i)
        {
            if (i >= format.Length || format[i] != '[') return null;
            var at = i + 1;
            if (Number(format, ref at) is not { } number || at >= format.Length || format[at] != ']') return null;
            i = at + 1;
            return number - 1;
        }

        private static int? Number(string format, ref int i)
        {
            var start = i;
            while (i < format.Length && char.IsAsciiDigit(format[i]) && i - start < 4) i++;
            return i == start ? null : int.Parse(format.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }
}
