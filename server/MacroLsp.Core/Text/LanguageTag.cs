using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace MacroLsp.Core.Text;

/// <summary>
/// A well-formed language tag (BCP 47; RFC 5646 section 2.1) in its canonical case (section 2.1.1). Immutable; equal when
/// the tags are equal, which no longer depends on case.
/// </summary>
public sealed record LanguageTag
{
    private LanguageTag(string tag, string language, string? script, string? region)
    {
        Tag = tag;
        Language = language;
        Script = script;
        Region = region;
    }

    /// <summary>The whole tag, such as <c>en-GB</c> or <c>zh-Hant-TW</c>.</summary>
    public string Tag { get; }

    /// <summary>The primary language in small letters; for a tag of private use (<c>x-…</c>) or a grandfathered one, all of it.</summary>
    public string Language { get; }

    /// <summary>The script with a capital first letter, or null.</summary>
    public string? Script { get; }

    /// <summary>The region, two capital letters or three digits, or null.</summary>
    public string? Region { get; }

    /// <summary>
    /// Whether language and region are in use. Two-letter codes are looked up; three-letter languages and numeric regions
    /// are taken as they are. A language of four letters or more is registered nowhere.
    /// </summary>
    public bool IsKnown =>
        LocaleData.IsLanguage(Language) && (Region is null || Region.Length == 3 || LocaleData.IsRegion(Region));

    /// <summary>
    /// The tags whose texts stand in for this one's, nearest first, without the tag itself: <c>en-GB</c> gives
    /// <c>en-001</c> and <c>en</c>. They follow CLDR's parent locales and never leave the language or the script.
    /// </summary>
    public ImmutableArray<string> Fallbacks()
    {
        var chain = ImmutableArray.CreateBuilder<string>();
        for (var tag = ParentOf(Tag); tag is not null; tag = ParentOf(tag)) chain.Add(tag);
        return chain.ToImmutable();
    }

    /// <summary>The fallbacks of a tag; none when it is not well-formed.</summary>
    public static ImmutableArray<string> Fallbacks(string tag) => TryParse(tag, out var parsed) ? parsed.Fallbacks() : [];

    /// <summary>The tag in its canonical case, or null when it is not well-formed.</summary>
    public static string? Canonicalize(string tag) => TryParse(tag, out var parsed) ? parsed.Tag : null;

    /// <summary>Whether two tags are in the same language and script, which a text may pass between.</summary>
    public static bool ShareText(string one, string other) =>
        TryParse(one, out var a) && TryParse(other, out var b) && RootOf(a) == RootOf(b);

    public static bool IsWellFormed(string text) => TryParse(text, out _);

    /// <summary>Reads a tag; false when it is not well-formed, for example <c>en_US</c> or <c>english-american</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LanguageTag? tag) => TagReader.TryRead(text, Make, out tag);

    /// <summary>
    /// The tag that was probably meant by a text which is none, or which names no known language and region:
    /// <c>en_US</c>, <c>en-UK</c>, <c>jp</c>, <c>German</c>; null when that is not clear.
    /// </summary>
    public static string? Suggest(string text)
    {
        var spelled = text.Trim().Replace('_', '-').Replace(' ', '-');
        // A POSIX locale carries its encoding: en_US.UTF-8.
        if (spelled.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot) spelled = spelled[..dot];
        if (LocaleData.LanguageNamed(spelled) is { } named) return named;
        var parts = spelled.Split('-');
        parts[0] = LocaleData.MeantLanguage(parts[0]) ?? parts[0];
        if (parts.Length > 1) parts[^1] = LocaleData.MeantRegion(parts[^1]) ?? parts[^1];
        return TryParse(string.Join('-', parts), out var tag) && tag.IsKnown && tag.Tag != text ? tag.Tag : null;
    }

    public override string ToString() => Tag;

    private static LanguageTag Make(string tag, string language, string? script, string? region) => new(tag, language, script, region);

    private static string RootOf(LanguageTag tag) => tag.Fallbacks() is [.., var last] ? last : tag.Tag;

    private static string? ParentOf(string tag)
    {
        if (LocaleData.ParentOf(tag) is { } parent) return parent == LocaleData.Root ? null : parent;
        var cut = tag.LastIndexOf('-');
        // A single letter opens an extension and does not stand at the end (RFC 4647 section 3.4).
        while (cut > 1 && tag[cut - 2] == '-') cut -= 2;
        return cut <= 0 || tag.StartsWith("x-", StringComparison.Ordinal) || tag.StartsWith("i-", StringComparison.Ordinal) ? null : tag[..cut];
    }
}
