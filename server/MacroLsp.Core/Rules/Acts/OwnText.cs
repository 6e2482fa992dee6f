using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>A text that this macro writes itself, with what its sentences do. What is inherited is judged in its own file.</summary>
/// <param name="Scope">The macro.</param>
/// <param name="Acts">The text; it has sentences.</param>
/// <param name="Section">Its section; null for a reply without sections.</param>
/// <param name="Wanted">What the framework says of the section; null when it does not know it.</param>
internal sealed record OwnText(MacroScope Scope, SectionActs Acts, Section? Section, FrameworkSection? Wanted)
{
    /// <summary>The shortest text, in characters, that is judged without a sign at its end: what is shorter is still being typed.</summary>
    private const int ShortestUnfinished = 12;

    /// <summary>The texts that can be read in full, each alternative on its own; none in a language without cues.</summary>
    public static IEnumerable<OwnText> Of(MacroScope scope)
    {
        if (!scope.Acts.IsKnown) yield break;
        foreach (var acts in scope.Acts.Texts)
        {
            if (acts.Sentences.IsEmpty || acts.Section is { IsInherited: true } || !IsReadable(scope, acts)) continue;
            yield return new OwnText(scope, acts, acts.Section?.Section, scope.Framework?.Find(acts.Id));
        }
    }

    /// <summary>Where to point when the text as a whole is meant: the key, or the first sentence of an alternative.</summary>
    public TextSpan Place => Section is { HasAlternatives: false } section ? section.KeySpan : Acts.ToSource(Acts.Sentences[0].Span);

    public string Name => Section is null ? "The reply" : $"\"{Section.Id}\"";

    /// <summary>Whether the framework takes this act as a sign that the section does its job.</summary>
    public bool Wants(string act) => Wanted is not null && Wanted.Evidence.Contains(act, StringComparer.Ordinal);

    /// <summary>Whether the text shows one of the acts that the framework asks for.</summary>
    public bool ShowsEvidence => Wanted is null || Wanted.Evidence.Any(Acts.Does);

    public TextSpan ToSource(SentenceActs sentence) => Acts.ToSource(sentence.Span);

    private static bool IsReadable(MacroScope scope, SectionActs acts)
    {
        var text = acts.Text;
        // Nothing but placeholders says nothing that could be judged.
        if (!text.Template.Parts.Any(p => p is ProsePart && text.Value.Substring(p.Span.Start, p.Span.Length).Any(char.IsLetter))) return false;
        if (text.Node.IsRepaired || !text.Template.Problems.IsEmpty || scope.Macro.Reply.Entry is not { } reply) return false;
        if (acts.Section is not { } section) return ReferenceEquals(scope.Macro.Reply.Unsectioned, text) && !BrokenPlaces.Touch(scope.File.Yaml, reply) && !IsHalfTyped(text.Value);
        // A text that is used by an alias is judged where it stands.
        if (!section.Section.Span.Contains(text.Node.Span)) return false;
        return !BrokenPlaces.Touch(scope.File.Yaml, section.Section.Entry) && !IsHalfTyped(text.Value);
    }

    private static bool IsHalfTyped(string value)
    {
        var text = value.AsSpan().Trim();
        return text.Length < ShortestUnfinished && (text.IsEmpty || char.IsLetterOrDigit(text[^1]));
    }
}
