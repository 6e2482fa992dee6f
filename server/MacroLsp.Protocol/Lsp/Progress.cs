using System.Text.Json;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Protocol;

public sealed record WorkDoneProgressCreateParams(IntegerOrString Token);

public sealed record WorkDoneProgressCancelParams(IntegerOrString Token);

/// <summary>
/// A step of a piece of work, or a partial result of a request: <see cref="Value"/> depends on whose token it is.
/// </summary>
public sealed record ProgressParams(IntegerOrString Token, JsonElement Value);

/// <summary>The beginning, a step and the end of work that is shown to the person; the three differ in <see cref="Kind"/>.</summary>
public sealed record WorkDoneProgress
{
    public required string Kind { get; init; }

    /// <summary>Set at the beginning only.</summary>
    public string? Title { get; init; }

    public bool? Cancellable { get; init; }

    public string? Message { get; init; }

    /// <summary>0 to 100, never going back.</summary>
    public int? Percentage { get; init; }

    public static WorkDoneProgress Begin(string title, string? message, int? percentage, bool cancellable) =>
        new() { Kind = "begin", Title = title, Message = message, Percentage = percentage, Cancellable = cancellable };

    public static WorkDoneProgress Report(string? message, int? percentage) =>
        new() { Kind = "report", Message = message, Percentage = percentage };

    public static WorkDoneProgress End(string? message) => new() { Kind = "end", Message = message };
}
