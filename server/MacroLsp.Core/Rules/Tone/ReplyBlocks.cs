using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// A resolved reply, cut into the blocks that tone rules look at. Each text of a section is a block of its own (<c>text</c>,
/// <c>section</c>, the section's id), the title one (<c>title</c>, not <c>text</c>: agents read it), and the whole reply
/// one (<c>reply</c>, <c>summary</c>) for what has to be counted over all sections.
/// </summary>
/// <param name="Texts">The title, then the texts in the order in which they are sent, all alternatives of a section in turn.</param>
/// <param name="Ways">
/// The reply as it can be sent. Alternatives exclude each other, so each is read with one of every other section, and all of
/// them are read at least once. Each way holds indices into <paramref name="Texts"/>.
/// </param>
internal sealed record ReplyBlocks(ImmutableArray<ReplyBlock> Texts, ImmutableArray<ImmutableArray<int>> Ways)
{
    /// <summary>What stands between two sections in the block of the whole reply: two paragraphs.</summary>
    private const string Between = "\n\n";

    // A section with more alternatives is read in as many ways; what the others share is read in the first ones.
    private const int MostWays = 8;

    /// <param name="config">For the types of placeholders.</param>
    /// <param name="reply">The reply as it is sent.</param>
    /// <param name="macro">The macro whose reply it is.</param>
    /// <param name="scope">For whom it is.</param>
    /// <param name="ignored">What the project says is no prose; null for nothing.</param>
    public static ReplyBlocks Of(ProjectConfig config, ResolvedReply reply, Macro macro, ReplyScope scope, IgnoredWords? ignored = null)
    {
        var texts = ImmutableArray.CreateBuilder<ReplyBlock>();
        Func<string, bool> isNumber = name => config.Placeholders.GetValueOrDefault(name)?.Type is PlaceholderType.Number or PlaceholderType.Date;
        if (macro.Title is { } title) Add(new ReplyText(title, reply.Sources[0], "", IsInherited: false), scope.Of("title"));

        var sections = new List<(int First, int Count)>();
        if (reply.Unsectioned is { } whole)
        {
            var source = reply.Sources.First(s => ReferenceEquals(s.Macro.Reply.Unsectioned, whole));
            AddSection(source, "", !ReferenceEquals(source.Macro, macro), [whole]);
        }

        foreach (var section in reply.Sections)
        {
            // What an alias repeats is looked at where it stands.
            var own = section.Section.Alternatives.Select(a => a.Text).OfType<MacroText>().Where(t => section.Section.Span.Contains(t.Node.Span));
            AddSection(section.Source, section.Section.Id, section.IsInherited, own);
        }

        var count = Math.Min(MostWays, sections.Count == 0 ? 0 : sections.Max(s => s.Count));
        var ways = Enumerable.Range(0, count).Select(way => sections.Select(s => s.First + Math.Min(way, s.Count - 1)).ToImmutableArray());
        return new ReplyBlocks(texts.ToImmutable(), [.. ways]);

        void AddSection(ResolvedSource source, string id, bool isInherited, IEnumerable<MacroText> own)
        {
            var first = texts.Count;
            foreach (var text in own) Add(new ReplyText(text, source, id, isInherited), scope.OfText(id));
            if (texts.Count > first) sections.Add((first, texts.Count - first));
        }

        void Add(ReplyText text, ImmutableArray<string> parts)
        {
            var masked = MaskedText.Of(text.Text.Template, isNumber, ignored);
            if (masked.Text.Length > 0)
                texts.Add(new ReplyBlock(new StyleBlock(masked.Text, parts, masked.Masked), [new BlockPart(0, masked.Text.Length, text)]));
        }
    }

    /// <summary>The block of the whole reply on one of its ways.</summary>
    public ReplyBlock Whole(ImmutableArray<int> way, ReplyScope scope)
    {
        var joined = new StringBuilder();
        var masks = ImmutableArray.CreateBuilder<TextSpan>();
        var parts = ImmutableArray.CreateBuilder<BlockPart>(way.Length);
        foreach (var index in way)
        {
            var block = Texts[index].Block;
            if (joined.Length > 0) joined.Append(Between);
            foreach (var mask in block.Masked) masks.Add(mask with { Start = mask.Start + joined.Length });
            parts.Add(new BlockPart(joined.Length, block.Text.Length, Texts[index].Parts[0].Text));
            joined.Append(block.Text);
        }

        return new ReplyBlock(new StyleBlock(joined.ToString(), scope.Of("reply", "summary"), masks.ToImmutable()), parts.ToImmutable());
    }
}
