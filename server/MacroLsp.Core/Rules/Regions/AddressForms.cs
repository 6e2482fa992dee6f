using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>
/// How a language addresses the customer, by the words that its style pack knows: <c>FormalAddress</c>, which finds the informal
/// words in formal replies, and <c>InformalAddress</c>, which finds the formal ones. Safe for use from several threads.
/// </summary>
internal sealed class AddressForms
{
    private static readonly ConditionalWeakTable<ProjectStyles, Dictionary<string, AddressForms?>> Known = [];

    private readonly StyleSet _informalWords;
    private readonly StyleSet _formalWords;

    private AddressForms(StyleSet informalWords, StyleSet formalWords)
    {
        _informalWords = informalWords;
        _formalWords = formalWords;
    }

    /// <summary>The forms of a locale's language; null when it has one form only, or when the configuration has decided.</summary>
    public static AddressForms? For(WorkspaceSnapshot snapshot, string locale)
    {
        ImmutableArray<string> tags = [locale, .. LanguageTag.Fallbacks(locale)];
        if (tags.Any(t => snapshot.Config.Locales.GetValueOrDefault(t)?.Formality is not null)) return null;
        var known = Known.GetValue(snapshot.Styles, static _ => new Dictionary<string, AddressForms?>(StringComparer.OrdinalIgnoreCase));
        lock (known)
        {
            if (!known.TryGetValue(locale, out var forms)) known[locale] = forms = Make(snapshot.Styles.Library, tags);
            return forms;
        }
    }

    /// <summary>How a reply addresses the customer; null when it does not, or in both ways.</summary>
    public Formality? Of(ProjectConfig config, ResolvedReply reply, Macro macro)
    {
        var (locale, channel) = ToneAlert.AddressOf(config, reply, macro);
        var blocks = ReplyBlocks.Of(config, reply, macro, new ReplyScope(config, locale, channel)).Texts.Select(t => t.Block).ToList();
        var isFormal = !_formalWords.Check(blocks, CancellationToken.None).IsEmpty;
        var isInformal = !_informalWords.Check(blocks, CancellationToken.None).IsEmpty;
        return (isFormal, isInformal) switch
        {
            (true, false) => Formality.Formal,
            (false, true) => Formality.Informal,
            _ => null,
        };
    }

    private static AddressForms? Make(StyleLibrary library, ImmutableArray<string> tags)
    {
        foreach (var tag in tags)
        {
            if (library.Definition($"{tag}.FormalAddress") is { } informalWords && library.Definition($"{tag}.InformalAddress") is { } formalWords)
                return new AddressForms(StyleSet.Create([informalWords], StyleContext.Empty), StyleSet.Create([formalWords], StyleContext.Empty));
        }

        return null;
    }
}
