using System.Collections.Immutable;
using System.Text;
using MacroLsp.Cli.Output.Page;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Review;
using MacroLsp.Core.Rules;

namespace MacroLsp.Cli.Output.Review;

/// <summary>A page of its own: each reply before and after beside each other, as it arrives at the customer.</summary>
internal sealed class ReviewPage
{
    private static readonly string[] Styles = ["base.css", "reply.css", "review.css"];
    private static readonly string[] Scripts = ["theme.js"];

    private readonly StringBuilder _page = new();
    private readonly LibraryReview _review;

    private ReviewPage(LibraryReview review) => _review = review;

    public static string Write(LibraryReview review)
    {
        var page = new ReviewPage(review);
        page.Body();
        return PageTemplate.Write($"{review.Headline} · reply macros", Styles, page._page.ToString(), Scripts);
    }

    private void Body()
    {
        var facts = string.Join(" · ", _review.Facts);
        _page.Append($"""
            <header class="top">
            <div><p class="eyebrow">Reply macros, what changed</p><h1>{Text(_review.Headline)}</h1></div>
            <button type="button" class="button" id="theme"></button>
            <p class="about">Since {Text(_review.Against)}: {Text(facts)}. Placeholders are filled with samples.</p>
            </header>
            <main class="review">

            """);
        var variants = _review.Variants.ToList();
        if (variants.Count > 0) _page.Append("<ul class=\"summary\" aria-label=\"All changes\">\n");
        foreach (var (i, variant) in variants.Index()) Summary(i, variant);
        if (variants.Count > 0) _page.Append("</ul>\n");
        foreach (var (i, variant) in variants.Index()) Variant(i, variant);
        Stale();
        Elsewhere();
        _page.Append("</main>");
    }

    private void Summary(int index, VariantChange change)
    {
        var what = string.Join(", ", _review.Fate(change).Concat(LibraryReview.Parts(change)));
        string[] found = [.. Some(change.NewFindings.Length, "new"), .. Some(change.FixedFindings.Length, "fixed")];
        var score = LibraryReview.Score(change);
        _page.Append($"<li><a href=\"#change-{index}\">{Text(LibraryReview.NameOf(change))}, {Text(change.Locale)}</a><span class=\"what quiet\">{Text(what)}</span>")
            .Append($"<span class=\"end quiet\">{(found.Length > 0 ? $"{string.Join(", ", found)} found" : "")}</span><span class=\"end quiet\">{(score.Length > 0 ? $"AER {score}" : "")}</span></li>\n");
    }

    private static IEnumerable<string> Some(int number, string what) => number == 0 ? [] : [$"{number} {what}"];

    private void Variant(int index, VariantChange change)
    {
        _page.Append($"<section class=\"variant\" id=\"change-{index}\" aria-labelledby=\"title-{index}\">\n<div class=\"heading\"><h2 id=\"title-{index}\">{Text(LibraryReview.NameOf(change))}, {Text(change.Locale)}</h2>");
        foreach (var fate in _review.Fate(change)) _page.Append($"<span class=\"tag{(change.Kind == ChangeKind.Added ? " good" : change.Kind == ChangeKind.Removed ? " bad" : "")}\">{Text(fate)}</span>");
        _page.Append($"</div>\n<p class=\"about\"><code>{Text($"{_review.Show(change.Side.Document)}:{change.Side.Line}")}</code></p>\n");
        if (change.Kind != ChangeKind.Changed) Message(change, change.Side, RunMark.Same);
        else if (change.ChangesReply) Sides(change);
        else
        {
            _page.Append("<details class=\"unchanged\"><summary>The customer reads the same as before</summary>\n");
            Message(change, change.Side, RunMark.Same);
            _page.Append("</details>\n");
        }

        Facts(change);
        _page.Append("</section>\n");
    }

    private void Sides(VariantChange change)
    {
        _page.Append("<div class=\"sides\">\n<div class=\"side before\"><h3>Before</h3>\n");
        if (change.Before is { } before) Message(change, before, RunMark.Deleted);
        _page.Append("</div>\n<div class=\"side after\"><h3>After</h3>\n");
        if (change.After is { } after) Message(change, after, RunMark.Inserted);
        _page.Append("</div>\n</div>\n");
    }

    /// <param name="change">What is shown.</param>
    /// <param name="side">Whose channel decides how it looks.</param>
    /// <param name="own">The mark of this side; <see cref="RunMark.Same"/> where there is only one, which then has no marks.</param>
    private void Message(VariantChange change, MacroSide side, RunMark own)
    {
        var lang = $" lang=\"{Text(side.Locale)}\"";
        _page.Append($"<div class=\"reply {(side.Channel is "chat" or "email" or "sms" or "social" or "phone" ? side.Channel : "chat")}\"><div class=\"message\">\n");
        if (!change.Title.IsEmpty && (side.Channel == "email" || change.Title.Any(r => r.Mark != RunMark.Same)))
            _page.Append($"<p class=\"subject\"><span class=\"of\">{(side.Channel == "email" ? "Subject" : "Title")}</span><span{lang}>{Marked(change.Title, own)}</span></p>\n");
        foreach (var section in change.Sections)
        {
            foreach (var alternative in section.Alternatives)
            {
                if (own == RunMark.Deleted && (section.Kind == ChangeKind.Added || alternative.Kind == ChangeKind.Added)) continue;
                if (own == RunMark.Inserted && (section.Kind == ChangeKind.Removed || alternative.Kind == ChangeKind.Removed)) continue;
                _page.Append($"<div class=\"part\"><p class=\"name\">{Text(NameOf(section, alternative, own))}</p><p class=\"text\"{lang}>{Marked(alternative.Runs, own)}</p></div>\n");
            }
        }

        _page.Append("</div></div>\n");
    }

    private static string NameOf(SectionChange section, AlternativeChange alternative, RunMark own)
    {
        var notes = new List<string>();
        if (section.Title.Length > 0) notes.Add(section.Title);
        if (!alternative.When.IsEmpty) notes.Add($"when {string.Join(" and ", alternative.When)} is known");
        if ((own == RunMark.Deleted ? section.InheritedBefore : section.InheritedAfter) is { } from) notes.Add($"from {from}");
        if (own == RunMark.Inserted && section.IsMoved) notes.Add("moved");
        if (own == RunMark.Inserted && section.Kind == ChangeKind.Added) notes.Add("added");
        if (own == RunMark.Deleted && section.Kind == ChangeKind.Removed) notes.Add("lost");
        return string.Join(", ", notes);
    }

    private void Facts(VariantChange change)
    {
        var facts = change.Placeholders.Select(LibraryReview.Sentence)
            .Concat(change.Values.Select(v => $"{v.Key}: {v.Before ?? "none"} → {v.After ?? "none"}"))
            .Concat(LibraryReview.Score(change) is { Length: > 0 } score ? [$"AER score {score}"] : [])
            .Select(f => $"<li>{Text(f)}</li>\n")
            .Concat(change.NewFindings.Select(f => Found(true, f, change.After is { } side ? $"line {side.Document.Source.PositionOf(f.Span.Start).Line + 1}" : "")))
            .Concat(change.FixedFindings.Select(f => Found(false, f, "")));
        List(string.Concat(facts));
    }

    private static string Found(bool isNew, Finding finding, string where)
    {
        var level = LibraryReview.Level(finding);
        var word = isNew ? $"<span class=\"level {level}\">New {level}</span>" : "<span class=\"tag good\">fixed</span>";
        return $"<li>{word}{(isNew ? ":" : "")} {Text(finding.Message)} <span class=\"quiet small\"><code>{Text(finding.Rule)}</code>{(where.Length > 0 ? $", {Text(where)}" : "")}</span></li>\n";
    }

    private void Stale()
    {
        var stale = _review.Macros.SelectMany(m => m.Stale.Select(s => $"<li>{Text(s.Locale)} of {Text(m.Id)}: {Text(string.Join(", ", s.Parts))} changed in {Text(s.From)} and not there</li>\n"));
        More("Became stale", string.Concat(stale));
    }

    private void Elsewhere() => More("In macros that were not touched",
        string.Concat(_review.Elsewhere.Select(e => Found(e.IsNew, e.Finding, $"{_review.Show(e.Document)}:{e.Line}"))));

    private void More(string title, string items)
    {
        if (items.Length == 0) return;
        _page.Append($"<section class=\"more\"><h2>{title}</h2>\n");
        List(items);
        _page.Append("</section>\n");
    }

    private void List(string items)
    {
        if (items.Length > 0) _page.Append("<ul class=\"facts\">\n").Append(items).Append("</ul>\n");
    }

    private static string Marked(ImmutableArray<MarkedRun> runs, RunMark own)
    {
        var tag = own == RunMark.Deleted ? "del" : "ins";
        var text = new StringBuilder();
        var isOpen = false;
        foreach (var run in runs.Where(r => own == RunMark.Same || r.Mark == RunMark.Same || r.Mark == own))
        {
            var isOwn = own != RunMark.Same && run.Mark == own;
            if (isOwn != isOpen) text.Append(isOpen ? $"</{tag}>" : $"<{tag}>");
            isOpen = isOwn;
            text.Append(run.Kind == RunKind.Prose || run.Text.Length == 0 ? Text(run.Text) : $"<span class=\"value\" title=\"{Text($"{{{{ {run.Placeholder} }}}}")}\">{Text(run.Text)}</span>");
        }

        return text.Append(isOpen ? $"</{tag}>" : "").ToString();
    }

    private static string Text(string text) => HtmlText.Escape(text);
}
