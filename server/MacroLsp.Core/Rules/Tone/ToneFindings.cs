using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Regions;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>Turns what tone rules find in the replies of a file into findings.</summary>
internal static class ToneFindings
{
    private static readonly ConditionalWeakTable<StyleDefinition, RawRule> RawRules = [];

    /// <summary>Adds the findings of all macros of a file.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="document">The file.</param>
    /// <param name="scopes">Its macros, in order.</param>
    /// <param name="raw">What was found so far; what concerns the form of a text is not followed by what tone rules find in it.</param>
    /// <param name="cancellation">Looked at between texts.</param>
    public static void Run(
        WorkspaceSnapshot snapshot, MacroDocument document, IReadOnlyList<MacroScope> scopes, List<RawFinding> raw, CancellationToken cancellation)
    {
        var said = new SaidAlready(raw);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var minimum = snapshot.Styles.Vale?.MinAlertLevel ?? RuleLevel.Suggestion;
        foreach (var scope in scopes)
        {
            cancellation.ThrowIfCancellationRequested();
            // Which packs hold for a text is unknown while its locale cannot be read.
            if (scope.HasUncertain("locale")) continue;
            // A section that cannot be read seems to be inherited, and the reply seems to be another one than it is.
            var isWhole = !BrokenPlaces.Touch(document.File.Yaml, scope.Macro.Document.Span);
            var ofSources = new Lazy<HashSet<(string, string, TextSpan, TextSpan)>>(() => SaidOfSources(snapshot, scope.Resolved, cancellation));
            foreach (var alert in ToneAlert.Of(snapshot, document, scope.Macro, scope.Resolved, cancellation))
            {
                if (alert.IsOfReply && !isWhole) continue;
                if (alert.Place.Text.IsInherited && (!isWhole || !SharesLanguage(scope.Macro, alert) || ofSources.Value.Contains(alert.Identity))) continue;
                var found = Finding(document, scope, alert);
                if (said.Covers(found.Rule, found.Span) || IsBelow(snapshot, document, found.Rule, minimum) || IsOverLimit(alert, counts)) continue;
                raw.Add(found);
            }
        }
    }

    /// <summary>What is not translated at all is another matter than its tone.</summary>
    private static bool SharesLanguage(Macro macro, ToneAlert alert) => LanguageTag.ShareText(macro.LocaleText, alert.Place.Text.Source.Macro.LocaleText);

    private static RawRule Describe(StyleDefinition rule) =>
        new(rule.Id, RuleCategory.Tone, rule.Level, Uri.TryCreate(rule.Link?.Value, UriKind.Absolute, out var url) ? url : null);

    private static RawFinding Finding(MacroDocument document, MacroScope scope, ToneAlert alert)
    {
        var rule = RawRules.GetValue(alert.Rule, Describe);
        var text = alert.Place.Text;
        if (!text.IsInherited)
        {
            Func<ImmutableArray<Fix>>? fixes = alert.Replacements.IsEmpty ? null : () => ToneFixes.Of(document.File.Yaml, alert);
            return new RawFinding(rule, alert.Place.InSource, alert.Message, fixes, [], FindingTag.None, scope.Macro.IdText, scope.Macro.LocaleText);
        }

        return InheritedToneRule.Finding(scope, alert);
    }

    /// <summary>What is found in the inherited texts where they are written, so that it is said there and not here again.</summary>
    private static HashSet<(string, string, TextSpan, TextSpan)> SaidOfSources(WorkspaceSnapshot snapshot, ResolvedReply reply, CancellationToken cancellation)
    {
        var said = new HashSet<(string, string, TextSpan, TextSpan)>();
        foreach (var source in reply.Sources.Skip(1))
        {
            var own = ResolvedReply.Of(snapshot, source.Document, source.Macro);
            foreach (var alert in ToneAlert.Of(snapshot, source.Document, source.Macro, own, cancellation)) said.Add(alert.Identity);
        }

        return said;
    }

    private static bool IsBelow(WorkspaceSnapshot snapshot, MacroDocument document, RawRule rule, RuleLevel minimum) =>
        minimum > RuleLevel.Suggestion
        && ToneSetup.LevelOf(snapshot.Config.LevelsAt(document.Path), snapshot.Styles.ValeAt(document.Path), rule.Id, rule.DefaultLevel) < minimum;

    private static bool IsOverLimit(ToneAlert alert, Dictionary<string, int> counts)
    {
        if (alert.Rule.Limit == 0) return false;
        var count = counts.GetValueOrDefault(alert.Rule.Id);
        counts[alert.Rule.Id] = count + 1;
        return count >= alert.Rule.Limit;
    }
}
