using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// For whom a reply is: the parts that all of its blocks have in their scope, besides what they are. A rule says
/// <c>locale.en-GB</c>, <c>locale.en</c>, <c>channel.chat</c> or <c>formality.formal</c>. Immutable.
/// </summary>
/// <param name="Locale">The tag in its canonical case; as written when it is no tag.</param>
/// <param name="Channel">The id of the channel.</param>
/// <param name="Formality">How the customer is addressed in that locale; null when the configuration does not say.</param>
/// <param name="Parts">The parts.</param>
public sealed record ReplyScope(string Locale, string Channel, Formality? Formality, ImmutableArray<string> Parts)
{
    /// <summary>The channel of a macro that names none.</summary>
    private const string DefaultChannel = "chat";

    public static ReplyScope Of(ProjectConfig config, ResolvedReply reply, Macro macro)
    {
        var written = macro.Locale is { Value.Length: > 0 } locale ? locale.Value : config.SourceLocale;
        var channel = reply.Sources.Select(s => s.Macro.Channel?.Value).FirstOrDefault(c => !string.IsNullOrEmpty(c)) ?? DefaultChannel;
        return Of(config, LanguageTag.Canonicalize(written) ?? written, channel);
    }

    /// <param name="config">For the formality.</param>
    /// <param name="locale">The tag in its canonical case.</param>
    /// <param name="channel">The id of the channel.</param>
    public static ReplyScope Of(ProjectConfig config, string locale, string channel)
    {
        var formality = config.Locales.GetValueOrDefault(locale)?.Formality;
        var parts = ImmutableArray.CreateBuilder<string>();
        parts.AddRange("yml", "channel", channel, "locale", locale);
        parts.AddRange(LanguageTag.Fallbacks(locale));
        if (formality is { } known) parts.AddRange("formality", known == Configuration.Formality.Formal ? "formal" : "informal");
        return new ReplyScope(locale, channel, formality, parts.ToImmutable());
    }
}
