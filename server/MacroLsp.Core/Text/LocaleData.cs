using System.Collections.Frozen;

namespace MacroLsp.Core.Text;

/// <summary>
/// Facts about languages and regions from Unicode CLDR 48 (npm package cldr-core 48.2.0): parentLocales.json,
/// languageData.json and likelySubtags.json, territoryInfo.json and aliases.json, in its folder supplemental.
/// </summary>
internal static class LocaleData
{
    /// <summary>The parent of a locale that has none.</summary>
    public const string Root = "und";

    // parentLocales.json, turned round: the parent, then its children. Left out are hi-Latn -> en-IN and ht -> fr-HT,
    // which would put one language's text in the place of another's; they end at the root here.
    private static readonly (string Parent, string Children)[] Families =
    [
        ("en-001", """
            en-150 en-AG en-AI en-AU en-BB en-BM en-BS en-BW en-BZ en-CC en-CK en-CM en-CX en-CY en-DG en-DM en-ER en-FJ en-FK
            en-FM en-GB en-GD en-GG en-GH en-GI en-GM en-GS en-GY en-HK en-ID en-IE en-IL en-IM en-IN en-IO en-JE en-JM en-KE
            en-KI en-KN en-KY en-LC en-LR en-LS en-MG en-MO en-MS en-MT en-MU en-MV en-MW en-MY en-NA en-NF en-NG en-NR en-NU
            en-NZ en-PG en-PK en-PN en-PW en-RW en-SB en-SC en-SD en-SG en-SH en-SL en-SS en-SX en-SZ en-TC en-TK en-TO en-TT
            en-TV en-TZ en-UG en-VC en-VG en-VU en-WS en-ZA en-ZM en-ZW
            """),
        ("en-150", """
            en-AT en-BE en-CH en-CZ en-DE en-DK en-EE en-ES en-FI en-FR en-GE en-HU en-IT en-LT en-LV en-NL en-NO en-PL en-PT
            en-RO en-SE en-SI en-SK en-UA
            """),
        ("es-419", """
            es-AR es-BO es-BR es-BZ es-CL es-CO es-CR es-CU es-DO es-EC es-GT es-HN es-JP es-MX es-NI es-PA es-PE es-PR es-PY
            es-SV es-US es-UY es-VE
            """),
        ("no", "nb nn no-NO"),
        ("pt-PT", "pt-AO pt-CH pt-CV pt-FR pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-ST pt-TL"),
        ("zh-Hant-HK", "zh-Hant-MO"),
        (Root, """
            az-Arab az-Cyrl bal-Latn blt-Latn bm-Nkoo bs-Cyrl byn-Latn cu-Glag dje-Arab dyo-Arab en-Dsrt en-Shaw ff-Adlm ff-Arab
            ha-Arab hi-Latn ht iu-Latn kaa-Latn kk-Arab kok-Latn ks-Deva ku-Arab kxv-Deva kxv-Orya kxv-Telu ky-Arab ky-Latn
            ml-Arab mn-Mong mni-Mtei ms-Arab pa-Arab sat-Deva sd-Deva sd-Khoj sd-Sind shi-Latn so-Arab sr-Latn sw-Arab suz-Sunu
            tg-Arab ug-Cyrl uz-Arab uz-Cyrl vai-Latn wo-Arab yo-Arab yue-Hans zh-Hant
            """),
        // likelySubtags.json gives these the script Hant, so that they do not inherit simplified characters.
        ("zh-Hant", "zh-TW"),
        ("zh-Hant-HK", "zh-HK"),
        ("zh-Hant-MO", "zh-MO"),
    ];

    // The two-letter languages of languageData.json and likelySubtags.json, without those that aliases.json calls deprecated.
    private const string Languages = """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu
        fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km
        kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om
        or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr
        ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """;

    // The territories of territoryInfo.json, without ZZ (unknown).
    private const string Regions = """
        AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
        CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB
        GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
        KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY
        MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH
        SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG
        VI VN VU WF WS XK YE YT ZA ZM ZW
        """;

    // Region codes and deprecated codes that are often written for a language, none of which is a language itself.
    private static readonly FrozenDictionary<string, string> MeantLanguages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["jp"] = "ja", ["cn"] = "zh", ["dk"] = "da", ["cz"] = "cs", ["gr"] = "el", ["ua"] = "uk", ["us"] = "en", ["gb"] = "en",
        ["at"] = "de", ["iw"] = "he", ["in"] = "id", ["ji"] = "yi", ["eng"] = "en", ["ger"] = "de", ["deu"] = "de", ["fra"] = "fr",
        ["fre"] = "fr", ["spa"] = "es", ["por"] = "pt", ["ita"] = "it", ["jpn"] = "ja", ["nld"] = "nl", ["dut"] = "nl", ["pol"] = "pl",
        ["swe"] = "sv",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en", ["german"] = "de", ["deutsch"] = "de", ["french"] = "fr", ["spanish"] = "es", ["portuguese"] = "pt",
        ["italian"] = "it", ["dutch"] = "nl", ["japanese"] = "ja", ["polish"] = "pl", ["swedish"] = "sv", ["chinese"] = "zh",
        ["korean"] = "ko", ["danish"] = "da", ["norwegian"] = "no", ["finnish"] = "fi", ["turkish"] = "tr", ["russian"] = "ru",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Parents = Families
        .SelectMany(family => Words(family.Children).Select(child => KeyValuePair.Create(child, family.Parent)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LanguageSet = Words(Languages).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> RegionSet = Words(Regions).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The parent where it is not the tag without its last part; <see cref="Root"/> for a locale that inherits nothing.</summary>
    public static string? ParentOf(string tag) => Parents.GetValueOrDefault(tag);

    public static bool IsLanguage(string language) => language.Length == 3 || LanguageSet.Contains(language);

    public static bool IsRegion(string region) => RegionSet.Contains(region);

    /// <summary>The code of a language that is written out in English.</summary>
    public static string? LanguageNamed(string name) => Names.GetValueOrDefault(name);

    /// <summary>The language for which this code is often written by mistake.</summary>
    public static string? MeantLanguage(string code) => MeantLanguages.GetValueOrDefault(code);

    // aliases.json: UK is a deprecated name of GB. The other two are taken for the countries' codes.
    public static string? MeantRegion(string code) => code.ToUpperInvariant() switch
    {
        "UK" or "EN" => "GB",
        "JA" => "JP",
        _ => null,
    };

    private static string[] Words(string list) => list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
