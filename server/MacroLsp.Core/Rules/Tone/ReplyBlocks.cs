using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// Cuts a resolved reply into the blocks that tone rules look at. Each text of a section is a block of its own (<c>text</c>,
/// <c>section</c>, the section's id), each item of a list in it another (<c>list</c>), the title one (<c>title</c>, not
/// <c>text</c>: agents read it), and the whole reply one (<c>reply</c>, <c>summary</c>) for what has to be counted over all sections.
/// </summary>
public static class ReplyBlocks
{
    /// <summary>What stands between two sections in the block of the whole reply: two paragraphs.</summary>
    private const string Between = "\n\n";

    /// <param name="config">For the types of placeholders.</param>
    /// <param name="reply">The reply as it is sent.</param>
    /// <param name="macro">The macro whose reply it is.</param>
    /// <param name="scope">For whom it is.</param>
    /// <returns>The texts in the order in which they are sent, then the whole reply.</returns>
    public static ImmutableArray<ReplyBlock> Of(ProjectConfig config, ResolvedReply reply, Macro macro, ReplyScope scope)
    {
        var blocks = ImmutableArray.CreateBuilder<ReplyBlock>();
        Func<string, bool> isNumber = name => config.Placeholders.GetValueOrDefault(name)?.Type is PlaceholderType.Number or PlaceholderType.Date;
        if (macro.Title is { } title) Add(new ReplyText(title, reply.Sources[0], "", IsInherited: false), ["title"]);

        var sections = new List<ImmutableArray<(ReplyText Text, MaskedText Masked)>>();
        if (reply.Unsectioned is { } whole)
        {
            var source = reply.Sources.First(s => ReferenceEquals(s.Macro.Reply.Unsectioned, whole));
            var added = Add(new ReplyText(whole, source, "", !ReferenceEquals(source.Macro, macro)), ["text", "section"]);
            if (added.Masked.Text.Length > 0) sections.Add([added]);
        }

        foreach (var section in reply.Sections)
        {
            var id = section.Section.Id;
            // What an alias repeats is looked at where it stands.
            var texts = section.Section.Alternatives.Select(a => a.Text).OfType<MacroText>().Where(t => section.Section.Span.Contains(t.Node.Span));
            var added = texts.Select(text => Add(new ReplyText(text, section.Source, id, section.IsInherited), ["text", "section", id]))
                .Where(a => a.Masked.Text.Length > 0).ToImmutableArray();
            if (!added.IsEmpty) sections.Add(added);
        }

        AddWholes();
        return blocks.ToImmutable();

        (ReplyText Text, MaskedText Masked) Add(ReplyText text, ImmutableArray<string> own)
        {
            var masked = MaskedText.Of(text.Text.Template, isNumber);
            if (masked.Text.Length == 0) return (text, masked);
            var parts = own.AddRange(scope.Parts);
            blocks.Add(new ReplyBlock(new StyleBlock(masked.Text, parts, masked.Masked), [new BlockPart(0, masked.Text.Length, text, 0)]));
            foreach (var item in ListItems.Of(masked.Text)) blocks.Add(Cut(text, masked, item, parts.SetItem(0, "list")));
            return (text, masked);
        }

        void AddWholes()
        {
            // Alternatives exclude each other, so each is read with one of every other section; all of them are read once.
            var ways = sections.Count == 0 ? 0 : sections.Max(s => s.Length);
            ImmutableArray<string> parts = ["reply", "summary", .. scope.Parts];
            for (var way = 0; way < ways; way++)
                blocks.Add(Join([.. sections.Select(s => s[Math.Min(way, s.Length - 1)])], parts));
        }
    }

    private static ReplyBlock Cut(ReplyText text, MaskedText masked, TextSpan span, ImmutableArray<string> parts)
    {
        var inside = masked.Masked.Where(span.Contains).Select(m => m with { Start = m.Start - span.Start });
        return new ReplyBlock(new StyleBlock(masked.Text.Substring(span.Start, span.Length), parts, [.. inside]), [new BlockPart(0, span.Length, text, span.Start)]);
    }

    private static ReplyBlock Join(ImmutableArray<(ReplyText Text, MaskedText Masked)> texts, ImmutableArray<string> scope)
    {
        var joined = new StringBuilder();
        var masks = ImmutableArray.CreateBuilder<TextSpan>();
        var parts = ImmutableArray.CreateBuilder<BlockPart>(texts.Length);
        foreach (var (text, masked) in texts)
        {
            if (joined.Length > 0) joined.Append(Between);
            foreach (var mask in masked.Masked) masks.Add(mask with { Start = mask.Start + joined.Length });
            parts.Add(new BlockPart(joined.Length, masked.Text.Length, text, 0));
            joined.Append(masked.Text);
        }

        return new ReplyBlock(new StyleBlock(joined.ToString(), scope, masks.ToImmutable()), parts.ToImmutable());
    }
}
