using System.Globalization;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds variants that are about to outgrow their channel, or cost more messages than their source.</summary>
public sealed class LengthExpansionRule : TranslationCheck
{
    // Nearer to the limit than this, a longer name or date goes over it.
    private const double Near = 0.9;

    public override RuleInfo Info { get; } = new("length-expansion", "A variant that takes more room than its channel has to spare", RuleCategory.Regions,
        RuleLevel.Suggestion, Fixability.None, """
        ## What it does
        Fills a variant and its source with the sample values and compares their lengths, on channels with a limit: as text
        messages when the channel is `sms`, else when the variant is longer than the source and nearly at the limit.

        ## Why
        German, French and Spanish need about a third more room than English, and one sign outside of the basic alphabet of
        text messages, such as ş or a curly quotation mark, leaves room for 70 characters in the place of 160.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        channel: sms
        framework: HOLD
        reply:
          hold: I'm checking your order with the warehouse, back in 10 minutes.
        ---
        macro: hold
        title: Chwila
        locale: pl-PL
        channel: sms
        framework: HOLD
        reply:
          hold: Sprawdzam teraz zamówienie w magazynie i odezwę się za 10 minut. Dziękuję, że Pani czeka.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        channel: sms
        framework: HOLD
        reply:
          hold: I'm checking your order with the warehouse, back in 10 minutes.
        ---
        macro: hold
        title: Chwila
        locale: pl-PL
        channel: sms
        framework: HOLD
        reply:
          hold: Sprawdzam w magazynie i wracam za 10 minut.
        ```
        """);

    protected override void Check(MacroScope scope, Translation translation)
    {
        var id = scope.Resolved.Sources.Select(s => s.Macro.Channel?.Value).FirstOrDefault(c => c is not null);
        if (id is null || scope.Config.Channels.GetValueOrDefault(id) is not { MaxLength: { } limit } channel) return;
        var options = new RenderOptions(scope.Today);
        var own = ReplyRenderer.Render(scope.Snapshot, scope.Document, scope.Macro, scope.Resolved, options);
        // What goes over the limit is too-long-for-channel's.
        if (own.Length > limit) return;
        var made = ReplyRenderer.Render(scope.Snapshot, translation.Source.Document, translation.Source.Macro, translation.SourceReply, options);
        var place = scope.Macro.Channel?.Span ?? scope.Macro.Reply.Entry?.Key.Span ?? scope.Macro.NameSpan;
        var from = translation.Source.Macro.LocaleText;
        if (id == "sms")
        {
            var (mine, theirs) = (SmsLength.Of(own.Text), SmsLength.Of(made.Text));
            if (mine.Messages <= theirs.Messages) return;
            var why = mine.IsUnicode && !theirs.IsUnicode ? $" \"{SmsLength.FirstUnicode(own.Text)}\" leaves room for {mine.PerMessage} characters in each." : "";
            scope.Report(place, $"This is sent as {mine.Messages} messages, and {from} as {theirs.Messages}.{why} Shorten it if that is not worth the price.");
        }
        else if (own.Length > made.Length && own.Length > limit * Near)
        {
            var room = ((double)own.Length / limit).ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
            scope.Report(place, $"With sample values this takes {room} of what {channel.Title} holds, and a longer name goes over it. Shorten it: {from} takes {made.Length} of {limit} characters.");
        }
    }
}
