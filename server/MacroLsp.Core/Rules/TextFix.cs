using System.Collections.Immutable;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules;

/// <summary>Makes fixes out of changes to what a text says, in offsets of the text.</summary>
internal static class TextFix
{
    /// <summary>The fix, or null when YAML has no way to write the text in its place.</summary>
    public static Fix? Make(FileScope scope, MacroText text, string title, ImmutableArray<ValueEdit> changes, bool isSafe = false, bool isPreferred = false) =>
        ScalarEdit.Change(scope.File.Yaml, text.Node, changes) is { IsEmpty: false } edits ? new Fix(title, edits, isSafe, isPreferred) : null;

    public static Fix? Replace(FileScope scope, MacroText text, string title, TextSpan span, string newText, bool isSafe = false, bool isPreferred = false) =>
        Make(scope, text, title, [new ValueEdit(span, newText)], isSafe, isPreferred);

    /// <summary>Those that could be made.</summary>
    public static ImmutableArray<Fix> Of(params ReadOnlySpan<Fix?> fixes)
    {
        var made = ImmutableArray.CreateBuilder<Fix>(fixes.Length);
        foreach (var fix in fixes)
        {
            if (fix is not null) made.Add(fix);
        }

        return made.ToImmutable();
    }
}
