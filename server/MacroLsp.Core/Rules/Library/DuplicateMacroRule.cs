using System.Collections.Immutable;
using System.Globalization;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Keys;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Library;

/// <summary>Finds macros that share their id and locale with another one.</summary>
public sealed class DuplicateMacroRule : MacroRule
{
    public override RuleInfo Info { get; } = new("duplicate-macro", "Two macros with the same id and locale", RuleCategory.Library,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds macros that have the same id and the same locale as another macro of the workspace.

        ## Why
        Nobody can tell which of the two is sent, and a link to one of them may lead to the other.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply: Your package has not arrived yet, and I am looking into it.
        ---
        macro: late-delivery
        title: Late delivery, customs
        locale: en-US
        reply: Your package waits at the customs, and I am asking them why.
        ```

        ## Instead
        Give one of them an id of its own, or delete it.
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply: Your package has not arrived yet, and I am looking into it.
        ---
        macro: late-delivery-customs
        title: Late delivery, customs
        locale: en-US
        reply: Your package waits at the customs, and I am asking them why.
        ```
        """);

    // A file that was pasted together may hold one id thousands of times, and each of them would list all others.
    private const int Shown = 20;

    public override void Check(MacroScope scope)
    {
        if (scope.Macro.Id is not { Value.Length: > 0 } id || scope.HasUncertain("macro") || scope.HasUncertain("locale")) return;
        var siblings = scope.Snapshot.Index.Find(id.Value);
        if (siblings.Length < 2) return;
        var locale = LocaleOf(scope.Macro.LocaleText, scope.Config);
        var others = siblings.Where(m => !(m.Path == scope.Document.Path && m.Ordinal == scope.Macro.Ordinal)
            && string.Equals(LocaleOf(m.Locale, scope.Config), locale, StringComparison.OrdinalIgnoreCase)).Take(Shown + 1).ToImmutableArray();
        if (others.IsEmpty) return;
        var where = others[0].Path == scope.Document.Path ? "in this file" : $"in {others[0].Path}";
        var more = others.Length > Shown ? " and many more" : others.Length > 1 ? $" and {others.Length - 1} more" : "";
        scope.Report(id.Span,
            $"There is another macro \"{id.Value}\" for {locale} ({where}{more}), so nobody can tell which one is sent. Give one of them its own id, or delete it.",
            () => Fixes(scope, id.Span, id.Value, locale), [.. others.Take(Shown).Select(o => Place(scope.Snapshot, o))]);
    }

    private static string LocaleOf(string written, ProjectConfig config) => written.Length == 0 ? config.SourceLocale : written;

    private static RelatedPlace Place(WorkspaceSnapshot snapshot, MacroFacts facts)
    {
        var macros = snapshot.Find(facts.Path)?.File.Macros ?? [];
        return new RelatedPlace(facts.Path, facts.Ordinal < macros.Length ? macros[facts.Ordinal].NameSpan : default, $"The other \"{facts.Id}\".");
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, TextSpan id, string old, string locale)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        var index = scope.Snapshot.Index;
        var name = FileNameParts.Of(scope.Document.Path);
        if (scope.Macro.Locale is { } written && name.Locale is { } better && !index.Find(old, better).Any())
            fixes.Add(Fix.Replace($"Change the locale to \"{better}\", as the file is named", written.Span, better, isPreferred: true));
        if (name.Id is { } fromFile && fromFile != old && !index.Contains(fromFile))
            fixes.Add(Fix.Replace($"Change the id to \"{fromFile}\", as the file is named", id, fromFile, isPreferred: fixes.Count == 0));
        var number = 2;
        while (index.Find($"{old}-{number.ToString(CultureInfo.InvariantCulture)}", locale).Any()) number++;
        var free = $"{old}-{number.ToString(CultureInfo.InvariantCulture)}";
        fixes.Add(Fix.Replace($"Change the id to \"{free}\"", id, free));
        return fixes.ToImmutable();
    }
}
