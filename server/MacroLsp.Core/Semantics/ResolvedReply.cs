using System.Collections.Immutable;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Semantics;

/// <summary>
/// The reply that is sent in a locale: the macro's own sections, and from its fallbacks those that it does not have
/// (en-GB, en-001, en, then the source locale; CLDR's parents, see <see cref="LanguageTag"/>).
/// </summary>
/// <param name="Sections">
/// In the order in which they are sent: that of the framework; sections that it does not know keep their place behind
/// the one before them.
/// </param>
/// <param name="Unsectioned">The text of a reply without sections, with the file it comes from; null otherwise.</param>
/// <param name="Sources">The macros that take part, the macro itself first.</param>
public sealed record ResolvedReply(
    ImmutableArray<ResolvedSection> Sections, MacroText? Unsectioned, ImmutableArray<ResolvedSource> Sources)
{
    public ResolvedSection? Find(string id) => Sections.FirstOrDefault(s => s.Section.Id == id);

    /// <summary>The reply of a macro of this file.</summary>
    public static ResolvedReply Of(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro)
    {
        var own = new ResolvedSource(document, macro);
        if (macro.Reply.IsUnsectioned) return new ResolvedReply([], macro.Reply.Unsectioned, [own]);
        var sources = ImmutableArray.CreateBuilder<ResolvedSource>();
        sources.Add(own);
        sources.AddRange(FallbacksOf(snapshot, document, macro));
        // The macro's own sections first, each id once; a set, because a file can hold any number of them.
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var sections = macro.Reply.Sections.Where(s => ids.Add(s.Id)).Select(s => new ResolvedSection(s, own, IsInherited: false)).ToList();
        foreach (var source in sources.Skip(1))
        {
            var place = 0;
            foreach (var section in source.Macro.Reply.Sections)
            {
                var known = sections.FindIndex(s => s.Section.Id == section.Id);
                if (known >= 0) place = known + 1;
                else sections.Insert(place++, new ResolvedSection(section, source, IsInherited: true));
            }
        }

        var unsectioned = sections.Count == 0 ? sources.FirstOrDefault(s => s.Macro.Reply.IsUnsectioned)?.Macro.Reply.Unsectioned : null;
        return new ResolvedReply([.. sections], unsectioned, sources.ToImmutable());
    }

    /// <summary>The macros that a macro falls back to, nearest first.</summary>
    public static IEnumerable<ResolvedSource> FallbacksOf(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro)
    {
        if (macro.IdText.Length == 0) yield break;
        var siblings = snapshot.Index.Find(macro.IdText);
        if (siblings.Length < 2) yield break;
        foreach (var locale in FallbackLocales(macro.LocaleText, snapshot.Config.SourceLocale))
        {
            var facts = siblings.FirstOrDefault(s => string.Equals(s.Locale, locale, StringComparison.OrdinalIgnoreCase));
            if (facts is null || facts.Path == document.Path && facts.Ordinal == macro.Ordinal) continue;
            if (snapshot.Find(facts.Path) is { } file && file.File.Macros.FirstOrDefault(m => m.Ordinal == facts.Ordinal) is { } found)
                yield return new ResolvedSource(file, found);
        }
    }

    /// <summary>The locales to look in after the macro's own: its parents, then the source locale.</summary>
    public static IEnumerable<string> FallbackLocales(string locale, string sourceLocale) =>
        LanguageTag.Fallbacks(locale).Append(sourceLocale)
            .Where(l => !string.Equals(l, locale, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A macro that takes part in a reply, and its file.</summary>
public sealed record ResolvedSource(MacroDocument Document, Macro Macro);

/// <summary>A section of a resolved reply.</summary>
/// <param name="Section">The section as it stands in its own file.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="IsInherited">Whether it comes from another locale.</param>
public sealed record ResolvedSection(Section Section, ResolvedSource Source, bool IsInherited);
