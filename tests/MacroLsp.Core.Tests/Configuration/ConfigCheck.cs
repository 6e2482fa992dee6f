using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using Shouldly;

namespace MacroLsp.Core.Tests.Configuration;

/// <summary>Holds the problems of a macrolsp.yaml to marks in its text.</summary>
internal static class ConfigCheck
{
    /// <summary>
    /// Expects one problem, at the place marked <c>[|so|]</c>, and that its fix gives <paramref name="mended"/>, in which
    /// nothing is wrong any more; null when there is no fix.
    /// </summary>
    public static ConfigFile Problem(string marked, string ruleId, string message, string? mended = null, params string[] rules)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal);
        var text = marked.Remove(end, 2).Remove(start, 2);
        var file = Read(text, rules);
        var problem = file.Problems.ShouldHaveSingleItem();
        problem.RuleId.ShouldBe(ruleId);
        problem.Message.ShouldBe(message);
        text.Substring(problem.Span.Start, problem.Span.Length).ShouldBe(text[start..(end - 2)]);
        problem.Span.Start.ShouldBe(start);
        (problem.Fix.IsEmpty ? null : TextEdit.Apply(text, problem.Fix)).ShouldBe(mended);
        (problem.FixTitle.Length > 0).ShouldBe(mended is not null, "a fix has a title, and only a fix");
        if (mended is not null) Read(mended, rules).Problems.ShouldBeEmpty();
        return file;
    }

    public static ProjectConfig Fine(string text, params string[] rules)
    {
        var file = Read(text, rules);
        file.Problems.ShouldBeEmpty();
        return file.Config;
    }

    /// <summary>A configuration as text, dictionaries in order of their keys, to compare two of them.</summary>
    public static string Dump(ProjectConfig config) => string.Join('\n',
    [
        .. config.Macros.Patterns, "exclude", .. config.Exclude.Patterns, config.SourceLocale, config.DefaultFramework,
        .. Sorted(config.Locales, locale => $"{locale.Tag} {locale.Formality} {List(locale.Styles)}"),
        .. Sorted(config.Frameworks, framework => $"{framework.Title}: {framework.Description} "
            + List(framework.Sections.Select(s => $"{s.Id} {s.Title} {s.Required} {List(s.Evidence)} {s.Description}"))),
        .. Sorted(config.Placeholders, placeholder => placeholder.ToString()),
        .. Sorted(config.Channels, channel => $"{channel with { Styles = [] }} {List(channel.Styles)}"),
        .. Sorted(config.Rules, level => $"{level}"),
        .. config.Overrides.Select(o => List(o.Files.Patterns) + List(Sorted(o.Rules, level => $"{level}")) + List(o.Styles ?? ["built-in"])),
        .. config.Glossary.Select(t => $"{t.Term} {List(t.Avoid)} {List(t.Locales)} {t.Note} {t.IsBrand}"),
        .. Sorted(config.Targets, target => List(Sorted(target.Placeholders, name => name))),
        .. Sorted(config.Sla, level => level.ToString()), List(config.Styles ?? ["built-in"]), config.StylesPath, config.Vale ?? "", config.Suppressions.ToString(),
    ]);

    private static ConfigFile Read(string text, string[] rules) =>
        ConfigFile.Read(new SourceText(text), rules.Length == 0 ? null : rules.ToImmutableHashSet(StringComparer.Ordinal));

    private static IEnumerable<string> Sorted<T>(IReadOnlyDictionary<string, T> entries, Func<T, string> show) =>
        entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} = {show(entry.Value)}");

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}
