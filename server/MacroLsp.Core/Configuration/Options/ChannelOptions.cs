using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>What stands below <c>channels:</c> and <c>sla:</c>.</summary>
internal static class ChannelOptions
{
    private static readonly TextType Id = Texts.KebabId("a channel's id", OptionReference.Channel);

    private static readonly Option<string> Title = new("title", Texts.Filled("the channel's name for people"), "",
        "The name of the channel in messages. Without it the id is shown.") { Example = "Live chat" };

    private static readonly Option<string> Description = new("description", Texts.Any("a sentence"), "",
        "How the channel is read, and what does not belong into it.");

    private static readonly Option<int?> MaxLength = new("max-length", new NumberType("a number of characters", minimum: 1), null,
        "The most characters a reply can have, with the placeholders filled in.") { Example = "800" };

    private static readonly ObjectType<Channel> Channel = new("what the channel is like", [Title, Description, MaxLength, StyleOptions.OfChannel],
        static channel =>
        {
            var builtIn = channel.Reading.IsBuiltIn ? null : BuiltInData.Channels.GetValueOrDefault(channel.Name);
            return new Channel(channel.Name, channel.Get(Title, builtIn?.Title ?? channel.Name),
                channel.Get(Description, builtIn?.Description ?? ""), channel.Get(MaxLength, builtIn?.MaxLength))
            {
                IsBuiltIn = channel.Reading.IsBuiltIn,
                Styles = channel.Get(StyleOptions.OfChannel),
            };
        });

    public static readonly Option<ImmutableArray<KeyValuePair<string, Channel>>> All = new("channels",
        new MapType<Channel>("channels by their ids", Id, Channel), [],
        "The ways on which replies go out, beside the built-in chat, email, sms, social and phone. "
        + "For one with a built-in id, write only what is different.");

    private static readonly Option<int?> FirstReply = new("first-reply-minutes", new NumberType("a number of minutes", minimum: 1), null,
        "Minutes until a customer is greeted.") { Example = "1" };

    private static readonly Option<int?> Answer = new("answer-minutes", new NumberType("a number of minutes", minimum: 1), null,
        "Minutes until a customer has an answer that helps.") { Example = "3" };

    private static readonly Option<int?> Parallel = new("parallel", new NumberType("a number of conversations", minimum: 1), null,
        "How many conversations an agent holds at the same time.") { Example = "6" };

    private static readonly ObjectType<ServiceLevel> ServiceLevel = new("what customers can count on", [FirstReply, Answer, Parallel],
        static level => new ServiceLevel(level.Name, level.Get(FirstReply), level.Get(Answer), level.Get(Parallel)));

    public static readonly Option<ImmutableArray<KeyValuePair<string, ServiceLevel>>> Sla = new("sla",
        new MapType<ServiceLevel>("promises by channel", Id, ServiceLevel), [],
        "What customers of each channel can count on.");
}
