using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary><c>substitution</c>: one wording must be written for another.</summary>
internal sealed class SubstitutionCheck : StyleCheck
{
    private readonly StylePattern _pattern;
    private readonly ExceptionTerms _exceptions;
    private readonly ImmutableArray<StylePair> _swap;
    private readonly ConcurrentDictionary<string, BoundedRegex> _regexes = new(StringComparer.Ordinal);
    private readonly string _message;
    private readonly bool _replaces;

    public SubstitutionCheck(StyleDefinition definition, StyleContext context) : base(definition)
    {
        _exceptions = new ExceptionTerms(definition.Exceptions, definition.Vocab ? context.Accepted : []);
        // The longest in bytes first, so that a phrase wins over a word in it; equal ones in the order of the file.
        _swap = [.. definition.Swap.OrderByDescending(p => Encoding.UTF8.GetByteCount(p.Key.Value))];
        var template = definition.NonWord ? PatternTemplate.NonWord : context.WordTemplate is { } own ? PatternTemplate.Custom(own) : PatternTemplate.Word;
        _pattern = new StylePattern(_swap.Select(p => p.Key.Value), template, definition.IgnoreCase, tellsWhich: true);
        _replaces = definition.Action?.Name.Value == "replace";
        // Several options come with quotation marks of their own.
        _message = _replaces && IsFilledIn(definition.Action) ? WithoutDoubleQuotes(definition.Message.Value) : definition.Message.Value;
    }

    public override ImmutableArray<StylePattern> Patterns => [_pattern];

    public override void Look(StyleRun run)
    {
        foreach (var match in run.Matches(_pattern, 0))
        {
            if (match.Length == 0 || !run.IsProse(match)) continue;
            var found = run.Block.Text.Substring(match.Start, match.Length);
            var expected = Expected(match.Alternative, found);
            if (IsFine(expected, found) || _exceptions.Excuses(run.Block.Text, match)) continue;
            var (said, fixes) = Fixes(expected, found);
            run.Alert(this, match.Start, match.End, GoText.Format(_message, said, found), fixes);
        }
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (_swap.IsEmpty)
        {
            yield return Definition.Message.Problem(RuleLevel.Error, "This rule looks for nothing: give it swap, a table of what is found and what to write for it.");
            yield break;
        }

        foreach (var problem in Mistakes(_pattern, [.. _swap.Select(p => p.Key)])) yield return problem;
        foreach (var problem in Mistakes(Definition.Exceptions)) yield return problem;
        foreach (var problem in StyleActions.Problems(Definition.Action)) yield return problem;
    }

    /// <summary>Whether the options come from the table, because the action names none.</summary>
    private static bool IsFilledIn(StyleAction? action) => action is { Steps: [] or [[]] };

    private static string WithoutDoubleQuotes(string message)
    {
        foreach (var quoted in (ReadOnlySpan<string>)["'%s'", "\"%s\""])
        {
            var first = message.IndexOf(quoted, StringComparison.Ordinal);
            if (first < 0) continue;
            var rest = message[(first + quoted.Length)..];
            var second = rest.IndexOf(quoted, StringComparison.Ordinal);
            if (second >= 0 && rest.IndexOf(quoted, second + quoted.Length, StringComparison.Ordinal) < 0) message = message[..first] + "%s" + rest;
        }

        return message;
    }

    /// <summary>The value of the pair that matched, with <c>$1</c> filled in from the key's own groups.</summary>
    private string Expected(int alternative, string found)
    {
        var expected = _swap[alternative].Value.Value;
        if (Definition.Capitalize && found == WordCase.CapitalizeFirst(found)) expected = WordCase.CapitalizeFirst(expected);
        if (Definition.MatchCase) expected = string.Join('|', expected.Split('|').Select(o => WordCase.Like(found, o)));
        if (!HasGroup(expected)) return expected;
        var key = _regexes.GetOrAdd(_swap[alternative].Key.Value, Compile, Definition.IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        return key.For(found)?.Replace(found, expected) ?? expected;
    }

    private static bool HasGroup(string text)
    {
        for (var i = text.IndexOf('$', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = text.IndexOf('$', i + 1))
        {
            if (char.IsAsciiDigit(text[i + 1])) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether what was found is as it should be. With <c>replace</c> the options are texts; otherwise the value may be a
    /// pattern of all that is right.
    /// </summary>
    private bool IsFine(string expected, string found)
    {
        if (_replaces) return Options(expected).Contains(found, StringComparer.Ordinal);
        if (expected.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-')) return expected == found;
        var value = _regexes.GetOrAdd($"^(?:{expected})$", Compile, RegexOptions.None);
        return value.IsMatch(found) ?? expected == found;
    }

    private static BoundedRegex Compile(string pattern, RegexOptions options)
    {
        var facts = PatternReader.Read(pattern, multiline: false);
        return new BoundedRegex(facts.Regex, options, facts.Work);
    }

    private (string Said, ImmutableArray<string> Fixes) Fixes(string expected, string found)
    {
        if (!_replaces) return (Recased(expected, found), StyleActions.Apply(Definition.Action, found));
        if (!IsFilledIn(Definition.Action)) return (expected, StyleActions.Apply(Definition.Action, found));
        var options = Options(expected);
        if (Definition.Capitalize && found == WordCase.CapitalizeFirst(found)) options = [.. options.Select(WordCase.CapitalizeFirst)];
        return (StyleActions.Choice(options), options);
    }

    /// <summary>The options of a value: <c>a|b</c>. A sign <c>|</c> itself is written <c>\|</c>.</summary>
    private static ImmutableArray<string> Options(string value)
    {
        var options = ImmutableArray.CreateBuilder<string>();
        var option = new StringBuilder();
        for (var i = 0; i <= value.Length; i++)
        {
            if (i == value.Length || value[i] == '|')
            {
                if (option.Length > 0) options.Add(option.ToString());
                option.Clear();
            }
            else if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] == '|')
            {
                option.Append(value[++i]);
            }
            else
            {
                option.Append(value[i]);
            }
        }

        return options.ToImmutable();
    }

    /// <summary>
    /// The spelling that a value with optional letters stands for, when what was found is that spelling in another case:
    /// <c>OAuth2?</c> is said as <c>OAuth2</c>. Any other value is said as it is.
    /// </summary>
    private static string Recased(string value, string found)
    {
        var letters = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '\\' when i + 1 < value.Length: letters.Append(value[++i]); break;
                case '\\' or '[' or ']' or '(' or ')' or '{' or '}' or '|' or '.' or '*' or '+' or '^' or '$': return value;
                case '?': break;
                default: letters.Append(value[i]); break;
            }
        }

        var text = letters.ToString();
        return text.Length > 0 && text.Equals(found, StringComparison.OrdinalIgnoreCase) ? text : value;
    }
}
