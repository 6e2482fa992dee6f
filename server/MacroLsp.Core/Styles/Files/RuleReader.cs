using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>A rule file with what it means. Immutable.</summary>
/// <param name="File">The file.</param>
/// <param name="Definition">What it says; null when it cannot run, which is among the problems then.</param>
/// <param name="Problems">In the order of the file.</param>
/// <param name="Needs">The ids of the rules that it builds on, itself included, there or not.</param>
public sealed record StyleRule(RuleFile File, StyleDefinition? Definition, ImmutableArray<StyleProblem> Problems, ImmutableArray<string> Needs)
{
    public string Id => File.Id;

    public string Path => File.Path;
}

/// <summary>Reads a rule file with those that it builds on into a <see cref="StyleDefinition"/>. Never fails.</summary>
internal static class RuleReader
{
    public static StyleRule Read(RuleFile file, IRuleSource source)
    {
        var problems = new RuleProblems(file.Path);
        problems.AddRange(file.Problems);
        var chain = RuleChain.Follow(file, source, problems);
        CheckKeys(file, chain, problems);
        var definition = chain.Kind is { } kind ? Build(file, kind, chain, problems) : null;
        return new StyleRule(file, definition, problems.ToImmutable(file.Yaml), chain.Ids);
    }

    private static StyleDefinition? Build(RuleFile file, CheckKind kind, RuleChain chain, RuleProblems problems)
    {
        var layers = new RuleLayers(chain, problems);
        // A sequence's tokens are tables of their own; such rules and programs are not run.
        var reads = kind is not (CheckKind.Sequence or CheckKind.Script);
        var message = layers.Text(RuleKeys.Message);
        var definition = new StyleDefinition
        {
            Id = file.Id,
            Path = file.Path,
            Kind = kind,
            Message = message ?? new StyleText("", file.Path, default),
            Level = layers.Level(),
            Scope = layers.Texts(RuleKeys.Scope),
            Link = layers.Text(RuleKeys.Link),
            Description = layers.Text(RuleKeys.Description)?.Value ?? "",
            Limit = layers.Number(RuleKeys.Limit),
            Action = layers.Action(),
            MatchCase = layers.Flag(RuleKeys.MatchCase),
            IgnoreCase = Has(RuleKeys.IgnoreCase) && layers.Flag(RuleKeys.IgnoreCase),
            NonWord = Has(RuleKeys.NonWord) && layers.Flag(RuleKeys.NonWord),
            Vocab = !Has(RuleKeys.Vocab) || layers.Flag(RuleKeys.Vocab, fallback: true),
            Exceptions = Texts(RuleKeys.Exceptions),
            Tokens = Texts(RuleKeys.Tokens),
            Raw = Texts(RuleKeys.Raw),
            Append = Has(RuleKeys.Append) && layers.Flag(RuleKeys.Append),
            Swap = Table(RuleKeys.Swap),
            Capitalize = Has(RuleKeys.Capitalize) && layers.Flag(RuleKeys.Capitalize),
            Token = Text(RuleKeys.Token),
            Max = Has(RuleKeys.Max) ? layers.Number(RuleKeys.Max) : 0,
            Min = Has(RuleKeys.Min) ? layers.Number(RuleKeys.Min) : 0,
            Alpha = Has(RuleKeys.Alpha) && layers.Flag(RuleKeys.Alpha),
            Either = Table(RuleKeys.Either),
            First = Text(RuleKeys.First),
            Second = Text(RuleKeys.Second),
            Match = Text(RuleKeys.Match),
            TitleStyle = Has(RuleKeys.Style) ? layers.Choice(RuleKeys.Style, "AP") : "AP",
            Indicators = Texts(RuleKeys.Indicators),
            Threshold = Has(RuleKeys.Threshold) ? layers.Fraction(RuleKeys.Threshold, 0.8) : 0.8,
            Prefix = Text(RuleKeys.Prefix),
            Formula = Text(RuleKeys.Formula),
            Condition = Text(RuleKeys.Condition),
            Metrics = Texts(RuleKeys.Metrics),
            Grade = Has(RuleKeys.Grade) ? layers.Fraction(RuleKeys.Grade, 0) : 0,
            Dictionaries = Texts(RuleKeys.Dictionaries),
            DictionaryFolder = Text(RuleKeys.DictionaryFolder),
            Filters = Texts(RuleKeys.Filters),
            Ignore = Texts(RuleKeys.Ignore),
            CustomFilters = Has(RuleKeys.Custom) && layers.Flag(RuleKeys.Custom),
            Tests = layers.Tests(),
        };
        return IsWhole(definition, file, kind, layers, problems) ? definition : null;

        bool Has(RuleKey key) => reads && key.IsFor(kind);
        StyleText? Text(RuleKey key) => Has(key) ? layers.Text(key) : null;
        ImmutableArray<StyleText> Texts(RuleKey key) => Has(key) ? layers.Texts(key) : [];
        ImmutableArray<StylePair> Table(RuleKey key) => Has(key) ? layers.Table(key) : [];
    }

    /// <summary>Whether everything is there without which the rule could not find anything, and nothing that Vale refuses.</summary>
    private static bool IsWhole(StyleDefinition definition, RuleFile file, CheckKind kind, RuleLayers layers, RuleProblems problems)
    {
        var isWhole = true;
        var where = file.Find(RuleKeys.Extends)?.Value?.Span ?? RuleChain.PlaceOfMissing(file);
        foreach (var key in RuleKeys.All)
        {
            if (!key.IsRequired || key == RuleKeys.Extends || !key.IsFor(kind) || layers.Has(key)) continue;
            problems.Report(ConfigProblem.MissingKey, RuleLevel.Error, file.Path, file.Find(key)?.Key.Span ?? where,
                key == RuleKeys.Message
                    ? "A rule needs \"message\": what the author reads when something is found."
                    : $"A rule of the kind {CheckKinds.NameOf(kind)} needs \"{key.Name}\". {key.Description}");
            isWhole = false;
        }

        // A rule that only others extend may leave what it looks for to them.
        if (kind is CheckKind.Existence or CheckKind.Repetition && !layers.Has(RuleKeys.Tokens) && !layers.Has(RuleKeys.Raw))
        {
            problems.Report(ConfigProblem.MissingKey, StylePath.IsLoaded(file.Path) ? RuleLevel.Error : RuleLevel.Suggestion, file.Path, where,
                $"This rule finds nothing: it has no \"tokens\"{(kind == CheckKind.Existence ? " and no \"raw\"" : "")}.");
            isWhole = false;
        }

        var code = file.Entries.FirstOrDefault(e => e.Name == "code");
        if (code?.Value is Yaml.YamlScalar { Value: "true" })
        {
            problems.Report(ConfigProblem.InvalidValue, RuleLevel.Error, file.Path, code.Key.Span,
                "Vale has given up \"code: true\" and refuses the rule. Write \"scope: raw\" to look at the text as it is written.");
            isWhole = false;
        }

        return isWhole && definition.Message.Value.Length > 0;
    }

    private static void CheckKeys(RuleFile file, RuleChain chain, RuleProblems problems)
    {
        var isChild = file.Find(RuleKeys.Extends)?.Value is Yaml.YamlScalar extends && CheckKinds.IsRule(extends.Value);
        foreach (var entry in file.Entries)
        {
            var key = RuleKeys.Find(entry.Name);
            if (key is null) ReportUnknown(file, entry, chain.Kind, problems);
            else if (chain.Kind is { } kind && !key.IsFor(kind)) ReportForeign(entry, key, kind, problems);
            else if (entry.Overlay != Overlay.Replace) CheckOverlay(file, entry, key, isChild, problems);
            else if ((key == RuleKeys.Extends || key == RuleKeys.Message || key == RuleKeys.Tests) && entry.Key.Value.Trim() != key.Name)
            {
                problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Warning, file.Path, entry.Key.Span,
                    $"Vale knows \"{key.Name}\" in small letters only.", key.Name);
            }
            else if (entry.Value is null && key != RuleKeys.Tests && !key.IsRequired)
            {
                problems.Report(ConfigProblem.MissingKey, RuleLevel.Suggestion, file.Path, entry.Key.Span,
                    $"\"{key.Name}\" has no value yet. It should be {key.Expectation}.");
            }
        }
    }

    private static void ReportUnknown(RuleFile file, RuleEntry entry, CheckKind? kind, RuleProblems problems)
    {
        var known = RuleKeys.All.Where(k => !k.IsHidden && (kind is not { } k1 || k.IsFor(k1))).Select(k => k.Name);
        var meant = Suggestions.Closest(entry.Name, known.Where(n => !file.Entries.Any(e => e.Name == n)));
        var message = $"A rule has no key \"{entry.Key.Value.Trim()}\", and Vale refuses a file with one.";
        problems.ReportWord(ConfigProblem.UnknownKey, RuleLevel.Warning, file.Path, entry.Key.Span, message, meant);
    }

    private static void ReportForeign(RuleEntry entry, RuleKey key, CheckKind kind, RuleProblems problems) =>
        problems.Report(ConfigProblem.UnknownKey, RuleLevel.Warning, entry.Path, entry.Key.Span,
            $"\"{key.Name}\" does nothing in a rule of the kind {CheckKinds.NameOf(kind)}. It belongs to {Wording.List(key.Kinds.Select(CheckKinds.NameOf))}.");

    private static void CheckOverlay(RuleFile file, RuleEntry entry, RuleKey key, bool isChild, RuleProblems problems)
    {
        var written = entry.Key.Value.Trim();
        var message = !isChild ? $"\"{written}\" needs a rule that is changed: \"extends\" names a check here, not another rule."
            : !key.CanOverlay ? $"\"{key.Name}\" is a single value, so there is nothing to add to or take out of. Write \"{key.Name}:\"."
            : file.Find(key) is not null ? $"\"{written}\" changes what \"{key.Name}\" in this file replaces already. Keep one of them."
            : null;
        if (message is not null) problems.Report(ConfigProblem.InvalidValue, RuleLevel.Error, file.Path, entry.Key.Span, message);
    }
}
