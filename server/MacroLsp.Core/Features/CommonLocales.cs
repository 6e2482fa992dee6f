using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MacroLsp.Core.Features;

/// <summary>
/// Locales in which support teams commonly write, with their English names (CLDR 48, "en" display names), so that a
/// workspace without configuration has something to offer. Any other BCP 47 tag is as good.
/// </summary>
internal static class CommonLocales
{
    public static ImmutableArray<(string Tag, string Name)> All { get; } =
    [
        ("en-US", "American English"), ("en-GB", "British English"), ("en-AU", "Australian English"), ("en-CA", "Canadian English"),
        ("en-IN", "English (India)"), ("en-IE", "English (Ireland)"), ("en-001", "English (world)"),
        ("de-DE", "German (Germany)"), ("de-AT", "Austrian German"), ("de-CH", "Swiss High German"),
        ("fr-FR", "French (France)"), ("fr-CA", "Canadian French"), ("fr-BE", "French (Belgium)"), ("fr-CH", "Swiss French"),
        ("es-ES", "European Spanish"), ("es-MX", "Mexican Spanish"), ("es-AR", "Spanish (Argentina)"), ("es-419", "Latin American Spanish"),
        ("pt-BR", "Brazilian Portuguese"), ("pt-PT", "European Portuguese"), ("it-IT", "Italian (Italy)"), ("nl-NL", "Dutch (Netherlands)"),
        ("nl-BE", "Flemish"), ("sv-SE", "Swedish (Sweden)"), ("da-DK", "Danish (Denmark)"), ("nb-NO", "Norwegian Bokmål (Norway)"),
        ("fi-FI", "Finnish (Finland)"), ("pl-PL", "Polish (Poland)"), ("cs-CZ", "Czech (Czechia)"), ("hu-HU", "Hungarian (Hungary)"),
        ("ro-RO", "Romanian (Romania)"), ("el-GR", "Greek (Greece)"), ("tr-TR", "Turkish (Türkiye)"), ("uk-UA", "Ukrainian (Ukraine)"),
        ("he-IL", "Hebrew (Israel)"), ("ar-SA", "Arabic (Saudi Arabia)"), ("hi-IN", "Hindi (India)"), ("id-ID", "Indonesian (Indonesia)"),
        ("vi-VN", "Vietnamese (Vietnam)"), ("th-TH", "Thai (Thailand)"), ("ja-JP", "Japanese (Japan)"), ("ko-KR", "Korean (South Korea)"),
        ("zh-CN", "Chinese (China)"), ("zh-TW", "Chinese (Taiwan)"), ("zh-HK", "Chinese (Hong Kong SAR China)"),
    ];

    private static readonly FrozenDictionary<string, string> Names = All.ToFrozenDictionary(l => l.Tag, l => l.Name, StringComparer.OrdinalIgnoreCase);

    public static string? NameOf(string tag) => Names.GetValueOrDefault(tag);
}
