using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Convert;

/// <summary>Our terms in the client's.</summary>
internal static class ToLsp
{
    /// <summary>Under which the client lists all of our findings.</summary>
    public const string SourceName = "macrolsp";

    public static Position Position(SourceText source, int offset, PositionEncoding encoding)
    {
        var position = source.PositionOf(offset, encoding);
        return new Position(position.Line, position.Character);
    }

    public static Range Range(SourceText source, TextSpan span, PositionEncoding encoding) =>
        new(Position(source, span.Start, encoding), Position(source, span.End, encoding));

    public static Diagnostic Diagnostic(ServerSnapshot snapshot, Project project, string uri, MacroDocument document, Finding finding)
    {
        var client = snapshot.Client;
        return new Diagnostic(Range(document.Source, finding.Span, client.Encoding), finding.Message)
        {
            Severity = Severity(finding.Level),
            Code = finding.Rule,
            CodeDescription = Link(snapshot, finding.Url?.AbsoluteUri ?? FileOf(snapshot, project, finding.Rule), finding.Rule),
            Source = SourceName,
            Tags = client.ShowsDiagnosticTags ? Tags(finding.Tag) : null,
            RelatedInformation = client.ShowsRelatedInformation && !finding.Related.IsEmpty ? [.. Related(snapshot, project, uri, document, finding)] : null,
        };
    }

    /// <summary>What is wrong in a <c>macrolsp.yaml</c>.</summary>
    public static IReadOnlyList<Diagnostic> Diagnostics(ServerSnapshot snapshot, WorkspaceSnapshot workspace, OpenDocument document)
    {
        // The configuration of the project may be another file than the one that is open, or none.
        var file = ReferenceEquals(workspace.Place.File?.Yaml.Source, document.Source) ? workspace.Place.File : ConfigFile.Read(document.Source, AllRules.Ids);
        return file is null ? [] : Diagnostics(snapshot, workspace, file);
    }

    /// <summary>What is wrong in a <c>macrolsp.yaml</c>, open or not.</summary>
    public static IReadOnlyList<Diagnostic> Diagnostics(ServerSnapshot snapshot, WorkspaceSnapshot workspace, ConfigFile file) =>
    [
        .. file.Problems.Concat(ConfigNames.Problems(file, workspace)).OrderBy(problem => problem.Span.Start).Select(problem => new Diagnostic(Range(file.Yaml.Source, problem.Span, snapshot.Client.Encoding), problem.Message)
        {
            Severity = DiagnosticSeverity.Error,
            Code = problem.RuleId,
            CodeDescription = Link(snapshot, own: null, problem.RuleId),
            Source = SourceName,
        }),
    ];

    /// <summary>What is wrong in a rule file of a style pack.</summary>
    public static IReadOnlyList<Diagnostic> Diagnostics(ServerSnapshot snapshot, SourceText source, ImmutableArray<Finding> findings, bool isShared) =>
    [
        .. findings.Where(finding => !isShared || finding.Rule != ConfigProblem.YamlSyntax)
            .Select(finding => new Diagnostic(Range(source, finding.Span, snapshot.Client.Encoding), finding.Message)
            {
                Severity = Severity(finding.Level),
                Code = finding.Rule,
                CodeDescription = Link(snapshot, own: null, finding.Rule),
                Source = SourceName,
            }),
    ];

    // A rule of a team's own pack brings its own link, or its file says it all; the pages of ours come with the program.
    private static CodeDescription? Link(ServerSnapshot snapshot, string? own, string rule) =>
        snapshot.Client.ShowsCodeDescriptions && (own ?? snapshot.Pages?.UrlOf(rule)?.AbsoluteUri) is { } url ? new CodeDescription(url) : null;

    private static string? FileOf(ServerSnapshot snapshot, Project project, string rule) =>
        rule.Contains('.', StringComparison.Ordinal) && project.Root is not null && project.Workspace.Styles.LocateRule(rule) is { } path
            ? snapshot.UriOf(project, path)
            : null;

    private static DiagnosticSeverity Severity(RuleLevel level) => level switch
    {
        RuleLevel.Error => DiagnosticSeverity.Error,
        RuleLevel.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Information,
    };

    private static IReadOnlyList<DiagnosticTag>? Tags(FindingTag tag) => tag switch
    {
        FindingTag.Unnecessary => [DiagnosticTag.Unnecessary],
        FindingTag.Deprecated => [DiagnosticTag.Deprecated],
        _ => null,
    };

    private static IEnumerable<DiagnosticRelatedInformation> Related(
        ServerSnapshot snapshot, Project project, string uri, MacroDocument document, Finding finding)
    {
        foreach (var place in finding.Related)
        {
            var isOwn = string.Equals(place.Path, document.Path, StringComparison.Ordinal);
            if ((isOwn ? document : project.Workspace.Find(place.Path)) is not { } target)
                continue;
            var targetUri = isOwn ? uri : snapshot.UriOf(project, place.Path);
            yield return new DiagnosticRelatedInformation(new Location(targetUri, Range(target.Source, place.Span, snapshot.Client.Encoding)), place.Message);
        }
    }
}
