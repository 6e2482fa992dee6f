using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules;

/// <summary>What a <see cref="FileRule"/> sees, and where it reports.</summary>
public class FileScope
{
    private readonly List<RawFinding> _findings;

    internal FileScope(WorkspaceSnapshot snapshot, MacroDocument document, DateOnly today, Rule rule, List<RawFinding> findings)
    {
        Snapshot = snapshot;
        Document = document;
        File = document.File;
        Today = today;
        Rule = rule;
        _findings = findings;
    }

    public WorkspaceSnapshot Snapshot { get; }

    public ProjectConfig Config => Snapshot.Config;

    public MacroDocument Document { get; }

    public MacroFile File { get; }

    public SourceText Source => File.Source;

    /// <summary>The day of the check, in the time zone of the machine.</summary>
    public DateOnly Today { get; }

    /// <summary>The rule that runs.</summary>
    public Rule Rule { get; internal set; }

    /// <param name="span">The exact place in the file.</param>
    /// <param name="message">What, why and what to do; one line.</param>
    /// <param name="fixes">Makes the fixes when someone asks; must not change anything.</param>
    /// <param name="related">Other places.</param>
    /// <param name="tag">How it may be drawn.</param>
    public void Report(TextSpan span, string message, Func<ImmutableArray<Fix>>? fixes = null,
        ImmutableArray<RelatedPlace> related = default, FindingTag tag = FindingTag.None)
    {
        var macro = this is MacroScope scope ? scope.Macro : File.MacroAt(span.Start);
        _findings.Add(new RawFinding(Rule.Raw, span, message, fixes, related.IsDefault ? [] : related, tag, macro?.IdText ?? "", macro?.LocaleText ?? ""));
    }
}

/// <summary>What a <see cref="MacroRule"/> sees: one macro with what its configuration makes of it.</summary>
public sealed class MacroScope : FileScope
{
    private ResolvedReply? _resolved;
    private ReplyActs? _acts;
    private Translation? _translation;
    private bool _isTranslationKnown;

    internal MacroScope(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, DateOnly today, Rule rule, List<RawFinding> findings)
        : base(snapshot, document, today, rule, findings)
    {
        Macro = macro;
        Framework = HasUncertain("framework") || macro.Framework is null && (HasUncertain("macro") || HasUncertain("locale"))
            ? null
            : Config.Frameworks.GetValueOrDefault(macro.Framework?.Value ?? InheritedFramework() ?? Config.DefaultFramework);
        IsSourceLocale = string.Equals(macro.LocaleText, Config.SourceLocale, StringComparison.OrdinalIgnoreCase) || macro.Locale is null;
    }

    /// <summary>The macro as a rule sees it, for features that ask what rules ask and report nothing.</summary>
    public static MacroScope Of(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, DateOnly today) =>
        new(snapshot, document, macro, today, AllRules.Rules[0], []);

    public Macro Macro { get; }

    /// <summary>
    /// The framework that the macro names or inherits from the macro it falls back to, else the default one; null when it
    /// names one that does not exist, or when the place that says so cannot be read.
    /// </summary>
    public Framework? Framework { get; }

    /// <summary>Whether this is the variant that the others are made from. A macro without a locale counts as one.</summary>
    public bool IsSourceLocale { get; }

    /// <summary>The reply with the sections it inherits. Made when first asked for.</summary>
    public ResolvedReply Resolved => _resolved ??= ResolvedReply.Of(Snapshot, Document, Macro);

    /// <summary>
    /// What the sentences of <see cref="Resolved"/> do. Nothing is known of a reply whose locale cannot be read or has no
    /// cues. Made when first asked for.
    /// </summary>
    public ReplyActs Acts => _acts ??= HasUncertain("locale") ? ReplyActs.Unknown : ReplyActs.Of(Resolved, Macro.LocaleText, Config);

    /// <summary>
    /// The macro beside the one it was made from; null for a source, and while a place of the macro cannot be read, because
    /// then it is not known which of its texts are there. Made when first asked for.
    /// </summary>
    public Translation? Translation
    {
        get
        {
            if (_isTranslationKnown) return _translation;
            _translation = BrokenPlaces.Touch(File.Yaml, Macro.Document.Span) ? null : Translation.Of(Snapshot, Document, Macro);
            _isTranslationKnown = true;
            return _translation;
        }
    }

    /// <summary>
    /// Whether a place that cannot be read, or a key that is misspelled, may hide what a key of the macro says. Whoever concludes something from that key
    /// then concludes nothing: the one message about the place is enough.
    /// </summary>
    /// <param name="key">A key of the top level.</param>
    public bool HasUncertain(string key)
    {
        if (Macro.Root is not { } root) return false;
        if (root.Find(key) is null && root.Entries.Any(e => IsSlipOf(e.Key.Value, key))) return true;
        if (File.Yaml.Problems.IsEmpty) return false;
        return root.Find(key) is { } entry
            ? BrokenPlaces.Touch(File.Yaml, entry)
            : BrokenPlaces.MayHide(File.Yaml, Macro.Document.Span, root, key, MacroKeys.All.Select(k => k.Name));
    }

    private static bool IsSlipOf(string word, string key) =>
        MacroKeys.Find(word) is null && Suggestions.Closest(word, MacroKeys.All.Select(k => k.Name)) == key;

    private string? InheritedFramework() =>
        Macro.Locale is null ? null : Resolved.Sources.Skip(1).Select(s => s.Macro.Framework?.Value).FirstOrDefault(f => f is not null);
}
