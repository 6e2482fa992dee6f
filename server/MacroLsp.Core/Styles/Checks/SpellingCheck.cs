using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Checks.Patterns;
using MacroLsp.Core.Styles.Checks.Spelling;

namespace MacroLsp.Core.Styles.Checks;

/// <summary><c>spelling</c>: every word must be in a dictionary, in a list of words or in the vocabulary.</summary>
internal sealed class SpellingCheck : StyleCheck
{
    // CamelCase, capitals at the end, and what is written with other letters or signs.
    private static readonly string[] OwnFilters = ["[A-Z][a-z]+[A-Z]+\\w+", "[A-Z]+\\z", "[^a-zA-Z_']"];

    private readonly ImmutableArray<BoundedRegex> _filters;
    private readonly ImmutableArray<SpellingLexicon> _dictionaries;
    private readonly FrozenSet<string> _words;
    private readonly BoundedRegex? _accepted;
    private readonly BoundedRegex? _phrases;
    private readonly StyleContext _context;

    public SpellingCheck(StyleDefinition definition, StyleContext context) : base(definition)
    {
        _context = context;
        _filters = [.. definition.Filters.Select(f => f.Value).Concat(definition.CustomFilters ? [] : OwnFilters).Select(f => Compile(f, RegexOptions.None))];
        _dictionaries = [.. definition.Dictionaries.Select(d => context.Dictionaries.GetValueOrDefault(d.Value)).OfType<SpellingLexicon>()];
        _words = definition.Ignore.SelectMany(i => context.WordLists.GetValueOrDefault(i.Value, [])).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        if (context.Accepted.IsEmpty) return;
        _accepted = Compile(string.Join('|', context.Accepted.Select(t => $@"\b{t}\b")), RegexOptions.IgnoreCase);
        var phrases = context.Accepted.Where(t => t.AsSpan().ContainsAny(" \t") || t.Contains(@"\s", StringComparison.Ordinal)).ToList();
        if (phrases.Count > 0) _phrases = Compile($@"\b(?:{string.Join('|', phrases)})\b", RegexOptions.IgnoreCase);
    }

    public override void Look(StyleRun run)
    {
        if (_dictionaries.IsEmpty) return;
        var text = run.Block.Text;
        var phrases = _phrases?.For(text)?.Matches(text);
        foreach (var span in SpellingWords.Of(text))
        {
            // Curly apostrophes are read as straight ones.
            var word = text.Substring(span.Start, span.Length).Replace('\u2019', '\'').Replace('\u2018', '\'');
            if (_filters.Any(f => f.IsMatch(word) == true) || !run.IsProse(new PatternMatch(span.Start, span.Length, 0))) continue;
            if (_words.Contains(word) || _dictionaries.Any(d => d.Has(word)) || _accepted?.IsMatch(word) == true) continue;
            if (phrases?.Any(p => p.Index <= span.Start && span.End <= p.Index + p.Length) == true) continue;
            var suggests = Definition.Action is { Name.Value: "suggest", Steps: [[{ Value: "spellings" }, ..], ..] };
            ImmutableArray<string> fixes = suggests ? [.. _dictionaries.SelectMany(d => d.Suggest(word)).Distinct(StringComparer.Ordinal)] : StyleActions.Apply(Definition.Action, word);
            run.Alert(this, span.Start, span.End, GoText.Format(Definition.Message.Value, word), fixes);
        }
    }

    protected override IEnumerable<StyleProblem> PatternProblems()
    {
        if (Definition.Dictionaries.IsEmpty)
        {
            yield return Definition.Message.Problem(RuleLevel.Error, "This rule needs dictionaries: the names of Hunspell dictionaries of yours, such as [en_US].");
        }

        foreach (var name in Definition.Dictionaries.Where(d => !_context.Dictionaries.ContainsKey(d.Value)))
        {
            yield return name.Problem(RuleLevel.Error, $"There is no dictionary \"{name.Value}\". Put {name.Value}.aff and {name.Value}.dic into config/dictionaries beside your packs.");
        }

        foreach (var filter in Definition.Filters)
        {
            if (filter.PatternProblem(multiline: false) is { } problem) yield return problem;
        }
    }

    private static BoundedRegex Compile(string pattern, RegexOptions options)
    {
        var facts = PatternReader.Read(pattern, multiline: false);
        return new BoundedRegex(facts.Regex, options, facts.Work);
    }
}
