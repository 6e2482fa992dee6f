using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>What a sentence of a reply can do. Frameworks ask for these as evidence, and phrases are kept by them.</summary>
public static class SpeechActs
{
    /// <summary>Every act with what it is, in the order in which they usually come in a reply.</summary>
    public static ImmutableArray<(string Id, string Description)> All { get; } =
    [
        ("greeting", "Says hello, with a name."),
        ("thank", "Thanks the customer for something they did."),
        ("acknowledge", "Says what happened, in the customer's terms."),
        ("empathize", "Says what that is like for the customer."),
        ("apologize", "Says sorry for one thing."),
        ("explain-cause", "Says why it happened, without blaming anyone."),
        ("reassure", "Says what is done now, by whom and by when."),
        ("instruct", "Asks the customer to do a step."),
        ("offer-contact", "Gives someone else the customer can reach, and how."),
        ("check-in", "Says that you are still at it, and for how long."),
        ("ask", "Asks for the one thing that is missing."),
        ("offer-help", "Asks whether there is anything else."),
        ("close", "Says goodbye, and leaves a way back."),
    ];

    /// <summary>The ids alone, in the same order.</summary>
    public static ImmutableArray<string> Ids { get; } = [.. All.Select(act => act.Id)];

    public static bool IsKnown(string act) => Ids.Contains(act, StringComparer.Ordinal);
}
