using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration;

/// <summary>What is wrong with the YAML of a macrolsp.yaml, in plain words. Its texts are short, so quotes are the way out.</summary>
internal static class ConfigYamlProblems
{
    public static ConfigProblem Describe(YamlProblem problem, SourceText source)
    {
        var fix = FixOf(problem, source);
        return new ConfigProblem(ConfigProblem.YamlSyntax, problem.Span, MessageOf(problem), fix is { } edit ? [edit.Edit] : [], fix?.Title ?? "");
    }

    private static string MessageOf(YamlProblem problem) => problem.Kind switch
    {
        YamlProblemKind.MissingColon => "A key with a colon is expected here, such as \"locales:\".",
        YamlProblemKind.MissingSpaceAfterColon => $"A space is missing after \"{problem.Detail}:\".",
        YamlProblemKind.OpenQuote => "This quotation mark is never closed.",
        YamlProblemKind.TextAfterQuote => "There is text after the closing quotation mark. Put all of it into the quotation marks.",
        YamlProblemKind.UnknownEscape => $"YAML does not know \"{problem.Detail}\" inside double quotes. Use single quotes, or write \\\\ for a backslash.",
        YamlProblemKind.Tab => "YAML wants spaces here, not a tab.",
        YamlProblemKind.Indentation => "This line starts in another column than its neighbours, so it is unclear what it belongs to.",
        YamlProblemKind.MixedBlock => "Entries of a list and keys stand mixed here. Use one or the other.",
        YamlProblemKind.OpenBracket => $"This \"{problem.Detail}\" is never closed.",
        YamlProblemKind.UnquotedPlaceholder => "A value that starts with {{ needs quotes.",
        YamlProblemKind.ColonInPlainText => "A text with a colon in it needs quotes.",
        YamlProblemKind.TextCutByComment when problem.Detail == "lines" => "From the # on, this is a comment, and the lines below it are lost.",
        YamlProblemKind.TextCutByComment => "From the # on, this is a comment and not part of the value. If it belongs to it, put all of it into quotes.",
        YamlProblemKind.ReservedStart => $"A value that starts with {problem.Detail} needs quotes.",
        YamlProblemKind.BlockHeaderText => $"Text below \"{problem.Detail}\" starts on the next line, indented.",
        YamlProblemKind.CurlyQuotes => "These curly quotation marks become part of the value.",
        YamlProblemKind.DuplicateKey => $"\"{problem.Detail}\" stands here twice. Only the first one counts.",
        YamlProblemKind.UnknownAlias => $"There is no \"&{problem.Detail}\" above that \"*{problem.Detail}\" could stand for. If it is a text, put it into quotes.",
        YamlProblemKind.MergeConflict => "Two versions of this file meet here. Keep one of them and delete the lines with <<<<<<<, ======= and >>>>>>>.",
        YamlProblemKind.ControlCharacter => $"There is an invisible character here ({problem.Detail}) that YAML does not allow. Delete it.",
        _ => "This way of writing YAML is not read here.",
    };

    private static (TextEdit Edit, string Title)? FixOf(YamlProblem problem, SourceText source)
    {
        switch (problem.Kind)
        {
            case YamlProblemKind.MissingColon when !source.AsSpan(problem.Span).Contains(' '):
                return (TextEdit.Insert(problem.Span.End, ":"), "Add the colon");
            case YamlProblemKind.MissingSpaceAfterColon:
                return (TextEdit.Insert(problem.Span.End, " "), "Add the space");
            case YamlProblemKind.Tab:
                return (new TextEdit(problem.Span, source.Slice(problem.Span).Replace("\t", "  ", StringComparison.Ordinal)), "Change to spaces");
            case YamlProblemKind.UnquotedPlaceholder or YamlProblemKind.ColonInPlainText or YamlProblemKind.ReservedStart:
                return problem.Node is { } text && IsOneLine(text, source)
                    ? (new TextEdit(text.Span, Wording.Quoted(source.Slice(text.Span))), "Put it into quotes")
                    : null;
            case YamlProblemKind.TextCutByComment when problem.Detail.Length == 0 && problem.Node is { } cut && IsOneLine(cut, source):
                var whole = TextSpan.FromBounds(cut.Span.Start, problem.Span.End);
                return (new TextEdit(whole, Wording.Quoted(source.Slice(whole).TrimEnd())), "Put all of it into quotes");
            case YamlProblemKind.UnknownAlias when problem.Detail.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')):
                // "*.draft.yaml" is a pattern; "*formal" may be a slip in an anchor's name, which only its author can tell.
                return (new TextEdit(problem.Span, Wording.Quoted(source.Slice(problem.Span))), "Put it into quotes");
            default:
                return null;
        }
    }

    private static bool IsOneLine(YamlScalar scalar, SourceText source) => source.AsSpan(scalar.Span).IndexOfAny('\n', '\r') < 0;
}
