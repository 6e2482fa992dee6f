using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary><c>capitalization</c>: a block as a whole, a heading above all, must be in a case.</summary>
internal sealed class CapitalizationCheck : StyleCheck
{
    private const string Words = @"[\p{N}\p{L}*]+[^\s]*";

    private readonly ExceptionTerms _exceptions;
    private readonly BoundedRegex _words;
    private readonly BoundedRegex? _pattern;
    private readonly TitleCase? _title;
    private readonly SentenceCase? _sentence;

    public CapitalizationCheck(StyleDefinition definition, StyleContext context) : base(definition)
    {
        var accepted = definition.Vocab ? context.Accepted : [];
        _exceptions = new ExceptionTerms(definition.Exceptions, accepted);
        _words = Compile(_exceptions.Terms.IsEmpty ? Words : _exceptions.Source + "|" + Words);
        var terms = new CaseTerms(TermsOf(definition, accepted), definition.Prefix?.Value);
        switch (definition.Match?.Value)
        {
            case "$title": _title = new TitleCase(definition.TitleStyle == "Chicago", terms); break;
            case "$sentence": _sentence = new SentenceCase(terms, [.. definition.Indicators.Select(i => i.Value)]); break;
            case "$lower" or "$upper" or null: break;
            case var pattern: _pattern = Compile(pattern); break;
        }
    }

    public override void Look(StyleRun run)
    {
        var text = run.Block.Text;
        if (Definition.Match is not { } match || string.IsNullOrWhiteSpace(text)) return;
        var expected = match.Value switch
        {
            "$title" => _title?.Convert(text),
            "$sentence" => _sentence?.Convert(text),
            "$lower" => text.ToLowerInvariant(),
            "$upper" => text.ToUpperInvariant(),
            var pattern => pattern,
        };
        if (expected is null || IsRight(match.Value, text, expected)) return;
        var isFilledIn = Definition.Action is { Name.Value: "replace", Steps: [] or [[]] };
        ImmutableArray<string> fixes = !isFilledIn ? StyleActions.Apply(Definition.Action, text) : match.Value is "$title" or "$sentence" ? [expected] : [];
        run.Alert(this, 0, text.Length, GoText.Format(Definition.Message.Value, text, expected), fixes);
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (Definition.Match is not { } match)
        {
            return [Definition.Message.Problem(RuleLevel.Error, "This rule needs match: $title, $sentence, $lower, $upper or a pattern.")];
        }

        IEnumerable<StyleText?> patterns = [_pattern is null ? null : match, Definition.Prefix];
        return [.. patterns.OfType<StyleText>().Select(p => p.PatternProblem(multiline: false)).OfType<StyleProblem>(), .. Mistakes(Definition.Exceptions)];
    }

    private bool IsRight(string match, string text, string expected) => match switch
    {
        "$title" => IsNear(text, expected, static word => !word.Any(char.IsLower)),
        "$sentence" => IsNear(text, expected, static _ => false, isStartStrict: true),
        "$lower" or "$upper" => text == expected || _exceptions.Contains(text),
        _ => _pattern?.IsMatch(text) != false || _exceptions.Contains(text),
    };

    /// <summary>Whether enough words of a text are as they are in the expected one.</summary>
    private bool IsNear(string text, string expected, Func<string, bool> isFineToo, bool isStartStrict = false)
    {
        if (_words.For(text) is not { } regex) return true;
        var wanted = regex.Matches(expected);
        var (right, all) = (0.0, 0);
        foreach (Match found in regex.Matches(text))
        {
            var (word, index) = (found.Value, all++);
            if (index >= wanted.Count || word == wanted[index].Value || _exceptions.Contains(word) || isFineToo(word)) right++;
            else if (isStartStrict && index == 0 && word != CapitalizeParts(word)) return false;
        }

        var threshold = Definition.Threshold == 0 ? 0.8 : Definition.Threshold;
        // A text without words is in no case: Vale divides zero by zero, which is not enough.
        return all > 0 && right / all >= threshold;
    }

    /// <summary>Small letters with a capital at the start of each part of a compound.</summary>
    private static string CapitalizeParts(string word)
    {
        var parts = new StringBuilder(word.ToLowerInvariant());
        for (var i = 0; i < parts.Length; i++)
        {
            if (i == 0 || !(char.IsLetterOrDigit(parts[i - 1]) || parts[i - 1] is '_' or '\'')) parts[i] = char.ToUpperInvariant(parts[i]);
        }

        return parts.ToString();
    }

    /// <summary>
    /// The terms, the longest first. With a vocabulary a word becomes the term that it is in another case; without one, a word
    /// is left as it is where a term matches.
    /// </summary>
    private static ImmutableArray<string> TermsOf(StyleDefinition definition, ImmutableArray<string> accepted) =>
    [
        .. definition.Exceptions.Select(e => accepted.IsEmpty && !e.Value.StartsWith("(?i)", StringComparison.Ordinal) ? "(?-i)" + e.Value : e.Value)
            .Concat(accepted).OrderByDescending(Encoding.UTF8.GetByteCount),
    ];

    private static BoundedRegex Compile(string pattern)
    {
        var facts = PatternReader.Read(pattern, multiline: false);
        return new BoundedRegex(facts.Regex, RegexOptions.None, facts.Work);
    }
}
