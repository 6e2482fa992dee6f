using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds texts that end otherwise than their source: a question that is none any more.</summary>
public sealed class PunctuationMismatchRule : TranslationCheck
{
    public override RuleInfo Info { get; } = new("punctuation-mismatch", "Another mark at the end than in the source", RuleCategory.Regions,
        RuleLevel.Suggestion, Fixability.Suggested, """
        ## What it does
        Compares the mark at the end of each text with that of the source, in the marks of its own language: Japanese 。and ？,
        Greek ; for a question, Arabic ؟, French with its narrow space. A full stop and an exclamation mark count as the
        same, because how lively a reply sounds is a matter of the region.

        ## Why
        A text without its end was cut off somewhere, and a question that ends with a full stop waits for no answer.

        ## Example
        ```yaml
        macro: anything-else
        title: Anything else
        locale: en-US
        framework: NOTE
        reply:
          facts: Is there anything else that I can do for you?
        ---
        macro: anything-else
        title: Noch etwas
        locale: de-DE
        framework: NOTE
        reply:
          facts: Kann ich noch etwas für Sie tun.
        ```

        ## Instead
        ```yaml
        macro: anything-else
        title: Anything else
        locale: en-US
        framework: NOTE
        reply:
          facts: Is there anything else that I can do for you?
        ---
        macro: anything-else
        title: Noch etwas
        locale: de-DE
        framework: NOTE
        reply:
          facts: Kann ich noch etwas für Sie tun?
        ```
        """);

    protected override void Check(MacroScope scope, Translation translation)
    {
        var locale = scope.Macro.LocaleText;
        foreach (var pair in TextPairs.Of(scope, translation))
        {
            if (pair.Section.State == TranslationState.Stale) continue;
            var value = pair.Own.Text.Value;
            var wanted = EndMarks.Of(pair.Source.Value, translation.Source.Macro.LocaleText, out _);
            var own = EndMarks.Of(value, locale, out var at);
            if (own == wanted || !EndsInProse(pair.Own.Text, at) || wanted == EndMark.None || IsGreeting(wanted, own)) continue;
            var span = own == EndMark.None ? new TextSpan(Math.Max(0, at - 1), Math.Min(1, at)) : TextSpan.FromBounds(at, value.AsSpan().TrimEnd().Length);
            scope.Report(pair.Own.Text.ToSource(span), own == EndMark.None
                    ? $"The text ends without a mark, and in {translation.Source.Macro.LocaleText} it ends as {Describe(wanted)}. Check that nothing is missing."
                    : $"This ends as {Describe(own)}, and in {translation.Source.Macro.LocaleText} as {Describe(wanted)}. Write the mark that fits.",
                () => TextFix.Of(TextFix.Replace(scope, pair.Own.Text, $"End it as {Describe(wanted)}",
                    own == EndMark.None ? new TextSpan(at, 0) : new TextSpan(at, MarkLength(value, at, own)), EndMarks.Write(wanted, locale))));
        }
    }

    private static int MarkLength(string value, int at, EndMark mark) =>
        mark == EndMark.Ellipsis && value[at] == '.' ? 3 : 1;

    /// <summary>A comma behind a greeting is English and French; German and Spanish end it in other ways, and languages differ after a closing.</summary>
    private static bool IsGreeting(EndMark wanted, EndMark own) =>
        (wanted, own) is (EndMark.Comma, EndMark.Statement or EndMark.Colon or EndMark.None) or (EndMark.Statement or EndMark.Colon or EndMark.None, EndMark.Comma);

    /// <summary>A text that ends with a placeholder ends as its value does.</summary>
    private static bool EndsInProse(MacroText text, int at) =>
        at > 0 && text.Template.Parts is [.., ProsePart last] && last.Span.Start < at;

    private static string Describe(EndMark mark) => mark switch
    {
        EndMark.Question => "a question",
        EndMark.Colon => "a colon that announces something",
        EndMark.Comma => "a comma",
        EndMark.Ellipsis => "an ellipsis",
        _ => "a sentence",
    };
}
