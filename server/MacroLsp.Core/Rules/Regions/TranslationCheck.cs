using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>A rule that looks at a variant beside the macro that it was made from. It says nothing of the source itself.</summary>
public abstract class TranslationCheck : MacroRule
{
    public sealed override void Check(MacroScope scope)
    {
        if (scope.Translation is { } translation) Check(scope, translation);
    }

    protected abstract void Check(MacroScope scope, Translation translation);

    /// <summary>Where to point when a section as a whole is meant: its key, or that of the reply when it has none of its own.</summary>
    private protected static TextSpan PlaceOf(MacroScope scope, SectionTranslation section) =>
        section.Own?.KeySpan ?? scope.Macro.Reply.Entry?.Key.Span ?? scope.Macro.NameSpan;

    /// <summary>How a message names a section: by its key in quotation marks, or "The reply" when it has no sections.</summary>
    private protected static string NameOf(SectionTranslation section) =>
        section.Id == Translation.WholeReply && section.Source is null && section.Own is null ? "The reply" : $"\"{section.Id}\"";

    /// <summary>The place of the section that it was made from, for the reader who wants to compare.</summary>
    private protected static RelatedPlace? SourcePlace(Translation translation, SectionTranslation section)
    {
        var source = section.Source?.Source ?? translation.Source;
        var span = section.Source?.Section.KeySpan ?? source.Macro.Reply.Entry?.Key.Span ?? source.Macro.NameSpan;
        return new RelatedPlace(source.Document.Path, span, $"It was made from this text in {source.Macro.LocaleText}.");
    }
}
