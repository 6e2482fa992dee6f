using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>
/// The values of a rule with those that it inherits: a key takes the place of the parent's, <c>key+</c> joins it,
/// <c>key-</c> takes out of it.
/// </summary>
internal sealed class RuleLayers(RuleChain chain, RuleProblems problems)
{
    private readonly RuleValues _values = new(problems);

    /// <summary>Whether the rule or one that it builds on has the key with something behind it.</summary>
    public bool Has(RuleKey key) => chain.Files.Any(f => f.Entries.Any(e => e.Name == key.Name && e.Value is not null));

    public StyleText? Text(RuleKey key) => Nearest(key) is { } entry ? _values.Text(entry) : null;

    public bool Flag(RuleKey key, bool fallback = false) => Nearest(key) is { } entry ? _values.Flag(entry) ?? fallback : fallback;

    public int Number(RuleKey key) => Nearest(key) is { } entry ? _values.Number(entry) ?? 0 : 0;

    public double Fraction(RuleKey key, double fallback) => Nearest(key) is { } entry ? _values.Fraction(entry) ?? fallback : fallback;

    public string Choice(RuleKey key, string fallback) => Nearest(key) is { } entry ? _values.Choice(entry, key) ?? fallback : fallback;

    public RuleLevel Level() => Nearest(RuleKeys.Level) is { } entry ? _values.Level(entry) : RuleLevel.Warning;

    public StyleAction? Action() => Nearest(RuleKeys.Action) is { } entry ? _values.Action(entry) : null;

    /// <summary>The cases of the file itself: those of a parent say what the parent does.</summary>
    public ImmutableArray<StyleTest> Tests() =>
        chain.Files[0].Find(RuleKeys.Tests) is { Value: not null } entry ? RuleTestReader.Read(entry, _values, problems) : [];

    public ImmutableArray<StyleText> Texts(RuleKey key)
    {
        ImmutableArray<StyleText> texts = [];
        foreach (var entry in Layers(key))
        {
            var own = _values.Texts(entry);
            switch (entry.Overlay)
            {
                case Overlay.Replace:
                    texts = own;
                    break;
                case Overlay.Add:
                    texts = texts.AddRange(own);
                    break;
                default:
                    foreach (var text in own)
                    {
                        var at = IndexOf(texts, text.Value);
                        if (at < 0) ReportNotThere(entry, text, texts.Select(t => t.Value));
                        else texts = texts.RemoveAt(at);
                    }

                    break;
            }
        }

        return texts;
    }

    public ImmutableArray<StylePair> Table(RuleKey key)
    {
        var pairs = ImmutableArray.CreateBuilder<StylePair>();
        foreach (var entry in Layers(key))
        {
            if (entry.Overlay == Overlay.Remove)
            {
                foreach (var text in _values.Texts(entry))
                {
                    var at = IndexOf(pairs, text.Value);
                    if (at < 0) ReportNotThere(entry, text, pairs.Select(p => p.Key.Value));
                    else pairs.RemoveAt(at);
                }

                continue;
            }

            if (entry.Overlay == Overlay.Replace) pairs.Clear();
            foreach (var pair in _values.Table(entry))
            {
                var at = IndexOf(pairs, pair.Key.Value);
                if (at < 0) pairs.Add(pair);
                else pairs[at] = pair;
            }
        }

        return pairs.ToImmutable();
    }

    private RuleEntry? Nearest(RuleKey key)
    {
        foreach (var file in chain.Files)
        {
            if (file.Find(key) is { Value: not null } entry) return entry;
        }

        return null;
    }

    /// <summary>The entries that make up a value, from the one that sets it to the last that changes it.</summary>
    private IEnumerable<RuleEntry> Layers(RuleKey key)
    {
        var first = chain.Files.Length - 1;
        for (var i = 0; i < chain.Files.Length; i++)
        {
            if (chain.Files[i].Find(key) is not { Value: not null }) continue;
            first = i;
            break;
        }

        for (var i = first; i >= 0; i--)
        {
            foreach (var entry in chain.Files[i].Entries.Where(e => e.Name == key.Name && e.Value is not null).OrderBy(e => e.Overlay))
                yield return entry;
        }
    }

    private void ReportNotThere(RuleEntry entry, StyleText text, IEnumerable<string> there) =>
        problems.ReportWord(ConfigProblem.InvalidValue, RuleLevel.Error, entry.Path, text.Span,
            $"The rule that is extended has no \"{text.Value}\" in \"{entry.Name}\" to take out.", Suggestions.Closest(text.Value, there));

    private static int IndexOf(ImmutableArray<StyleText> texts, string value)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Value == value) return i;
        }

        return -1;
    }

    private static int IndexOf(ImmutableArray<StylePair>.Builder pairs, string key)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            if (pairs[i].Key.Value == key) return i;
        }

        return -1;
    }
}
