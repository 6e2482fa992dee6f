using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Review;
using MacroLsp.Core.Rules;

namespace MacroLsp.Cli.Output.Review;

/// <summary>For the terminal: what changed, section by section. Without colour, words that went stand in <c>[-…-]</c> and words that came in <c>{+…+}</c>.</summary>
internal sealed class ReviewText(bool hasColor)
{
    private const string Plain = "\u001b[0m";

    private readonly StringBuilder _text = new();

    public string Write(LibraryReview review)
    {
        foreach (var macro in review.Macros)
        {
            foreach (var variant in macro.Variants) Write(review, variant);
            foreach (var group in macro.Stale.GroupBy(s => (s.From, Parts: string.Join(", ", s.Parts))))
            {
                var locales = string.Join(", ", group.Select(s => s.Locale));
                _text.Append($"{Styled("1", locales)}{TerminalText.Safe($" of {macro.Id} became stale: {group.Key.Parts} changed in {group.Key.From} and not there")}\n\n");
            }
        }

        if (!review.Elsewhere.IsEmpty)
        {
            _text.Append(Styled("1", "Elsewhere")).Append('\n');
            foreach (var found in review.Elsewhere) Write(found.IsNew, found.Finding, $"{review.Show(found.Document)}:{found.Line}");
            _text.Append('\n');
        }

        return _text.Append($"{review.Headline} since {review.Against}: {string.Join("; ", review.Facts)}.\n").ToString();
    }

    private void Write(LibraryReview review, VariantChange change)
    {
        _text.Append($"{Styled("1", $"{LibraryReview.NameOf(change)} · {change.Locale}")}  {Styled("2", $"{review.Show(change.Side.Document)}:{change.Side.Line}")}\n");
        foreach (var what in review.Fate(change)) Line(what);
        if (change.Title.Any(r => r.Mark != RunMark.Same)) _text.Append($"  {Styled("4", "title")}\n    {Marked(change.Title)}\n");
        var isWhole = change.Kind != ChangeKind.Changed;
        foreach (var section in change.Sections)
        {
            if (isWhole) WriteWhole(section);
            else if (LibraryReview.SectionChanged(section) is { } what) Write(section, what);
        }

        foreach (var placeholder in change.Placeholders) Line(LibraryReview.Sentence(placeholder));
        foreach (var value in change.Values) Line($"{value.Key}: {value.Before ?? "none"} → {value.After ?? "none"}");
        if (LibraryReview.Score(change) is { Length: > 0 } score && (change.Kind != ChangeKind.Changed || score.Contains('→'))) Line($"AER score {score}");
        foreach (var finding in change.NewFindings) Write(true, finding, $"line {Line(change.After, finding)}");
        foreach (var finding in change.FixedFindings) Write(false, finding, null);
        _text.Append('\n');
    }

    private void WriteWhole(SectionChange section)
    {
        if (section.Title.Length > 0) _text.Append($"  {Styled("4", section.Title)}\n");
        _text.Append($"    {Marked(section.Alternatives[0].Runs)}\n");
    }

    private void Write(SectionChange section, string what)
    {
        _text.Append($"  {Styled("4", what)}\n");
        foreach (var alternative in section.Alternatives.Where(a => a.Kind != ChangeKind.Same))
        {
            var when = alternative.When.IsEmpty ? section.Alternatives.Length > 1 ? "otherwise: " : "" : $"when {string.Join(" and ", alternative.When)} is known: ";
            _text.Append($"    {Styled("2", when)}{Marked(alternative.Runs)}\n");
        }
    }

    private void Write(bool isNew, Finding finding, string? place) => _text.Append(
        $"  {Styled(isNew ? "31" : "32", isNew ? "+" : "-")} {(isNew ? LibraryReview.Level(finding) : "fixed")}: {TerminalText.Safe(finding.Message)} {Styled("2", $"[{finding.Rule}]{(place is null ? "" : " " + place)}")}\n");

    private static int Line(MacroSide? side, Finding finding) => side is null ? 0 : side.Document.Source.PositionOf(finding.Span.Start).Line + 1;

    private void Line(string text) => _text.Append("  ").Append(TerminalText.Safe(text)).Append('\n');

    private string Marked(ImmutableArray<MarkedRun> runs)
    {
        var line = new StringBuilder();
        var mark = RunMark.Same;
        foreach (var run in runs.Append(new MarkedRun(RunMark.Same, default, "", "")))
        {
            if (run.Mark != mark)
            {
                line.Append(End(mark)).Append(Start(run.Mark));
                mark = run.Mark;
            }

            line.Append(TerminalText.Safe(run.Text).Replace("\n", "\n    ", StringComparison.Ordinal));
        }

        return line.ToString();
    }

    private string Start(RunMark mark) => mark switch
    {
        RunMark.Deleted => hasColor ? "\u001b[9;31m" : "[-",
        RunMark.Inserted => hasColor ? "\u001b[4;32m" : "{+",
        _ => "",
    };

    private string End(RunMark mark) => mark == RunMark.Same ? "" : hasColor ? Plain : mark == RunMark.Deleted ? "-]" : "+}";

    private string Styled(string style, string text) => hasColor && text.Length > 0 ? $"\u001b[{style}m{TerminalText.Safe(text)}{Plain}" : TerminalText.Safe(text);
}

/// <summary>Texts of others on a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Control characters but line breaks become visible, so that a macro cannot move the cursor or colour the screen.</summary>
    public static string Safe(string text)
    {
        if (!text.Any(c => char.IsControl(c) && c != '\n')) return text;
        return string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? c < ' ' ? (char)(0x2400 + c) : '\uFFFD' : c));
    }
}
