using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>What the name of a macro file says: <c>shipping/late-delivery.en-GB.macro.yaml</c>.</summary>
/// <param name="Id">The id, in kebab case; null when the name gives none.</param>
/// <param name="Locale">The locale behind the first dot; null when there is none.</param>
internal readonly record struct FileNameParts(string? Id, string? Locale)
{
    public static FileNameParts Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var end = name.LastIndexOf(".macro.", StringComparison.OrdinalIgnoreCase);
        if (end >= 0) name = name[..end];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var locale = dot < 0 ? null : name[(dot + 1)..];
        return new FileNameParts(
            Kebab.From(dot < 0 ? name : name[..dot]),
            locale is not null && LanguageTag.IsWellFormed(locale) ? LanguageTag.Canonicalize(locale) : null);
    }
}
