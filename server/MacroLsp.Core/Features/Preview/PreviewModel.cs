using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>What a preview is asked for.</summary>
/// <param name="Today">The day from which relative dates count.</param>
/// <param name="Samples">The reader's values by placeholder; an empty one means that the placeholder is not filled.</param>
/// <param name="Locale">The variant; null for the one under the cursor.</param>
/// <param name="Channel">Where it is sent; null for the macro's own.</param>
public sealed record PreviewOptions(DateOnly Today, ImmutableDictionary<string, string> Samples, string? Locale = null, string? Channel = null);

/// <summary>A reply as the customer reads it, with what an author wants to know about it. Holds no markup. Immutable.</summary>
/// <param name="Macro">The id, or an empty string while there is none.</param>
/// <param name="Title">The title with its placeholders filled.</param>
/// <param name="Locale">What was rendered.</param>
/// <param name="Locales">What could be rendered: the locales of the configuration, then others that the macro has.</param>
/// <param name="Channel">Where it is sent.</param>
/// <param name="Sections">In the order in which the customer reads them.</param>
/// <param name="Samples">One for each placeholder of the title and of all alternatives, in the order of first appearance.</param>
/// <param name="Findings">What was found in the macro that was rendered; runs refer to these by index.</param>
/// <param name="FindingsPath">The file that the findings are in.</param>
/// <param name="Text">All of it, joined as the channel sends it.</param>
public sealed record Preview(
    string Macro, ImmutableArray<PreviewRun> Title, string Locale, ImmutableArray<string> Locales, Channel? Channel,
    ImmutableArray<PreviewSection> Sections, ImmutableArray<PreviewSample> Samples, ImmutableArray<Finding> Findings, string FindingsPath, string Text)
{
    public int Words => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>What the network makes of it; null for other channels than SMS.</summary>
    public SmsLength? Sms => Channel?.Id == "sms" ? SmsLength.Of(Text) : null;
}

/// <summary>One section of a preview.</summary>
/// <param name="Id">Empty for a reply without sections.</param>
/// <param name="Title">The framework's name for it.</param>
/// <param name="Runs">Its text in parts.</param>
/// <param name="Path">The file that it is written in.</param>
/// <param name="Span">Where the text stands in that file.</param>
/// <param name="InheritedFrom">The locale that it comes from; null when it is the macro's own.</param>
/// <param name="Alternative">Which alternative is shown; null when there is only one text.</param>
/// <param name="Sentences">What its sentences do, in order; runs refer to these by index. None for a language without cues.</param>
public sealed record PreviewSection(
    string Id, string Title, ImmutableArray<PreviewRun> Runs, string Path, TextSpan Span, string? InheritedFrom, PreviewAlternative? Alternative,
    ImmutableArray<PreviewSentence> Sentences);

/// <summary>A sentence of a section.</summary>
/// <param name="Acts">What it does, in the order of <see cref="SpeechActs"/>; none for a plain fact.</param>
public sealed record PreviewSentence(ImmutableArray<PreviewAct> Acts);

/// <summary>Something that a sentence does.</summary>
/// <param name="Act">One of <see cref="SpeechActs"/>.</param>
/// <param name="Confidence">How sure that is, above 0 and below 1.</param>
/// <param name="Evidence">The words of the author that counted.</param>
public sealed record PreviewAct(string Act, double Confidence, ImmutableArray<string> Evidence);

/// <summary>Which of a section's alternatives is shown.</summary>
public sealed record PreviewAlternative(int Index, int Count, ImmutableArray<string> When);

/// <summary>A part of a text with one origin, one set of findings and one sentence.</summary>
/// <param name="Text">What the customer reads.</param>
/// <param name="Placeholder">The placeholder that it stands for, or null.</param>
/// <param name="Findings">Indices into <see cref="Preview.Findings"/>.</param>
/// <param name="Sentence">Index into <see cref="PreviewSection.Sentences"/>; null between two sentences, and where nothing is known of them.</param>
public sealed record PreviewRun(string Text, string? Placeholder, ImmutableArray<int> Findings, int? Sentence = null);

/// <summary>A placeholder and what stands for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">Its declaration; null when nothing declares it.</param>
/// <param name="Value">What stands for it now; empty when it is not filled.</param>
/// <param name="Sample">The value without the reader's.</param>
public sealed record PreviewSample(string Name, PlaceholderDefinition? Definition, string Value, string Sample);
