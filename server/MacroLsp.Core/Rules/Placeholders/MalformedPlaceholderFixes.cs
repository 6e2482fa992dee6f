using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>Mends braces that cannot be read.</summary>
internal static class MalformedPlaceholderFixes
{
    public static ImmutableArray<Fix> For(MacroScope scope, TextPlace place, TemplateProblem problem)
    {
        var placeholder = place.Text.Template.Placeholders.FirstOrDefault(p => p.Span == problem.Placeholder);
        return problem.Kind switch
        {
            TemplateProblemKind.Unclosed when placeholder is { Name.Length: > 0 } => Close(scope, place, placeholder),
            TemplateProblemKind.StrayClose => StrayClose(scope, place, problem.Span),
            TemplateProblemKind.EmptyName => TextFix.Of(TextFix.Replace(scope, place.Text, "Remove the braces", problem.Span, "")),
            TemplateProblemKind.InvalidName when placeholder is not null => Name(scope, place, placeholder),
            TemplateProblemKind.EmptyFilter => TextFix.Of(
                TextFix.Replace(scope, place.Text, "Remove the bar", WithSpaceBefore(place.Text.Value, new TextSpan(problem.Span.Start, 1)), "", isSafe: true, isPreferred: true)),
            TemplateProblemKind.OpenQuote => CloseQuote(scope, place, problem.Span),
            TemplateProblemKind.CurlyQuote => Straighten(scope, place, problem.Span),
            TemplateProblemKind.Unexpected when placeholder is not null => Unexpected(scope, place, placeholder, problem.Span),
            _ => [],
        };
    }

    private static ImmutableArray<Fix> Close(MacroScope scope, TextPlace place, Placeholder placeholder)
    {
        var end = placeholder.Filters is [.., var last] ? last.Span.End : placeholder.Span.End;
        var brace = place.Text.Value.AsSpan(end).TrimStart(' ') is ['}', ..] rest ? place.Text.Value.Length - rest.Length : -1;
        // With one brace there, the second goes behind it; a name that is defined leaves no doubt where it ends.
        var isSafe = placeholder.Filters.IsEmpty && scope.Config.Placeholders.ContainsKey(placeholder.Name);
        var hasOne = place.Text.Value[end - 1] == '}';
        var (at, text) = hasOne ? (end, "}") : brace >= 0 ? (brace, "}") : (end, " }}");
        return TextFix.Of(TextFix.Replace(scope, place.Text, "Close the braces", new TextSpan(at, 0), text, isSafe, isPreferred: true));
    }

    private static ImmutableArray<Fix> StrayClose(MacroScope scope, TextPlace place, TextSpan braces)
    {
        var value = place.Text.Value;
        var end = braces.Start;
        while (end > 0 && value[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && (char.IsAsciiLetterOrDigit(value[start - 1]) || value[start - 1] == '_')) start--;
        Fix? open = null;
        if (scope.Config.Placeholders.ContainsKey(value[start..end]))
        {
            var from = start;
            while (from > 0 && value[from - 1] == ' ') from--;
            // One brace may be there already: { name }}.
            var name = value[start..end];
            var replaced = from > 0 && value[from - 1] == '{' ? TextSpan.FromBounds(from - 1, braces.End) : TextSpan.FromBounds(start, braces.End);
            open = TextFix.Replace(scope, place.Text, $"Write {{{{ {name} }}}}", replaced, PlaceholderDefaults.Write(scope, place, name), isPreferred: true);
        }

        return TextFix.Of(open, TextFix.Replace(scope, place.Text, "Remove the braces", WithSpaceBefore(value, braces), "", isPreferred: open is null));
    }

    private static ImmutableArray<Fix> Name(MacroScope scope, TextPlace place, Placeholder placeholder)
    {
        if (MissingBar(place.Text.Value, placeholder) is { } gap)
            return TextFix.Of(TextFix.Replace(scope, place.Text, "Write a bar before the filter", gap, " | ", isPreferred: true));
        var snake = ToSnake(placeholder.Name);
        var isDefined = scope.Config.Placeholders.ContainsKey(snake);
        var meant = isDefined ? snake : UnknownPlaceholderRule.Meant(scope.Config, snake);
        if (meant is null) return [];
        return placeholder.Filters.IsEmpty
            ? TextFix.Of(TextFix.Replace(scope, place.Text, $"Change to \"{meant}\"", placeholder.Span, PlaceholderDefaults.Write(scope, place, meant), isDefined, isPreferred: true))
            : TextFix.Of(TextFix.Replace(scope, place.Text, $"Change to \"{meant}\"", placeholder.NameSpan, meant, isDefined, isPreferred: true));
    }

    /// <summary>The space in <c>{{ name default: "there" }}</c> where the bar belongs, or null.</summary>
    private static TextSpan? MissingBar(string text, Placeholder placeholder)
    {
        var space = placeholder.Name.IndexOf(' ');
        if (space < 0 || !Placeholder.IsValidName(placeholder.Name[..space])) return null;
        var rest = placeholder.Name.AsSpan(space).TrimStart();
        foreach (var filter in Filters.All)
        {
            if (!rest.StartsWith(filter.Name, StringComparison.Ordinal)) continue;
            if (rest.Length > filter.Name.Length && rest[filter.Name.Length] is not (':' or ' ')) continue;
            var start = placeholder.NameSpan.Start + space;
            return TextSpan.FromBounds(start, start + text.AsSpan(start).IndexOfAnyExcept(' '));
        }

        return null;
    }

    private static ImmutableArray<Fix> CloseQuote(MacroScope scope, TextPlace place, TextSpan span)
    {
        var value = place.Text.Value;
        var mark = value[span.Start].ToString();
        var isCurly = span.Length > 1 && value[span.End - 1] is '\u201C' or '\u201D' or '\u2018' or '\u2019';
        var at = isCurly ? new TextSpan(span.End - 1, 1) : new TextSpan(span.End, 0);
        return TextFix.Of(TextFix.Replace(scope, place.Text, "Close the quotation mark", at, mark, isPreferred: true));
    }

    private static ImmutableArray<Fix> Straighten(MacroScope scope, TextPlace place, TextSpan span)
    {
        var inner = place.Text.Value.Substring(span.Start, span.Length).Trim().Trim('\u201C', '\u201D', '\u201E', '\u2018', '\u2019', '"', '\'').Trim();
        var quoted = PlaceholderDefaults.Quote(inner);
        return TextFix.Of(TextFix.Replace(scope, place.Text, $"Write {quoted}", span, quoted, isSafe: true, isPreferred: true));
    }

    private static ImmutableArray<Fix> Unexpected(MacroScope scope, TextPlace place, Placeholder placeholder, TextSpan span)
    {
        var filter = placeholder.Filters.LastOrDefault(f => f.Span.End <= span.Start);
        var colon = filter is { Arguments.IsEmpty: true } && Filters.Find(filter.Name) is { Argument: not FilterArgumentKind.None }
            ? TextFix.Replace(scope, place.Text, "Write a colon before it", TextSpan.FromBounds(filter.NameSpan.End, span.Start), ": ", isPreferred: true)
            : null;
        return TextFix.Of(colon, TextFix.Replace(scope, place.Text, "Remove it", WithSpaceBefore(place.Text.Value, span), "", isPreferred: colon is null));
    }

    private static TextSpan WithSpaceBefore(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && text[start - 1] == ' ') start--;
        return TextSpan.FromBounds(start, span.End);
    }

    /// <summary>Small letters with underscores: <c>OrderNumber</c>, <c>Order-Number</c> and <c>order number</c> are order_number.</summary>
    internal static string ToSnake(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsAsciiLetterOrDigit(c))
            {
                if (result.Length > 0 && result[^1] != '_') result.Append('_');
                continue;
            }

            if (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1])) result.Append('_');
            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString().Trim('_');
    }
}
