using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Prose;

/// <summary>What one text of a reply does, sentence by sentence. Immutable.</summary>
/// <param name="Section">The section that the text belongs to; null for a reply without sections.</param>
/// <param name="Alternative">Which of the section's texts it is, from zero.</param>
/// <param name="Text">The text, which also knows where it stands in its file.</param>
/// <param name="Sentences">Its sentences in order; their spans are offsets in the text.</param>
public sealed record SectionActs(ResolvedSection? Section, int Alternative, MacroText Text, ImmutableArray<SentenceActs> Sentences)
{
    /// <summary>The section's id; empty for a reply without sections.</summary>
    public string Id => Section?.Section.Id ?? "";

    /// <summary>Whether any sentence does it.</summary>
    public bool Does(string act) => Sentences.Any(s => s.Does(act));

    /// <summary>Whether any sentence names it: for a commitment <c>owner</c>, <c>action</c> or <c>time</c>.</summary>
    public bool Has(string mark) => Sentences.Any(s => s.Has(mark));

    /// <summary>A sentence's or its evidence's place in the file that the text stands in.</summary>
    public TextSpan ToSource(TextSpan span) => Text.ToSource(span);
}

/// <summary>What a reply does, in the order in which it is sent. Immutable.</summary>
/// <param name="Language">The language of the cues, such as <c>en</c>; empty when there are none, and then nothing was looked at.</param>
/// <param name="Texts">Every text of every section, alternatives one after the other.</param>
public sealed record ReplyActs(string Language, ImmutableArray<SectionActs> Texts)
{
    /// <summary>The confidence from which on an act counts.</summary>
    public const double Enough = 0.5;

    /// <summary>A reply of which nothing is known.</summary>
    public static ReplyActs Unknown { get; } = new("", []);

    // One result for each text of a tree, which goes when the tree goes: a keystroke makes a new tree and looks at it once,
    // however many rules ask.
    private static readonly ConditionalWeakTable<MacroText, Classified> Known = [];

    /// <summary>Whether there are cues for the language. Where there are none, nothing can be said about what is missing.</summary>
    public bool IsKnown => Language.Length > 0;

    /// <summary>The texts of a section, one for each alternative.</summary>
    public IEnumerable<SectionActs> Of(string section) => Texts.Where(t => t.Id == section);

    /// <summary>What a reply does, in the language of its locale.</summary>
    /// <param name="reply">The reply as it is sent.</param>
    /// <param name="locale">Its locale; inherited sections are looked at in the language that they are written in.</param>
    /// <param name="config">The placeholders and the team's own cues.</param>
    public static ReplyActs Of(ResolvedReply reply, string locale, ProjectConfig config)
    {
        if (reply.Unsectioned is { } text)
        {
            var source = reply.Sources.FirstOrDefault(s => ReferenceEquals(s.Macro.Reply.Unsectioned, text))?.Macro.LocaleText ?? locale;
            return new ReplyActs(LanguageOf(locale, config), [new SectionActs(null, 0, text, Classify(text, source, config, ReplyPlace.Whole))]);
        }

        var texts = ImmutableArray.CreateBuilder<SectionActs>();
        for (var i = 0; i < reply.Sections.Length; i++)
        {
            var section = reply.Sections[i];
            // The first and the last two sections are the ends of the reply: a farewell and a signature may have one each.
            var place = new ReplyPlace(Opens: i <= 1, Closes: i >= reply.Sections.Length - 2);
            for (var j = 0; j < section.Section.Alternatives.Length; j++)
            {
                if (section.Section.Alternatives[j].Text is { } own)
                    texts.Add(new SectionActs(section, j, own, Classify(own, section.Source.Macro.LocaleText, config, place)));
            }
        }

        return new ReplyActs(LanguageOf(locale, config), texts.ToImmutable());
    }

    /// <summary>What the sentences of a plain text do that is a whole reply; none when there are no cues for the language.</summary>
    public static ImmutableArray<SentenceActs> OfText(string text, string locale, ProjectConfig config) =>
        CueLibrary.For(locale, config)?.Classify(Template.Parse(text), config.Placeholders, ReplyPlace.Whole) ?? [];

    private static string LanguageOf(string locale, ProjectConfig config) =>
        CueLibrary.For(locale, config) is not null && LanguageTag.TryParse(locale, out var tag) ? tag.Language : "";

    private static ImmutableArray<SentenceActs> Classify(MacroText text, string locale, ProjectConfig config, ReplyPlace place)
    {
        if (CueLibrary.For(locale, config) is not { } cues) return [];
        if (Known.TryGetValue(text, out var known) && known.Fits(cues, config, place)) return known.Sentences;
        var made = new Classified(cues, config, place, cues.Classify(text.Template, config.Placeholders, place));
        Known.AddOrUpdate(text, made);
        return made.Sentences;
    }

    private sealed record Classified(LanguageActs Cues, ProjectConfig Config, ReplyPlace Place, ImmutableArray<SentenceActs> Sentences)
    {
        public bool Fits(LanguageActs cues, ProjectConfig config, ReplyPlace place) =>
            ReferenceEquals(Cues, cues) && ReferenceEquals(Config, config) && Place == place;
    }
}
