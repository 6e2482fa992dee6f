namespace MacroLsp.Server.Tests;

/// <summary>Macros for tests about the server, which has no opinion on their words.</summary>
internal static class Samples
{
    public const string Complete = """
        macro: late-delivery
        title: Late delivery
        locale: en-US
        channel: chat
        reply:
          acknowledge: Your order has not arrived yet.
          empathize: I know how frustrating this is.
          reassure: I have asked the carrier and will write to you by {{ etd }}.

        """;

    /// <summary>Has exactly one finding, <c>missing-section</c>.</summary>
    public const string WithoutReassure = """
        macro: late-delivery
        title: Late delivery
        locale: en-US
        channel: chat
        reply:
          acknowledge: Your order has not arrived yet.
          empathize: I know how frustrating this is.

        """;
}
