using System.Collections.Immutable;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Actions;

/// <summary>Something that can be done at a place: a fix, a suppression, a rewriting.</summary>
/// <param name="Title">What it does, as a menu entry.</param>
/// <param name="Kind">
/// Its kind, from general to special and joined by dots (LSP 3.17, CodeActionKind), so that keys and settings can name a
/// family: see <see cref="ActionKinds"/>.
/// </param>
/// <param name="Edits">Makes the edits when the action is chosen; a function of what it was made from, so it can be called on any thread.</param>
public sealed record CodeAction(string Title, string Kind, Func<ActionEdits> Edits)
{
    /// <summary>What it mends or silences; null for a rewriting.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Whether it is the one that most authors want: at most one for each finding.</summary>
    public bool IsPreferred { get; init; }
}

/// <summary>What an action changes.</summary>
/// <param name="Edits">Edits of the file that it was asked for; disjoint.</param>
/// <param name="Creations">Files that it makes.</param>
public sealed record ActionEdits(ImmutableArray<TextEdit> Edits, ImmutableArray<FileCreation> Creations)
{
    /// <summary>Edits of other files that are there.</summary>
    public ImmutableArray<FileEdits> Others { get; init; } = [];

    public static ActionEdits None { get; } = new([], []);

    public static ActionEdits Of(params ImmutableArray<TextEdit> edits) => new(edits, []);
}

/// <summary>A file that an action makes. It does not exist yet.</summary>
/// <param name="Path">Relative to the root of the workspace, with <c>/</c>.</param>
/// <param name="Text">All of its text.</param>
public sealed record FileCreation(string Path, string Text);

/// <summary>Edits of another file than the one that an action was asked for.</summary>
/// <param name="Path">Relative to the root of the workspace, with <c>/</c>.</param>
/// <param name="Edits">Disjoint.</param>
public sealed record FileEdits(string Path, ImmutableArray<TextEdit> Edits);

/// <summary>The kinds of actions. All fixes of one rule are <c>quickfix.macro.</c> and its id.</summary>
public static class ActionKinds
{
    public const string QuickFix = "quickfix.macro";
    public const string Suppress = "quickfix.macro.suppress";
    public const string Vocabulary = "quickfix.macro.vocabulary";
    public const string BlockScalar = "refactor.rewrite.blockScalar";
    public const string Quoted = "refactor.rewrite.quoted";
    public const string Alternatives = "refactor.rewrite.alternatives";
    public const string Sections = "refactor.rewrite.sections";
    public const string Variant = "refactor.extract.variant";
    public const string SortKeys = "source.sortKeys.macro";
    public const string FixAll = "source.fixAll.macrolsp";

    /// <summary>Every kind, for a client that wants to know them beforehand.</summary>
    public static ImmutableArray<string> All { get; } = [QuickFix, BlockScalar, Quoted, Alternatives, Sections, Variant, SortKeys, FixAll];

    /// <summary>Whether someone who asks for <paramref name="wanted"/> wants this kind: it is the same or more special.</summary>
    public static bool Includes(string wanted, string kind) =>
        wanted.Length == 0 || kind.StartsWith(wanted, StringComparison.Ordinal) && (kind.Length == wanted.Length || kind[wanted.Length] == '.');
}
