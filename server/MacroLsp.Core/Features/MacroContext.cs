using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features;

/// <summary>What the configuration makes of one macro: the questions that several features ask.</summary>
internal readonly record struct MacroContext(WorkspaceSnapshot Snapshot, MacroDocument Document, Macro Macro)
{
    /// <summary>The locale as written, else the source locale.</summary>
    public string Locale => Macro.LocaleText.Length > 0 ? Macro.LocaleText : Snapshot.Config.SourceLocale;

    public string Topic => BuiltInData.TopicOf(Macro.IdText, Macro.Intent?.Value, Macro.Tags.Select(t => t.Value));

    public ImmutableArray<string> Moods => [.. Macro.Moods.Select(m => m.Value)];

    /// <summary>The framework that the macro names, or inherits from what it falls back to, else the default one.</summary>
    public Framework? Framework
    {
        get
        {
            var name = Macro.Framework?.Value ?? InheritedFramework() ?? Snapshot.Config.DefaultFramework;
            return Snapshot.Config.Frameworks.GetValueOrDefault(name);
        }
    }

    /// <summary>The variants of this macro in other locales, from the index: no file is read.</summary>
    public IEnumerable<MacroFacts> Siblings
    {
        get
        {
            var (path, ordinal) = (Document.Path, Macro.Ordinal);
            return Macro.IdText.Length == 0 ? [] : Snapshot.Index.Find(Macro.IdText).Where(m => m.Path != path || m.Ordinal != ordinal);
        }
    }

    private string? InheritedFramework() => Macro.Locale is null
        ? null
        : ResolvedReply.FallbacksOf(Snapshot, Document, Macro).Select(s => s.Macro.Framework?.Value).FirstOrDefault(f => f is not null);

    public static MacroContext? At(WorkspaceSnapshot snapshot, MacroDocument document, int offset) =>
        document.File.MacroAt(offset) is { } macro ? new MacroContext(snapshot, document, macro) : null;
}
