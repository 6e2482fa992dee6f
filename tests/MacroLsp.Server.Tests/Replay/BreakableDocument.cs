using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Range = MacroLsp.Protocol.Range;
using TextEdit = MacroLsp.Core.Text.TextEdit;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>An open document that is broken and mended; knows what it looked like when it was whole.</summary>
internal sealed class BreakableDocument
{
    /// <summary>The rules whose message says that a place cannot be read, or is read otherwise than it looks.</summary>
    private static readonly string[] Unreadable = ["yaml-syntax", "unquoted-placeholder", "colon-in-plain-text", "text-cut-by-comment"];

    private static readonly string[] Decisive = ["macro:", "locale:", "framework:", "channel:", "valid:"];

    private readonly LspClient _client;
    private readonly string _uri;
    private readonly Blocks _blocks;
    private readonly string _whole;
    private readonly IReadOnlyList<Shown> _findings;
    private readonly IReadOnlyList<Shown> _outline;
    private int _version = 1;

    private BreakableDocument(LspClient client, string uri, SourceText source, string whole, IReadOnlyList<Shown> findings, IReadOnlyList<Shown> outline)
    {
        (_client, _uri, Source, _whole, _findings, _outline) = (client, uri, source, whole, findings, outline);
        _blocks = new Blocks(source);
    }

    public SourceText Source { get; }

    public static async Task<BreakableDocument> OpenAsync(LspClient client, string uri, string text)
    {
        client.Open(uri, text);
        var whole = await Appearance.OfAsync(client, uri);
        var source = new SourceText(text);
        var findings = await FindingsAsync(client, uri, source);
        findings.ShouldNotBeEmpty("a file without a finding has nothing to lose");
        return new BreakableDocument(client, uri, source, whole, findings, await OutlineAsync(client, uri, source));
    }

    /// <summary>Makes an edit, looks, and takes it back; returns the promises that were not kept.</summary>
    public async Task<IReadOnlyList<string>> BreakAsync(TextEdit edit)
    {
        var touched = _blocks.TouchedBy(edit);
        var after = new SourceText(TextEdit.Apply(Source.Text, [edit]));
        bool IsOutside(Shown shown) => !shown.Span.Intersects(touched) && !(shown.Span.IsEmpty && touched.Touches(shown.Span.Start));
        var probe = ProbeOutside(touched);
        var offered = probe is { } place ? await LabelsAsync(place, Source) : [];

        Send(edit, Source);
        var findings = (await FindingsAsync(_client, _uri, after)).Select(f => f.Before(edit)).ToList();
        var outline = (await OutlineAsync(_client, _uri, after)).Select(f => f.Before(edit)).ToList();
        var offeredNow = probe is { } moved ? await LabelsAsync(moved <= edit.Span.Start ? moved : moved + edit.NewText.Length - edit.Span.Length, after) : [];
        Send(new TextEdit(new TextSpan(edit.Span.Start, edit.NewText.Length), Source.Slice(edit.Span)), after);

        var unkept = new List<string>();
        var lost = Without(_findings.Where(IsOutside), findings);
        unkept.AddRange(lost.Where(f => !DependsOn(f.Rule, touched)).Select(f => $"lost: {f}"));
        var added = Without(findings, _findings).ToList();
        foreach (var known in _findings.Where(f => !IsOutside(f)))
            added.Remove(added.Find(f => f.Rule == known.Rule) ?? known);
        if (added.Any(f => Unreadable.Contains(f.Rule, StringComparer.Ordinal)) && added.Count > 1)
            unkept.Add("a cascade:" + string.Concat(added.Select(f => $"\n      {f}")));
        unkept.AddRange(Without(_outline.Where(IsOutside), outline).Select(f => $"out of the outline: {f}"));
        if (!offered.SequenceEqual(offeredNow, StringComparer.Ordinal))
            unkept.Add($"completion at {probe} changed: {string.Join(' ', offeredNow)}, was {string.Join(' ', offered)}");
        if (await Appearance.OfAsync(_client, _uri) is var mended && mended != _whole)
            unkept.Add($"undone, it looks otherwise: {mended}, was {_whole}");
        return unkept;
    }

    /// <summary>
    /// Whether nobody can know a finding while a block is broken: an order takes two sections, a length, a mood and a time take all, and what else
    /// there is to find beside keys and placeholders is for these keys to say: the framework names the sections, the id and
    /// the locale lead to the macro they are inherited from, the locale has the words.
    /// </summary>
    private bool DependsOn(string rule, TextSpan broken) =>
        rule is "section-out-of-order" or "too-long-for-channel" or "empathy-after-solution" or "repeated-apology" or "unanswered-mood" or "vague-commitment" or "hold-without-time"
        || rule is not ("unknown-key" or "unknown-placeholder") && Source.Slice(broken).Split('\n').Any(IsDecisive);

    private static bool IsDecisive(string line) => Decisive.Any(key => line.StartsWith(key, StringComparison.Ordinal));

    private void Send(TextEdit edit, SourceText to) => _client.Change(
        _uri, ++_version, [new TextDocumentContentChangeEvent(edit.NewText, new Range(PositionOf(to, edit.Span.Start), PositionOf(to, edit.Span.End)))]);

    /// <summary>A place outside of a block in which completion has something to offer: a placeholder, else the channel.</summary>
    private int? ProbeOutside(TextSpan block)
    {
        foreach (var place in new[] { Source.Text.IndexOf("{{ nmae", StringComparison.Ordinal) + 3, Source.Text.IndexOf("\nchannel: ", StringComparison.Ordinal) + 10 })
        {
            if (place > 10 && !block.Touches(place))
                return place;
        }

        return null;
    }

    private async Task<IReadOnlyList<string>> LabelsAsync(int at, SourceText source)
    {
        var list = await _client.RequestAsync(LspMethods.Completion, new CompletionParams(new TextDocumentIdentifier(_uri), PositionOf(source, at)));
        return [.. (list?.Items ?? []).Select(item => item.Label).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<Shown>> FindingsAsync(LspClient client, string uri, SourceText source) =>
        [.. (await client.PullAsync(uri)).Select(d => new Shown(d.Code.ToString() ?? "", d.Message, SpanOf(source, d.Range)))];

    private static async Task<IReadOnlyList<Shown>> OutlineAsync(LspClient client, string uri, SourceText source)
    {
        var result = await client.RequestAsync(LspMethods.DocumentSymbol, new DocumentSymbolParams(new TextDocumentIdentifier(uri)));
        return [.. Flatten(result.ShouldNotBeNull().Tree ?? [], source)];
    }

    private static IEnumerable<Shown> Flatten(IEnumerable<DocumentSymbol> symbols, SourceText source) => symbols.SelectMany(symbol =>
        Flatten(symbol.Children ?? [], source).Prepend(new Shown(symbol.Kind.ToString(), symbol.Name, SpanOf(source, symbol.Range))));

    private static List<Shown> Without(IEnumerable<Shown> all, IEnumerable<Shown> removed)
    {
        var left = all.ToList();
        foreach (var one in removed)
        {
            // Words may name what else is free or missing in the file, which is not the same while a part of it is broken.
            if (left.FindIndex(other => other.Rule == one.Rule && other.Span == one.Span) is >= 0 and var at)
                left.RemoveAt(at);
        }

        return left;
    }

    private static Position PositionOf(SourceText source, int offset)
    {
        var position = source.PositionOf(offset);
        return new Position(position.Line, position.Character);
    }

    private static TextSpan SpanOf(SourceText source, Range range) => TextSpan.FromBounds(
        source.OffsetOf(new LinePosition(range.Start.Line, range.Start.Character)), source.OffsetOf(new LinePosition(range.End.Line, range.End.Character)));

    /// <summary>A finding or an entry of the outline, at its place in the whole text.</summary>
    private sealed record Shown(string Rule, string Message, TextSpan Span)
    {
        /// <summary>Where it stood before an edit; what was inserted counts as the place of the insertion.</summary>
        public Shown Before(TextEdit edit) => this with { Span = TextSpan.FromBounds(Before(edit, Span.Start), Before(edit, Span.End)) };

        public override string ToString() => $"{Rule} at {Span}: {Message}";

        private static int Before(TextEdit edit, int offset)
        {
            var behind = edit.Span.Start + edit.NewText.Length;
            return offset <= edit.Span.Start ? offset : offset >= behind ? offset + edit.Span.Length - edit.NewText.Length : edit.Span.Start;
        }
    }
}
