using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Features;
using MacroLsp.Server.Files;
using MacroLsp.Server.Preview;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>The reply as the customer reads it, for the panel beside the editor.</summary>
internal sealed class PreviewHandler(TimeProvider time)
{
    public PreviewResult? At(EditorScope scope, PreviewParams parameters, CancellationToken cancellation)
    {
        if (scope.Document.Macro is not { } document) return null;
        var options = new PreviewOptions(
            DateOnly.FromDateTime(time.GetLocalNow().DateTime),
            parameters.Samples.ToImmutableDictionary(StringComparer.Ordinal), parameters.Locale, parameters.Channel);
        var preview = Previews.At(scope.Workspace, document, scope.Offset(parameters.Position), options, cancellation);
        return preview is null ? null : Message(scope, document.Path, preview);
    }

    private static PreviewResult Message(EditorScope scope, string path, Core.Features.Preview preview)
    {
        var channels = scope.Workspace.Config.Channels.Values.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => new ChannelMessage(c.Id, c.Title)).ToList();
        var found = preview.Sections.SelectMany(s => s.Sentences).SelectMany(s => s.Acts).Select(a => a.Act).ToHashSet(StringComparer.Ordinal);
        return new PreviewResult(
            scope.Document.Macro?.Version,
            preview.Macro,
            Runs(preview.Title),
            preview.Locale,
            preview.Locales,
            preview.Channel is { } channel ? new ChannelMessage(channel.Id, channel.Title) : new ChannelMessage("", ""),
            channels,
            [.. preview.Sections.Select(s => Section(scope, path, s))],
            [.. preview.Samples.Select(Sample)],
            [.. preview.Findings.Select(f => new FindingMessage(
                f.Rule, f.Level.ToString().ToLowerInvariant(), f.Message, (f.Url ?? RulePages.OfProgram.UrlOf(f.Rule))?.AbsoluteUri,
                preview.FindingsPath == path ? scope.Range(f.Span) : null))],
            new CountMessage(preview.Text.Length, preview.Words, preview.Channel?.MaxLength,
                preview.Sms is { } sms ? new SmsMessage(sms.Messages, sms.PerMessage, sms.IsUnicode) : null),
            [.. SpeechActs.All.Where(a => found.Contains(a.Id)).Select(a => new ActMessage(a.Id, a.Description))]);
    }

    private static SectionMessage Section(EditorScope scope, string path, PreviewSection section) => new(
        section.Id, section.Title, Runs(section.Runs), section.Path == path ? scope.Range(section.Span) : null, section.InheritedFrom,
        section.Alternative is { } alternative ? new AlternativeMessage(alternative.Index, alternative.Count, alternative.When) : null,
        [.. section.Sentences.Select(s => new SentenceMessage([.. s.Acts.Select(a => new FoundActMessage(a.Act, a.Confidence, a.Evidence))]))]);

    private static SampleMessage Sample(PreviewSample sample) => new(
        sample.Name, (sample.Definition?.Type ?? PlaceholderType.Text).ToString().ToLowerInvariant(),
        sample.Value, sample.Sample, sample.Definition?.Description ?? "", sample.Definition is not null);

    private static IReadOnlyList<RunMessage> Runs(ImmutableArray<PreviewRun> runs) => [.. runs.Select(r => new RunMessage(r.Text, r.Placeholder, r.Findings, r.Sentence))];
}
