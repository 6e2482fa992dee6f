using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>
/// Rules that are looked for together. Making a set reads patterns and compiles none: a regular expression is made when a
/// text first holds one of its literals. Immutable to the outside and safe for use from several threads.
/// </summary>
public sealed class StyleSet
{
    internal ImmutableArray<StyleCheck> Checks { get; }
    private const int MostScopes = 200;

    private readonly Lazy<LiteralIndex> _literals;
    private readonly StyleContext _context;
    private readonly ConcurrentDictionary<ImmutableArray<string>, ScopedRules> _scopes = new();

    private StyleSet(ImmutableArray<StyleCheck> checks, StyleContext context)
    {
        Checks = checks;
        _context = context;
        _literals = new Lazy<LiteralIndex>(() => new LiteralIndex([.. LiteralsOf(checks)]));
        Definitions = [.. checks.Select(c => c.Definition)];
    }

    public static StyleSet Empty { get; } = new([], StyleContext.Empty);

    /// <summary>The rules, in order.</summary>
    public ImmutableArray<StyleDefinition> Definitions { get; }

    /// <summary>Makes a set of rules.</summary>
    /// <param name="definitions">The rules; two of the same id are both kept.</param>
    /// <param name="context">What the project adds; <see cref="StyleContext.Empty"/> when nothing.</param>
    /// <param name="previous">A set whose rules are taken over where definition and context are the same objects, so that a change of one rule compiles one rule.</param>
    public static StyleSet Create(IEnumerable<StyleDefinition> definitions, StyleContext context, StyleSet? previous = null)
    {
        var known = new Dictionary<StyleDefinition, StyleCheck>(ReferenceEqualityComparer.Instance);
        if (previous is not null && ReferenceEquals(previous._context, context))
        {
            foreach (var check in previous.Checks) known[check.Definition] = check;
        }

        return new StyleSet([.. definitions.Select(d => known.TryGetValue(d, out var check) ? check : StyleChecks.Compile(d, context))], context);
    }

    /// <summary>The rules that are wanted, in the same order. They share what is compiled.</summary>
    public StyleSet Where(Func<StyleDefinition, bool> wanted) => new([.. Checks.Where(c => wanted(c.Definition))], _context);

    /// <summary>Whether a rule asks for blocks of this kind, such as <c>sentence</c>, <c>paragraph</c> or <c>summary</c>.</summary>
    public bool AsksFor(string scope) => Checks.Any(c => c.Scope.AsksFor(scope));

    /// <summary>What keeps rules, or parts of them, from working, in the order of the rules. Compiles all patterns, which takes a while.</summary>
    public ImmutableArray<StyleProblem> Problems(CancellationToken cancellationToken)
    {
        var problems = ImmutableArray.CreateBuilder<StyleProblem>();
        foreach (var check in Checks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            problems.AddRange(check.Problems);
        }

        return problems.ToImmutable();
    }

    /// <summary>
    /// What the rules find in a document or a reply: one call is one memory for rules that look across blocks. The alerts are
    /// ordered by block, place, length and rule. Those that are found in a part of a block are given on that block, once.
    /// </summary>
    /// <param name="blocks">In reading order; a part stands behind the block that it is a part of.</param>
    /// <param name="cancellationToken">Looked at before each block.</param>
    public ImmutableArray<StyleAlert> Check(IReadOnlyList<StyleBlock> blocks, CancellationToken cancellationToken) =>
        Check(new StyleRun(blocks, prefilter: true), cancellationToken);

    /// <summary>The same for a document whose elements were counted when it was read.</summary>
    /// <param name="counts">By Vale's names, such as <c>heading.h2</c> or <c>pre</c>.</param>
    internal ImmutableArray<StyleAlert> Check(IReadOnlyList<StyleBlock> blocks, IReadOnlyDictionary<string, int> counts, CancellationToken cancellationToken) =>
        Check(new StyleRun(blocks, prefilter: true) { Counts = counts }, cancellationToken);

    /// <summary>The same without looking for literals first, which is slow and must give the same.</summary>
    internal ImmutableArray<StyleAlert> CheckAll(IReadOnlyList<StyleBlock> blocks, CancellationToken cancellationToken) =>
        Check(new StyleRun(blocks, prefilter: false), cancellationToken);

    private ImmutableArray<StyleAlert> Check(StyleRun run, CancellationToken cancellationToken)
    {
        var blocks = run.Blocks;
        HashSet<int>? tooSlow = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rules = RulesOf(blocks[i].Scope);
            run.Enter(i, _literals.Value);
            var next = 0;
            while (run.Next(run.LooksForLiterals ? rules.SeeEveryBlock : rules.All, ref next) is { } rule)
            {
                if (!rules.Fits(rule) || tooSlow?.Contains(rule) == true) continue;
                var check = Checks[rule];
                try
                {
                    check.Look(run);
                }
                catch (RegexMatchTimeoutException)
                {
                    (tooSlow ??= []).Add(rule);
                    run.Alert(check, 0, 0, $"The rule {check.Definition.Id} takes too long on this text and did not look at all of it. Its pattern needs to be simpler.", []);
                }
            }
        }

        run.Leave();
        return StyleAlerts.Settle(run.Alerts, blocks);
    }

    /// <summary>The rules that look at blocks of a scope. Scopes are few, and the same object comes again and again.</summary>
    private ScopedRules RulesOf(ImmutableArray<string> scope)
    {
        if (_scopes.TryGetValue(scope, out var rules)) return rules;
        rules = new ScopedRules(Checks, scope);
        if (_scopes.Count < MostScopes) _scopes.TryAdd(scope, rules);
        return rules;
    }

    private static IEnumerable<(string Literal, LiteralOwner Owner)> LiteralsOf(ImmutableArray<StyleCheck> checks)
    {
        for (var rule = 0; rule < checks.Length; rule++)
        {
            var patterns = checks[rule].Patterns;
            for (var pattern = 0; pattern < patterns.Length; pattern++)
            {
                for (var i = 0; i < patterns[pattern].Sources.Length; i++)
                {
                    foreach (var literal in patterns[pattern].LiteralsOf(i)) yield return (literal, new LiteralOwner(rule, pattern, i));
                }
            }
        }
    }
}
