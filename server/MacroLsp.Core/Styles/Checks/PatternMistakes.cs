using System.Text.RegularExpressions;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>What is wrong with a pattern, for someone who writes rules and not regular expressions.</summary>
internal static class PatternMistakes
{
    public static string Say(RegexParseError error) => error switch
    {
        RegexParseError.InsufficientClosingParentheses => "This pattern opens a bracket ( that it does not close. Close it, or write \\( for the sign itself.",
        RegexParseError.InsufficientOpeningParentheses => "This pattern closes a bracket ) that it did not open. Open it, or write \\) for the sign itself.",
        RegexParseError.UnterminatedBracket => "This pattern opens a set of characters with [ and does not close it. Close it with ], or write \\[ for the sign itself.",
        RegexParseError.QuantifierAfterNothing => "There is nothing before this sign that could be repeated. Write a backslash before it for the sign itself.",
        RegexParseError.NestedQuantifiersNotParenthesized => "Two signs of repetition follow each other. Put the first repetition in brackets, or take one sign away.",
        RegexParseError.ReversedQuantifierRange => "The numbers in { } are in the wrong order: the smaller one comes first.",
        RegexParseError.ReversedCharacterRange => "The two ends of this range are in the wrong order.",
        RegexParseError.ShorthandClassInCharacterRange => "A range in [ ] runs from one character to another; a set such as \\w cannot be one of its ends.",
        RegexParseError.UnrecognizedEscape => "A backslash before this letter means nothing. Take it away.",
        RegexParseError.UnescapedEndingBackslash => "The pattern ends with a backslash. Take it away, or write two for the sign itself.",
        RegexParseError.InvalidUnicodePropertyEscape or RegexParseError.MalformedUnicodePropertyEscape or RegexParseError.UnrecognizedUnicodeProperty =>
            "This property of characters is not known. Write \\p{L} for letters, \\p{Lu} for capital letters, \\p{Nd} for digits.",
        RegexParseError.InsufficientOrInvalidHexDigits => "Here a code in hexadecimal digits is expected, such as \\x41 or \\u00E9.",
        RegexParseError.UndefinedNumberedReference or RegexParseError.UndefinedNamedReference => "This refers to a group that the pattern does not have.",
        RegexParseError.InvalidGroupingConstruct => "A question mark behind an opening bracket says which group it is, such as (?:…). This one is not known.",
        RegexParseError.ExclusionGroupNotLast => "What is taken away from a set of characters with -[…] must come last.",
        _ => "This is not a valid pattern. Look for brackets, signs of repetition and backslashes that are not meant as such.",
    };
}
