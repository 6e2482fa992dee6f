using MacroLsp.Core.Rules;
using MacroLsp.Core.Rules.Acts;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Actions;

/// <summary>Makes sections out of a reply that is one text: each sentence goes where what it does belongs.</summary>
internal static class SplitSections
{
    public static IEnumerable<CodeAction> At(WorkspaceSnapshot snapshot, MacroDocument document, TextSpan span, DateOnly today)
    {
        if (document.File.MacroAt(span.Start) is not { Reply: { IsUnsectioned: true, Entry: { } reply } } macro || !reply.Span.Touches(span.Start)) yield break;
        var scope = MacroScope.Of(snapshot, document, macro, today);
        if (UnsectionedSplit.Edit(scope) is not { } edit) yield break;
        yield return new CodeAction($"Split the reply into the sections of {scope.Framework?.Id}", ActionKinds.Sections, () => ActionEdits.Of(edit));
    }
}
