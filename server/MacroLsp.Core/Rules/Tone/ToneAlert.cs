using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>What a tone rule finds in a reply.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Message">With what is quoted as it is written.</param>
/// <param name="Replacements">What may stand there instead; empty when nothing is known, or when it goes over several texts.</param>
/// <param name="IsOfReply">Whether it is about the reply as a whole, and not about the one text that it points to.</param>
internal sealed record ToneAlert(StyleDefinition Rule, ReplyPlace Place, string Message, ImmutableArray<string> Replacements, bool IsOfReply)
{
    /// <summary>What makes two alerts the same one, in whatever locale the text is sent.</summary>
    public (string Rule, string Path, TextSpan Text, TextSpan Span) Identity => (Rule.Id, Place.Text.Source.Document.Path, Place.Text.Text.Node.Span, Place.Span);

    /// <summary>All alerts of the reply of a macro, each once, in the order in which it is sent, those of the whole behind.</summary>
    public static ImmutableArray<ToneAlert> Of(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, ResolvedReply reply, CancellationToken cancellation)
    {
        var (locale, channel) = AddressOf(snapshot.Config, reply, macro);
        var rules = ToneSetup.Of(snapshot).For(document.Path, locale, channel);
        if (rules.IsEmpty) return [];
        var blocks = ReplyBlocks.Of(snapshot.Config, reply, macro, rules.Scope, rules.Ignored);
        var alerts = ImmutableArray.CreateBuilder<ToneAlert>();
        foreach (var block in blocks.Texts)
        {
            foreach (var alert in rules.OfText(block.Block, cancellation)) alerts.Add(Make(block, alert, isOfReply: false));
        }

        if (rules.HasRulesOfReplies) AddOfReply(rules, blocks, alerts, cancellation);
        return alerts.ToImmutable();
    }

    /// <summary>The locale of a macro as a tag in its canonical case, or as written when it is none, and the channel that it goes out on.</summary>
    public static (string Locale, string Channel) AddressOf(ProjectConfig config, ResolvedReply reply, Macro macro)
    {
        var locale = macro.Locale is { Value.Length: > 0 } written ? written.Value : config.SourceLocale;
        var channel = reply.Sources.Select(s => s.Macro.Channel?.Value).FirstOrDefault(c => !string.IsNullOrEmpty(c)) ?? DefaultChannel;
        return (LanguageTag.Canonicalize(locale) ?? locale, channel);
    }

    /// <summary>The channel of a macro that names none.</summary>
    private const string DefaultChannel = "chat";

    private static void AddOfReply(ToneSet rules, ReplyBlocks blocks, ImmutableArray<ToneAlert>.Builder alerts, CancellationToken cancellation)
    {
        var seen = new HashSet<(string, string, TextSpan, TextSpan)>();
        foreach (var way in blocks.Ways)
        {
            ImmutableArray<ReplyBlock> sent = [.. way.Select(i => blocks.Texts[i]), blocks.Whole(way, rules.Scope)];
            foreach (var alert in rules.OfReply([.. sent.Select(s => s.Block)], cancellation))
            {
                var made = Make(sent[alert.Block], alert, isOfReply: true);
                if (seen.Add(made.Identity)) alerts.Add(made);
            }
        }
    }

    private static ToneAlert Make(ReplyBlock block, StyleAlert alert, bool isOfReply)
    {
        var place = block.PlaceOf(alert.Span);
        var isWhole = place.Span.Length == alert.Span.Length;
        return new ToneAlert(alert.Definition, place, block.Unmask(alert.Message, alert.Span),
            isWhole ? [.. alert.Replacements.Select(r => block.Unmask(r, alert.Span))] : [], isOfReply);
    }
}
