using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>A piece of a pattern: what it requires, and what it costs to match.</summary>
internal readonly record struct PatternPiece(Required Required, PatternWork Work)
{
    /// <summary>A piece that takes nothing, or letters that can be matched in one way.</summary>
    public static PatternPiece Of(Required required) => new(required, PatternWork.One);

    /// <summary>One of several pieces.</summary>
    public static PatternPiece Either(List<PatternPiece> pieces)
    {
        if (pieces is [var only]) return only;
        var work = pieces[0].Work;
        foreach (var piece in pieces) work = work.Or(piece.Work);
        return new PatternPiece(Required.Either(pieces.ConvertAll(static p => p.Required)), work.Times(WaysOf(pieces)));
    }

    /// <summary>How many of the alternatives can match at one place: the longest row of them in which each begins with the one before it.</summary>
    private static int WaysOf(List<PatternPiece> pieces)
    {
        var texts = new List<string>();
        foreach (var (required, _) in pieces)
        {
            if (required.Exact.IsDefault || texts.Count > 100) return pieces.Count;
            texts.AddRange(required.Exact);
        }

        var most = 1;
        foreach (var text in texts)
        {
            var ways = 0;
            foreach (var other in texts)
            {
                if (text.StartsWith(other, StringComparison.Ordinal)) ways++;
            }

            most = Math.Max(most, ways);
        }

        return most;
    }
}

/// <summary>Joins what pieces in a row require: neighbours that are known exactly grow to longer literals.</summary>
internal sealed class PatternSequence
{
    private ImmutableArray<string> _best = [];
    private Reach _bestAt;
    private Required _run = Required.Empty;
    private Reach _runAt;
    private Reach _width;
    private PatternWork _work = PatternWork.One;
    private bool _isExact = true;

    public PatternPiece Whole
    {
        get
        {
            if (_isExact) return new PatternPiece(_run, _work);
            Choose(_run, _runAt);
            return new PatternPiece(Required.OneOfMany(_best, _bestAt, _width), _work);
        }
    }

    public void Add(PatternPiece piece)
    {
        _work = _work.Then(piece.Work);
        Add(piece.Required);
    }

    private void Add(Required piece)
    {
        var joined = _run.ExactThen(piece);
        if (!joined.IsDefault)
        {
            _width = _width.Then(piece.Width);
            _run = new Required(joined, default, Reach.None, _run.Width.Then(piece.Width));
            return;
        }

        _isExact = false;
        Choose(_run, _runAt);
        if (piece.Exact.IsDefault) Choose(piece, _width);
        if (!piece.Exact.IsDefault) (_run, _runAt) = (piece, _width);
        _width = _width.Then(piece.Width);
        if (piece.Exact.IsDefault) (_run, _runAt) = (Required.Empty, _width);
    }

    private void Choose(Required piece, Reach start)
    {
        var at = start.Then(piece.At);
        if (!Required.IsBetter(_best, _bestAt, piece.Literals, at)) (_best, _bestAt) = (piece.Literals, at);
    }
}
