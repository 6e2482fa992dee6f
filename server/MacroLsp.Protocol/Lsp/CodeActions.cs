using System.Text.Json;

namespace MacroLsp.Protocol;

/// <summary>The kinds of the specification that we use. Kinds nest by dots: "quickfix" contains "quickfix.macrolsp".</summary>
public static class CodeActionKind
{
    public const string QuickFix = "quickfix";
    public const string Refactor = "refactor";
    public const string RefactorExtract = "refactor.extract";
    public const string RefactorRewrite = "refactor.rewrite";
    public const string Source = "source";
    public const string SourceFixAll = "source.fixAll";
}

public sealed record CodeActionOptions(IReadOnlyList<string>? CodeActionKinds = null, bool? ResolveProvider = null);

public sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context) : ITextDocumentParams;

/// <param name="Diagnostics">Of any source, not only ours.</param>
/// <param name="Only">The kinds that are asked for; null asks for all.</param>
public sealed record CodeActionContext(
    IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string>? Only = null, CodeActionTriggerKind? TriggerKind = null);

public enum CodeActionTriggerKind
{
    Invoked = 1,
    Automatic = 2,
}

public sealed record CodeAction(string Title)
{
    public string? Kind { get; init; }

    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public CodeActionDisabled? Disabled { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }

    public JsonElement? Data { get; init; }
}

public sealed record CodeActionDisabled(string Reason);
