using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>Writes placeholders with the default that their place needs. Looks through the workspace, so this is for fixes.</summary>
internal static class PlaceholderDefaults
{
    /// <summary>
    /// <c>{{ name }}</c> with a default where one is needed and known.
    /// </summary>
    /// <param name="scope">The macro.</param>
    /// <param name="place">The text that it is written into.</param>
    /// <param name="name">A placeholder.</param>
    /// <param name="fallback">The default to write; null for the one that fits the locale.</param>
    /// <param name="filter">A filter to write before the default, such as <c>date: long</c>; may be empty.</param>
    public static string Write(MacroScope scope, TextPlace place, string name, string? fallback = null, string filter = "")
    {
        var needed = fallback ?? (Needs(scope.Config, place, name) ? Find(scope, name) : null);
        var filters = filter.Length > 0 ? $" | {filter}" : "";
        return place.IsTitle || needed is null ? $"{{{{ {name}{filters} }}}}" : $"{{{{ {name}{filters} | default: {Quote(needed)} }}}}";
    }

    /// <summary>Whether a text that uses this placeholder has to say what is sent when it is empty.</summary>
    public static bool Needs(ProjectConfig config, TextPlace place, string name) =>
        !place.IsTitle && !place.IsWhen(name) && config.Placeholders.GetValueOrDefault(name) is { NeedsDefault: true };

    /// <summary>
    /// The default in the language of the macro: the configuration's when it is the source locale's language, else the one
    /// that other macros or approved phrases in this language use most; null when there is none.
    /// </summary>
    public static string? Find(MacroScope scope, string name)
    {
        var source = scope.Config.SourceLocale;
        var locale = scope.Macro.LocaleText.Length > 0 ? scope.Macro.LocaleText : source;
        var configured = scope.Config.Placeholders.GetValueOrDefault(name)?.Default;
        if (configured is { Length: > 0 } && LanguageTag.ShareText(locale, source)) return configured;
        var used = scope.Snapshot.FilesUsing(name)
            .SelectMany(d => d.File.Macros)
            .Where(m => LanguageTag.ShareText(m.LocaleText, locale))
            .SelectMany(TextPlaces.OfReply)
            .SelectMany(p => p.Text.Template.Placeholders);
        var bank = SpeechActs.Ids.SelectMany(act => PhraseBank.For(locale).Of(act)).SelectMany(p => Template.Parse(p.Text).Placeholders);
        return MostUsed(used, name) ?? MostUsed(bank, name);
    }

    /// <summary>A text in the quotation marks that it does not hold itself.</summary>
    public static string Quote(string text) => text.Contains('"') && !text.Contains('\'') ? $"'{text}'" : $"\"{text.Replace("\"", "", StringComparison.Ordinal)}\"";

    private static string? MostUsed(IEnumerable<Placeholder> placeholders, string name) => placeholders
        .Where(p => p.Name == name)
        .Select(p => p.Default)
        .OfType<string>()
        .Where(d => d.Length > 0)
        .GroupBy(d => d, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
