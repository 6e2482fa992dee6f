
namespace MacroLsp.Core.Features.Completion;

/// <summary>A whole macro, or a whole reply, with the sections that the framework requires.</summary>
internal static class MacroTemplate
{
    public static CompletionItem Item(CompletionRequest request)
    {
        var config = request.Snapshot.Config;
        var lineBreak = request.Source.LineBreak;
        var text = new SnippetText().Add("macro: ").Stop(KeyValues.IdOf(request.Document));
        text.Add(lineBreak + "title: ").Stop("What agents see in the list");
        text.Add(lineBreak + "locale: ").Stop(KeyValues.LocaleOf(request));
        if (config.Channels.Count > 0) text.Add(lineBreak + "channel: ").Choose(config.Channels.Keys.Order(StringComparer.Ordinal));
        if (config.Frameworks.ContainsKey(config.DefaultFramework)) text.Add($"{lineBreak}framework: {config.DefaultFramework}");
        text.Add(lineBreak + "reply:");
        AddSections(text, request);
        return request.Item("New macro", CompletionKind.Template, text.Text) with
        {
            Snippet = text.Snippet,
            Detail = "A macro with all that it needs",
            FilterText = "macro new",
            SortText = CompletionRequest.Rank(0, 0),
        };
    }

    /// <summary>The required sections in their order, each with a phrase that fits the macro.</summary>
    public static void AddSections(SnippetText text, CompletionRequest request)
    {
        var framework = request.Context?.Framework
            ?? request.Snapshot.Config.Frameworks.GetValueOrDefault(request.Snapshot.Config.DefaultFramework);
        var lineBreak = request.Source.LineBreak;
        var required = framework?.Sections.Where(s => s.Required).ToList() ?? [];
        if (required.Count == 0)
        {
            text.Add($" >-{lineBreak}  ").Stop();
            return;
        }

        foreach (var section in required)
        {
            text.Add($"{lineBreak}  {section.Id}: >-{lineBreak}    ");
            text.Stop(Phrases.Best(request, section) is { } phrase ? Phrases.Wrap(phrase.Text, 4, lineBreak) : section.Description);
        }
    }
}
