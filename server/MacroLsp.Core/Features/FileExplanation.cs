using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Features.Docs;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features;

/// <summary>Says in plain words how a file is treated and why: the answer to "nothing happens".</summary>
public static class FileExplanation
{
    /// <summary>A page of Markdown about a file.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="path">A file in it, of whatever kind; relative to the folder of macrolsp.yaml.</param>
    public static string Of(WorkspaceSnapshot snapshot, string path)
    {
        var config = snapshot.Config;
        var document = snapshot.Find(path);
        return Markdown.Paragraphs(
        [
            $"# {Markdown.Text(path)}",
            TreatmentOf(snapshot, path),
            ConfigurationOf(snapshot),
            .. document is null || path == snapshot.Place.Path ? [] : document.File.Macros.Select(m => OfMacro(new MacroContext(snapshot, document, m))),
            document is null ? null : LevelsOf(config, path),
            document is null ? null : SuppressionsOf(document),
        ]);
    }

    private static string TreatmentOf(WorkspaceSnapshot snapshot, string path)
    {
        if (path == snapshot.Place.Path) return "This file is the configuration of the macros in its folder.";
        var config = snapshot.Config;
        if (config.Includes(path)) return "This file holds reply macros and is checked.";
        if (!config.IsMacro(path))
            return $"This file is not checked: its name fits none of the patterns for macros, {Patterns(config.Macros)}. Name it `something.macro.yaml`.";
        var pattern = config.Exclude.Patterns.FirstOrDefault(p => new Glob(p).Match(path) != GlobMatch.None);
        return $"This file is left out of the checks of the workspace by {Markdown.Code($"exclude: {pattern}")} in macrolsp.yaml. It is checked when it is named, or open in the editor.";
    }

    private static string ConfigurationOf(WorkspaceSnapshot snapshot)
    {
        if (snapshot.Place is not { Path: { } path, File: { } file }) return "There is no macrolsp.yaml, so the built-in defaults apply.";
        return file.Problems.Length switch
        {
            0 => $"Its configuration is {Markdown.Code(path)}.",
            1 => $"Its configuration is {Markdown.Code(path)}. One place of it could not be used, so its default applies there.",
            var count => $"Its configuration is {Markdown.Code(path)}. {count} places of it could not be used, so their defaults apply there.",
        };
    }

    private static string OfMacro(MacroContext context)
    {
        var macro = context.Macro;
        var framework = context.Framework is { } known
            ? $"{Markdown.Code(known.Id)} ({Markdown.Text(known.Title)}){(macro.Framework is null ? ", which it does not name itself" : "")}"
            : $"{Markdown.Code(macro.Framework?.Value ?? "")}, which does not exist, so its sections are not checked";
        var sources = macro.Locale is null ? [] : ResolvedReply.FallbacksOf(context.Snapshot, context.Document, macro).Select(s => Markdown.Code(s.Macro.LocaleText)).ToImmutableArray();
        return Markdown.Paragraphs(
            $"## {Markdown.Text(macro.IdText.Length > 0 ? macro.IdText : "A macro without an id")}",
            string.Join("\n",
            [
                $"- Locale: {(macro.LocaleText.Length > 0 ? Markdown.Code(macro.LocaleText) : $"none, so {Markdown.Code(context.Locale)} is taken")}",
                $"- Channel: {(macro.Channel is { } channel ? Markdown.Code(channel.Value) : "any")}",
                $"- Framework: {framework}",
                .. sources.IsEmpty ? Array.Empty<string>() : [$"- Sections that it does not have come from {string.Join(", then ", sources)}"],
            ]));
    }

    private static string? LevelsOf(ProjectConfig config, string path)
    {
        var levels = config.LevelsAt(path);
        var changed = AllRules.Rules.Select(r => (r.Info.Id, Now: levels.Of(r.Info.Id, r.Info.DefaultLevel), r.Info.DefaultLevel))
            .Where(r => r.Now != r.DefaultLevel)
            .Select(r => $"- {Markdown.Code(r.Id)}: {RuleDocs.NameOf(r.Now)} instead of {RuleDocs.NameOf(r.DefaultLevel)}").ToList();
        return changed.Count == 0 ? null : Markdown.Paragraphs("## Rules at another level here", string.Join("\n", changed));
    }

    private static string? SuppressionsOf(MacroDocument document)
    {
        var lines = document.File.Suppressions.Where(s => !s.Rules.IsEmpty).Select(s =>
            $"- {string.Join(", ", s.Rules.Select(r => Markdown.Code(r.Id)))} {ReachOf(s.Scope)}{(s.Reason.Length > 0 ? $": {Markdown.Text(s.Reason)}" : "")}").ToList();
        return lines.Count == 0 ? null : Markdown.Paragraphs("## Silenced by comments", string.Join("\n", lines));
    }

    private static string ReachOf(SuppressionScope scope) => scope switch
    {
        SuppressionScope.File => "in the whole file",
        SuppressionScope.Document => "in a macro",
        _ => "at one place",
    };

    private static string Patterns(GlobSet globs) => string.Join(", ", globs.Patterns.Select(Markdown.Code));
}
