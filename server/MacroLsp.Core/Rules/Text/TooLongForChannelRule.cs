using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rendering;

namespace MacroLsp.Core.Rules.Text;

/// <summary>Finds replies that are longer than their channel takes.</summary>
public sealed class TooLongForChannelRule : MacroRule
{
    public override RuleInfo Info { get; } = new("too-long-for-channel", "A reply longer than its channel takes", RuleCategory.Text,
        RuleLevel.Warning, Fixability.None, """
        ## What it does
        Fills the placeholders of a reply with their samples and compares its length with the `max-length` of its channel,
        in `macrolsp.yaml` or built in. Sections that are inherited count.

        ## Why
        A post that is too long is refused, a text message is paid by its parts, and a chat that takes a minute to read is
        skimmed.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        channel: social
        framework: HOLD
        reply: >-
          Thank you for writing to us. I'm looking at your order right now and I'm asking the warehouse at the same time,
          so that I can tell you when it leaves, which way it takes, and on which day it is at your door. This takes me
          about ten minutes, and you don't need to stay here: I write to you as soon as I know.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        channel: social
        framework: HOLD
        reply: >-
          Thank you for writing to us. I'm looking at your order and I write to you in about ten minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        var own = scope.Macro.Channel;
        var id = own?.Value ?? scope.Resolved.Sources.Select(s => s.Macro.Channel?.Value).FirstOrDefault(c => c is not null);
        if (id is null || scope.Config.Channels.GetValueOrDefault(id) is not { MaxLength: { } limit } channel) return;
        // A place that cannot be read may have swallowed lines that no customer gets.
        if (scope.Macro.Reply.Entry is { } entry && BrokenPlaces.Touch(scope.File.Yaml, entry)) return;
        var reply = ReplyRenderer.Render(scope.Snapshot, scope.Document, scope.Macro, scope.Resolved, new RenderOptions(scope.Today));
        if (reply.Length <= limit) return;
        scope.Report(own?.Span ?? scope.Macro.Reply.Entry?.Key.Span ?? scope.Macro.NameSpan,
            $"With sample values this reply has {reply.Length} characters, and {channel.Title} takes {limit}. Shorten it by {reply.Length - limit}."
            + (id == "sms" ? Parts(reply.Text) : ""));
    }

    private static string Parts(string text)
    {
        var sms = SmsLength.Of(text);
        var why = sms.IsUnicode ? $", because the sign \"{SmsLength.FirstUnicode(text)}\" leaves room for {sms.PerMessage} characters in each" : "";
        return sms.Messages == 1 ? "" : $" It would be sent as {sms.Messages} messages{why}.";
    }
}
