using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Semantics;

/// <summary>
/// Versions that a file had before, from wherever they are kept: the history of the repository, or what the file was before
/// somebody began to type. Implementations are safe to use from any thread, and give the same versions to whoever holds them.
/// </summary>
public interface IEarlierVersions
{
    /// <summary>The versions of a file, the newest first; none when nothing is known.</summary>
    /// <param name="path">Relative to the root of the workspace, with <c>/</c>.</param>
    IEnumerable<SourceText> Of(string path);
}

/// <summary>What a section said when a translation was made from it.</summary>
public static class EarlierSections
{
    // Older versions are of no use: who has not translated for a hundred changes starts anew.
    private const int MostVersions = 100;

    /// <summary>The text that a stale section was made from, or null when no version of its file holds it.</summary>
    public static Section? MadeFrom(IEarlierVersions? versions, SectionTranslation section)
    {
        if (section is not { MadeFrom: { } fingerprint, Source: { } source }) return null;
        return Macros(versions, source.Source)
            .Select(m => m.Reply.Find(section.Id))
            .OfType<Section>()
            .FirstOrDefault(s => SectionFingerprint.Matches(fingerprint, SectionFingerprint.Of(s)));
    }

    /// <summary>The same for a reply without sections.</summary>
    public static MacroText? ReplyMadeFrom(IEarlierVersions? versions, Translation translation, SectionTranslation section)
    {
        if (section.MadeFrom is not { } fingerprint) return null;
        return Macros(versions, translation.Source)
            .Select(m => m.Reply.Unsectioned)
            .OfType<MacroText>()
            .FirstOrDefault(t => SectionFingerprint.Matches(fingerprint, SectionFingerprint.Of(t)));
    }

    private static IEnumerable<Macro> Macros(IEarlierVersions? versions, ResolvedSource source) =>
        versions is null
            ? []
            : versions.Of(source.Document.Path).Take(MostVersions)
                .SelectMany(text => MacroFile.Parse(text).Macros)
                .Where(m => m.IdText == source.Macro.IdText && string.Equals(m.LocaleText, source.Macro.LocaleText, StringComparison.OrdinalIgnoreCase));
}
