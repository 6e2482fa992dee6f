using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Actions;

/// <summary>Says that a word is right: a line in the project's <c>accept.txt</c>, which Vale reads too and which is made when there is none.</summary>
internal static class AddToVocabulary
{
    /// <summary>The vocabulary that is made in a project that has none.</summary>
    private const string NewVocabulary = "Project";

    private const int MostVocabularies = 3;
    private const int LongestTerm = 60;

    private static readonly SearchValues<char> NoProse = SearchValues.Create("{}\\\"<>|");

    public static IEnumerable<CodeAction> For(WorkspaceSnapshot snapshot, MacroDocument document, Finding finding)
    {
        if (AllRules.Find(finding.Rule) is not null || RuleNames.Definition(snapshot, finding.Rule) is not { Vocab: true } rule) yield break;
        var styles = snapshot.Styles;
        foreach (var term in TermsOf(rule, Words(document.Source.Slice(finding.Span))).Where(t => t.Length <= LongestTerm))
        {
            var names = VocabulariesOf(styles);
            foreach (var name in names)
            {
                var which = names.Length > 1 ? $"vocabulary \"{name}\"" : "vocabulary";
                yield return new CodeAction($"Add \"{term}\" to the {which}", ActionKinds.Vocabulary, () => Edits(styles, name, term)) { Finding = finding };
            }
        }
    }

    /// <summary>What of the found text would have to be right for the rule to be content.</summary>
    private static IEnumerable<string> TermsOf(StyleDefinition rule, string found) => rule.Kind switch
    {
        CheckKind.Spelling or CheckKind.Substitution => IsPlain(found) ? [found] : [],
        // All of the text is found; its capitals are in question, but for the one that it starts with.
        CheckKind.Capitalization => found.Split(' ').Skip(1).Select(word => word.Trim('.', ',', ':', ';', '!', '?', '(', ')'))
            .Where(word => IsPlain(word) && word.Any(char.IsUpper)).Distinct(StringComparer.Ordinal),
        _ => [],
    };

    /// <summary>Whether it is prose as it is written, without a placeholder or a sign of YAML's quotation marks.</summary>
    private static bool IsPlain(string text) => text.Any(char.IsLetter) && !text.AsSpan().ContainsAny(NoProse);

    /// <summary>The names of those that count: what the .vale.ini names, else all that are there, else a new one.</summary>
    private static ImmutableArray<string> VocabulariesOf(ProjectStyles styles)
    {
        ImmutableArray<string> names = styles.Vale is { } vale ? [.. vale.Vocabularies.Select(v => v.Value)] : [.. styles.Library.Vocabularies];
        if (!names.IsEmpty) return [.. names.Take(MostVocabularies)];
        // A .vale.ini that names no vocabulary would not see the new one.
        return styles.Vale is null ? [NewVocabulary] : [];
    }

    private static ActionEdits Edits(ProjectStyles styles, string vocabulary, string term)
    {
        var path = $"{StylePath.ConfigFolder}/vocabularies/{vocabulary}/accept.txt";
        var line = Regex.Escape(term).Replace("\\ ", " ", StringComparison.Ordinal);
        if (styles.Locate(path) is not { } place || styles.Library.TextOf(path) is not { } source)
            return new ActionEdits([], [new FileCreation($"{styles.Folders[0]}/{path}", line + "\n")]);
        var start = source.Length == 0 || source.Text.EndsWith('\n') ? "" : source.LineBreak;
        return ActionEdits.None with { Others = [new FileEdits(place, [TextEdit.Insert(source.Length, start + line + source.LineBreak)])] };
    }

    /// <summary>The words of a stretch of a file, which may go over a line break and the indent behind it.</summary>
    private static string Words(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
