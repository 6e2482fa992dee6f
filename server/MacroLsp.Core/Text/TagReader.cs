using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace MacroLsp.Core.Text;

/// <summary>The grammar of RFC 5646 section 2.1, subtag by subtag.</summary>
internal ref struct TagReader
{
    public delegate LanguageTag Maker(string tag, string language, string? script, string? region);

    // The irregular tags, which the grammar lists one by one; the regular ones fit it anyway.
    private static readonly FrozenDictionary<string, string> Irregular = new[]
    {
        "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn",
        "i-tao", "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
    }.ToFrozenDictionary(tag => tag, StringComparer.OrdinalIgnoreCase);

    private readonly string[] _subtags;
    private int _next;

    private TagReader(string[] subtags) => _subtags = subtags;

    public static bool TryRead(string text, Maker make, [NotNullWhen(true)] out LanguageTag? tag)
    {
        tag = null;
        // 35 units hold every tag in use (RFC 5646 section 4.4.1); the bound keeps pasted text from being split.
        if (text.Length is < 2 or > 100) return false;
        if (Irregular.TryGetValue(text, out var irregular))
        {
            tag = make(irregular, irregular, null, null);
            return true;
        }

        var subtags = text.Split('-');
        foreach (var subtag in subtags)
        {
            if (subtag.Length is 0 or > 8 || !IsAlphanumeric(subtag)) return false;
        }

        var reader = new TagReader(subtags);
        return reader.TryReadTag(make, out tag);
    }

    private bool TryReadTag(Maker make, [NotNullWhen(true)] out LanguageTag? tag)
    {
        tag = null;
        string? script = null, region = null;
        var language = _subtags[0].ToLowerInvariant();
        if (language == "x")
        {
            if (!ReadPrivateUse()) return false;
            tag = make(string.Join('-', _subtags), string.Join('-', _subtags), null, null);
            return true;
        }

        if (language.Length < 2 || !IsLetters(language)) return false;
        Keep(language);
        for (var extended = 0; extended < 3 && language.Length <= 3 && Is(3, letters: true); extended++) Keep(_subtags[_next].ToLowerInvariant());
        if (Is(4, letters: true)) script = Keep(char.ToUpperInvariant(_subtags[_next][0]) + _subtags[_next][1..].ToLowerInvariant());
        if (Is(2, letters: true) || Is(3, digits: true)) region = Keep(_subtags[_next].ToUpperInvariant());
        if (!ReadVariants() || !ReadExtensions() || !ReadPrivateUse()) return false;
        tag = make(string.Join('-', _subtags), language, script, region);
        return true;
    }

    private bool ReadVariants()
    {
        var first = _next;
        while (_next < _subtags.Length && (_subtags[_next].Length >= 5 || _subtags[_next].Length == 4 && char.IsAsciiDigit(_subtags[_next][0])))
        {
            var variant = _subtags[_next].ToLowerInvariant();
            if (_subtags.AsSpan(first, _next - first).Contains(variant)) return false;
            Keep(variant);
        }

        return true;
    }

    private bool ReadExtensions()
    {
        var singletons = "";
        while (_next < _subtags.Length && _subtags[_next].Length == 1 && _subtags[_next] is not ("x" or "X"))
        {
            var singleton = _subtags[_next].ToLowerInvariant();
            if (singletons.Contains(singleton, StringComparison.Ordinal)) return false;
            singletons += singleton;
            Keep(singleton);
            var first = _next;
            while (_next < _subtags.Length && _subtags[_next].Length >= 2) Keep(_subtags[_next].ToLowerInvariant());
            if (_next == first) return false;
        }

        return true;
    }

    /// <summary>Reads <c>x-…</c> up to the end; true also when nothing is left to read.</summary>
    private bool ReadPrivateUse()
    {
        if (_next == _subtags.Length) return true;
        if (_subtags[_next] is not ("x" or "X") || _next + 1 == _subtags.Length) return false;
        while (_next < _subtags.Length) Keep(_subtags[_next].ToLowerInvariant());
        return true;
    }

    private string Keep(string subtag) => _subtags[_next++] = subtag;

    private readonly bool Is(int length, bool letters = false, bool digits = false)
    {
        if (_next >= _subtags.Length || _subtags[_next].Length != length) return false;
        return letters && IsLetters(_subtags[_next]) || digits && !_subtags[_next].AsSpan().ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsLetters(string subtag)
    {
        foreach (var c in subtag)
        {
            if (!char.IsAsciiLetter(c)) return false;
        }

        return true;
    }

    private static bool IsAlphanumeric(string subtag)
    {
        foreach (var c in subtag)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        return true;
    }
}
