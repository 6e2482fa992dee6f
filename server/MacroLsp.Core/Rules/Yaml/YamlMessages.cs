using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>What is said about a place that cannot be read: what is there, why it matters, what to do.</summary>
internal static class YamlMessages
{
    public static string Of(YamlProblem problem) => problem.Kind switch
    {
        YamlProblemKind.MissingColon =>
            "This line has no colon, so it cannot be read. A key is followed by a colon and a space; a line that goes on with the text above is indented further than its key.",
        YamlProblemKind.MissingSpaceAfterColon =>
            $"A space is missing after the colon, so \"{problem.Detail}:\" is not read as a key. Put a space after it.",
        YamlProblemKind.OpenQuote =>
            $"This quotation mark ({problem.Detail}) is never closed. Close it at the end of the text, or turn the text into a block, which needs no quotes.",
        YamlProblemKind.TextAfterQuote when problem.Detail == "'" =>
            "The text is taken to end at the apostrophe before this place. Turn it into a block, in which apostrophes are text.",
        YamlProblemKind.TextAfterQuote =>
            "The text is taken to end at the quotation mark before this place. Turn it into a block, in which quotation marks are text.",
        YamlProblemKind.UnknownEscape =>
            $"\"{problem.Detail}\" means nothing: in double quotes a backslash starts a special sign. Write two backslashes for one.",
        YamlProblemKind.Tab =>
            "This line begins with a tab, and only spaces count at the beginning of a line. Replace it by spaces.",
        YamlProblemKind.Indentation when problem.Detail.Length > 0 && problem.Detail != "-" =>
            $"\"{problem.Detail}\" does not begin in the same column as its neighbours, so it is unclear where it belongs. Line it up with them.",
        YamlProblemKind.Indentation =>
            "This line does not begin in the same column as its neighbours, so it is unclear where it belongs. Line it up with them.",
        YamlProblemKind.MixedBlock when problem.Detail.StartsWith("- ", StringComparison.Ordinal) =>
            $"A hyphen stands before \"{problem.Detail[2..]}\", and its neighbours have none: they are keys and no list. Remove the hyphen.",
        YamlProblemKind.MixedBlock when problem.Detail == "-" =>
            "This item of a list stands among keys. Indent it below the key that it belongs to, or give it a key.",
        YamlProblemKind.MixedBlock =>
            "This line stands among the items of a list, but is none. Put a hyphen and a space before it, or line it up with the key that it belongs to.",
        YamlProblemKind.OpenBracket =>
            $"This bracket ({problem.Detail}) is never closed. Close it after its last item with {Close(problem.Detail)}.",
        YamlProblemKind.ReservedStart =>
            $"A text cannot begin with {Named(problem.Detail)} right after the colon: YAML takes the sign for something else. Turn the text into a block, with >- after the colon and the text on the next line.",
        YamlProblemKind.TextAboveBlock =>
            "A text stands after this key, and its sections or keys stand below: a key holds one or the other. Remove the text.",
        YamlProblemKind.BlockHeaderText =>
            $"After {problem.Detail} the text begins on the next line. Move it there, indented further than its key.",
        YamlProblemKind.CurlyQuotes =>
            "Curly quotation marks are sent to the customer as a part of the text. If they are meant to hold the text together, remove them or write straight ones.",
        YamlProblemKind.MissingSeparator =>
            "Another macro begins here, and nothing separates it from the one above. Write --- on a line of its own between them.",
        YamlProblemKind.DuplicateKey =>
            $"\"{problem.Detail}\" stands here a second time, and only the first one counts. Remove this one, or give it the name of another key.",
        YamlProblemKind.UnknownAlias when problem.Detail == "…" =>
            "This file repeats its texts through * so often that it would become too large to read. Write the text out here.",
        YamlProblemKind.UnknownAlias =>
            $"A star at the beginning of a text repeats another text, and none is named &{problem.Detail} above. To send the star, turn the text into a block.",
        YamlProblemKind.MergeConflict when problem.Detail.Length > 0 =>
            "This line is left over from a merge of two versions. Remove it.",
        YamlProblemKind.MergeConflict =>
            "Two versions of these lines were merged and nobody has chosen yet; until then the first one counts. Keep one of them, or both, and remove the marks.",
        YamlProblemKind.ControlCharacter =>
            $"An invisible sign ({problem.Detail}) stands here that no file may hold; it was probably copied along with the text. Remove it.",
        YamlProblemKind.Unsupported => Unsupported(problem.Detail),
        _ => "This place cannot be read.",
    };

    private static string Unsupported(string detail) => detail switch
    {
        "nesting" => "This is indented so deeply that it is not read any further. A macro needs five levels at most.",
        "?" => "A question mark at the beginning of a line opens a construct that macros do not use. Write the key, a colon and the value.",
        "- -" => "A list directly in a list has no meaning in a macro. Write one hyphen.",
        ", " => "A comma is missing before this place: inside brackets, commas stand between the items, and a text with quotation marks or brackets in it stands in quotes.",
        ",," => "An item is missing before this comma. Remove the comma, or write the item.",
        "---" or "..." => $"Text after {detail} is not read. Begin it on the next line.",
        _ => $"{Named(detail)} at the beginning of a line opens a construct that macros do not use. Write the key, a colon and the value.",
    };

    private static char Close(string open) => open == "[" ? ']' : '}';

    private static string Named(string sign) => sign switch
    {
        "-" => "a hyphen (-)",
        "?" => "a question mark",
        ":" => "a colon",
        "," => "a comma",
        "*" => "a star (*)",
        "@" => "an at sign (@)",
        "%" => "a percent sign",
        "`" => "a backtick (`)",
        "&" => "an ampersand (&)",
        "!" => "an exclamation mark",
        _ => $"the sign {sign}",
    };
}
