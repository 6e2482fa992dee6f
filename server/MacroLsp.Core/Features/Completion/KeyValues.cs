using System.Globalization;
using MacroLsp.Core.Rules.Keys;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features.Completion;

/// <summary>What is written behind a key that completion inserts.</summary>
internal static class KeyValues
{
    /// <summary>How far ahead a macro is reviewed when nobody says otherwise: a year.</summary>
    private const int ReviewMonths = 12;

    public static void Add(SnippetText text, CompletionRequest request, KeyInfo key)
    {
        var config = request.Snapshot.Config;
        var lineBreak = request.Source.LineBreak;
        switch (key.Type)
        {
            case KeyType.Id when key.Name == "macro":
                text.Add(": ").Stop(IdOf(request.Document));
                break;
            case KeyType.Locale:
                text.Add(": ").Stop(LocaleOf(request));
                break;
            case KeyType.Channel:
                text.Add(": ").Choose(config.Channels.Keys.Order(StringComparer.Ordinal));
                break;
            case KeyType.Framework:
                text.Add(": ").Choose(config.Frameworks.Keys.OrderBy(f => f == config.DefaultFramework ? 0 : 1).ThenBy(f => f, StringComparer.Ordinal));
                break;
            case KeyType.Moods:
                text.Add(": [").Choose(MacroKeys.Moods).Add("]");
                break;
            case KeyType.Words or KeyType.Macros:
                text.Add(": [").Stop().Add("]");
                break;
            case KeyType.Date:
                text.Add(": ").Stop(Day(request.Today.AddMonths(ReviewMonths)));
                break;
            case KeyType.Validity:
                text.Add(": { from: ").Stop(Day(request.Today)).Add(", until: ").Stop(Day(request.Today.AddMonths(1))).Add(" }");
                break;
            case KeyType.BasedOn:
                text.Add(": { locale: ").Stop(config.SourceLocale).Add(" }");
                break;
            case KeyType.Text when key.Name == "notes":
                text.Add(": >-" + lineBreak + "  ").Stop();
                break;
            case KeyType.Reply:
                text.Add(":");
                MacroTemplate.AddSections(text, request);
                break;
            default:
                text.Add(": ").Stop();
                break;
        }
    }

    /// <summary>A day as macros write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The id that the name of the file suggests: <c>late-delivery.de-DE.macro.yaml</c> holds late-delivery.</summary>
    public static string IdOf(MacroDocument document) => FileNameParts.Of(document.Path).Id ?? "";

    /// <summary>The locale that the name of the file suggests, else the source locale.</summary>
    public static string LocaleOf(CompletionRequest request) =>
        FileNameParts.Of(request.Document.Path).Locale ?? request.Snapshot.Config.SourceLocale;
}
