using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Review;
using MacroLsp.Core.Rules;

namespace MacroLsp.Cli.Output.Review;

/// <summary>
/// A comment for a pull request. All of it is blocks of HTML, which GitHub and GitLab show and in which nothing is read as
/// Markdown, so that a macro's text is text whatever it contains (<see cref="CommentText"/>).
/// </summary>
internal sealed class ReviewMarkdown
{
    /// <summary>The first line, by which the comment of the last run is found and updated.</summary>
    public const string Marker = "<!-- macrolsp-diff -->";

    /// <summary>
    /// What the description of a pull request holds: characters as code points, in which Ruby counts. A comment may have 262,144
    /// bytes, which is never less.
    /// </summary>
    public const int Limit = 65_536;

    /// <summary>The share of the limit that the table may take before it is cut.</summary>
    private const int TableLimit = Limit / 3;

    private const int MostElsewhere = 40;

    public static string Write(LibraryReview review)
    {
        var head = Head(review);
        var rows = review.Variants.Select(v => (Change: v, Row: Row(review, v), Details: Details(review, v))).ToList();
        var tail = Tail(review);
        var left = Limit - Length(head) - Length(tail) - Length(Cut(int.MaxValue, int.MaxValue)) - Length(Table(""));
        var shownRows = new StringBuilder();
        var listed = 0;
        foreach (var row in rows.Select(r => r.Row))
        {
            if (Length(shownRows.ToString()) + Length(row) > TableLimit) break;
            shownRows.Append(row);
            listed++;
        }

        left -= Length(shownRows.ToString());
        var details = new StringBuilder();
        var unfolded = 0;
        foreach (var block in rows.Take(listed).Select(r => r.Details))
        {
            // A short one may still fit where a long one did not.
            if (Length(block) > left) continue;
            left -= Length(block);
            details.Append(block);
            unfolded++;
        }

        var table = rows.Count == 0 ? "" : Table(shownRows.ToString());
        var cut = unfolded == rows.Count ? "" : Cut(rows.Count - listed, listed - unfolded);
        return head + table + details + tail + cut;
    }

    /// <summary>Code points, as GitHub counts.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    private static string Head(LibraryReview review)
    {
        var facts = string.Join(" · ", review.Facts.Select(CommentText.Escape));
        return $"{Marker}\n<h3>Reply macros: {CommentText.Escape(review.Headline)}</h3>\n<p>Since {CommentText.Escape(review.Against)}: {facts}.</p>\n";
    }

    private static string Table(string rows) =>
        $"<table><thead><tr><th>Macro</th><th>Locale</th><th>What changed</th><th>Findings</th><th>AER</th></tr></thead><tbody>\n{rows}</tbody></table>\n";

    private static string Row(LibraryReview review, VariantChange change)
    {
        var what = string.Join(", ", review.Fate(change).Concat(LibraryReview.Parts(change)).Select(CommentText.Escape));
        var findings = (change.NewFindings.Length, change.FixedFindings.Length) switch
        {
            (0, 0) => "",
            (var came, 0) => $"{came} new",
            (0, var went) => $"{went} fixed",
            var (came, went) => $"{came} new, {went} fixed",
        };
        return $"<tr><td>{CommentText.Escape(LibraryReview.NameOf(change))}</td><td>{CommentText.Escape(change.Locale)}</td><td>{what}</td><td>{findings}</td><td>{LibraryReview.Score(change)}</td></tr>\n";
    }

    private static string Details(LibraryReview review, VariantChange change)
    {
        var text = new StringBuilder();
        text.Append($"<details><summary><b>{CommentText.Escape(LibraryReview.NameOf(change))}</b> · {CommentText.Escape(change.Locale)} · {string.Join(", ", review.Fate(change).DefaultIfEmpty("changed").Select(CommentText.Escape))}</summary>\n");
        text.Append($"<p><code>{CommentText.Escape($"{review.Show(change.Side.Document)}:{change.Side.Line}")}</code></p>\n");
        text.Append(Reply(change));
        var notes = change.Placeholders.Select(LibraryReview.Sentence)
            .Concat(change.Values.Select(v => $"{v.Key}: {v.Before ?? "none"} → {v.After ?? "none"}"))
            .Concat(LibraryReview.Score(change) is { Length: > 0 } score ? [$"AER score {score}"] : [])
            .Select(n => $"<li>{CommentText.Escape(n)}</li>\n")
            .Concat(change.NewFindings.Select(f => Found("new", f, LineOf(change.After, f))))
            .Concat(change.FixedFindings.Select(f => Found("fixed", f, "")));
        var list = string.Concat(notes);
        if (list.Length > 0) text.Append("<ul>\n").Append(list).Append("</ul>\n");
        return text.Append("</details>\n").ToString();
    }

    private static string LineOf(MacroSide? side, Finding finding) => side is null ? "" : $", line {side.Document.Source.PositionOf(finding.Span.Start).Line + 1}";

    private static string Found(string what, Finding finding, string place) =>
        $"<li><b>{what} {LibraryReview.Level(finding)}</b>{CommentText.Escape(place)}: {CommentText.Escape(finding.Message)} <code>{CommentText.Escape(finding.Rule)}</code></li>\n";

    /// <summary>Before and after beside each other, a row for each section; what is the same stands once.</summary>
    private static string Reply(VariantChange change)
    {
        var text = new StringBuilder("<table><thead><tr><th></th>");
        text.Append(change.Before is null ? "<th>After</th>" : change.After is null ? "<th>Before</th>" : "<th>Before</th><th>After</th>").Append("</tr></thead><tbody>\n");
        if (!change.Title.IsEmpty) text.Append(Row("Title", "", change.Title, change));
        foreach (var section in change.Sections)
        {
            foreach (var alternative in section.Alternatives)
            {
                var note = (section.IsMoved ? "moved" : "", alternative.When.IsEmpty ? "" : $"when {string.Join(" and ", alternative.When)} is known") switch
                {
                    ("", var when) => when,
                    (var moved, "") => moved,
                    var (moved, when) => $"{moved}, {when}",
                };
                if (section.InheritedAfter is { } from) note += (note.Length > 0 ? ", " : "") + $"from {from}";
                text.Append(Row(section.Title.Length > 0 ? section.Title : "Reply", note, alternative.Runs, change));
            }
        }

        return text.Append("</tbody></table>\n").ToString();
    }

    private static string Row(string name, string note, ImmutableArray<MarkedRun> runs, VariantChange change)
    {
        var heading = $"<tr><td><b>{CommentText.Escape(name)}</b>{(note.Length > 0 ? $"<br><sub>{CommentText.Escape(note)}</sub>" : "")}</td>";
        if (change.Kind != ChangeKind.Changed) return $"{heading}<td>{Text(runs)}</td></tr>\n";
        if (runs.All(r => r.Mark == RunMark.Same)) return $"{heading}<td colspan=\"2\">{Text(runs)}</td></tr>\n";
        return $"{heading}<td>{Side(runs, RunMark.Deleted, "del")}</td><td>{Side(runs, RunMark.Inserted, "ins")}</td></tr>\n";
    }

    private static string Side(ImmutableArray<MarkedRun> runs, RunMark own, string tag)
    {
        var text = new StringBuilder();
        var isOpen = false;
        foreach (var run in runs.Where(r => r.Mark == RunMark.Same || r.Mark == own))
        {
            if (run.Mark == own != isOpen) text.Append(isOpen ? $"</{tag}>" : $"<{tag}>");
            isOpen = run.Mark == own;
            text.Append(Text(run));
        }

        return text.Append(isOpen ? $"</{tag}>" : "").ToString();
    }

    private static string Text(ImmutableArray<MarkedRun> runs) => string.Concat(runs.Select(Text));

    private static string Text(MarkedRun run)
    {
        var text = CommentText.Escape(run.Text);
        return run.Placeholder.Length > 0 && text.Length > 0 ? $"<i>{text}</i>" : text;
    }

    private static string Tail(LibraryReview review)
    {
        var text = new StringBuilder();
        var stale = review.Macros.SelectMany(m => m.Stale.Select(s =>
            $"<li>{CommentText.Escape(s.Locale)} of {CommentText.Escape(m.Id)}: {CommentText.Escape(string.Join(", ", s.Parts))} changed in {CommentText.Escape(s.From)}</li>\n")).ToList();
        Append(text, "Became stale, because their source changed and they did not", stale);
        Append(text, "Findings in macros that were not touched",
            [.. review.Elsewhere.Select(e => Found(e.IsNew ? "new" : "fixed", e.Finding, $", {review.Show(e.Document)}:{e.Line}"))]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, List<string> items)
    {
        if (items.Count == 0) return;
        text.Append($"<details><summary>{title}: {items.Count}</summary>\n<ul>\n");
        foreach (var item in items.Take(MostElsewhere)) text.Append(Length(item) <= Limit / 200 * 3 ? item : "<li>(too long to show)</li>\n");
        if (items.Count > MostElsewhere) text.Append($"<li>and {items.Count - MostElsewhere} more</li>\n");
        text.Append("</ul>\n</details>\n");
    }

    private static string Cut(int unlisted, int listedOnly)
    {
        var parts = new List<string>();
        if (listedOnly > 0) parts.Add($"{LibraryReview.Count(listedOnly, "reply")} of the table {(listedOnly == 1 ? "is" : "are")} not shown in full");
        if (unlisted > 0) parts.Add($"{LibraryReview.Count(unlisted, "more reply")} {(unlisted == 1 ? "is" : "are")} not listed");
        return $"<p><b>This is not all:</b> {string.Join(", ", parts)}, because GitHub takes no more than 65,536 characters. All of it: <code>macrolsp diff --format html</code></p>\n";
    }
}
