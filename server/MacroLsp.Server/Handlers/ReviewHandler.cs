using MacroLsp.Core.Review;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Server.Preview;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>The replies of a document as the customer reads them, and those of an earlier text of it, for a comparison in the editor.</summary>
internal sealed class ReviewHandler(TimeProvider time)
{
    public ReviewResult? Of(EditorScope scope, ReviewParams parameters, CancellationToken cancellation)
    {
        if (scope.Document.Macro is not { } document) return null;
        cancellation.ThrowIfCancellationRequested();
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var earlier = new MacroDocument(document.Path, new SourceText(parameters.Before));
        return new ReviewResult(
            RepliesAsText.Of(scope.Workspace.With(earlier), earlier, today),
            RepliesAsText.Of(scope.Workspace, document, today));
    }
}
