using System.Text.Json.Serialization;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol;

public enum TextDocumentSyncKind
{
    None = 0,
    Full = 1,
    Incremental = 2,
}

public sealed record TextDocumentSyncOptions(bool OpenClose, TextDocumentSyncKind Change, SaveOptions? Save = null);

public sealed record SaveOptions(bool IncludeText);

/// <param name="Version">Grows with every change; it need not start at 1 nor be without gaps.</param>
public sealed record TextDocumentItem(
    string Uri,
    string LanguageId,
    int Version,
    [property: JsonConverter(typeof(LosslessTextConverter))] string Text);

public sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

/// <summary>The changes apply one after the other: the ranges of each refer to the text that the one before left.</summary>
public sealed record DidChangeTextDocumentParams(
    VersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges);

/// <param name="Range">What is replaced; null replaces the whole text.</param>
public sealed record TextDocumentContentChangeEvent(
    [property: JsonConverter(typeof(LosslessTextConverter))] string Text, Range? Range = null);

public sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument, string? Text = null) : ITextDocumentParams;

public sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument) : ITextDocumentParams;
