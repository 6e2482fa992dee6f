using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rendering;

/// <summary>Fills the placeholders of texts.</summary>
internal sealed class PlaceholderFiller(ProjectConfig config, LocaleFormat format, RenderOptions options)
{
    /// <summary>Whether there is something to send in the place of this placeholder.</summary>
    public bool IsFilled(string name) => ValueOf(name) is { Length: > 0 };

    /// <summary>The text in parts; parts that follow one another in the text follow one another in its file.</summary>
    public ImmutableArray<RenderedRun> Fill(MacroText text)
    {
        var runs = ImmutableArray.CreateBuilder<RenderedRun>(text.Template.Parts.Length);
        foreach (var part in text.Template.Parts)
        {
            var source = text.ToSource(part.Span);
            runs.Add(part switch
            {
                Placeholder placeholder => Fill(text, placeholder, source),
                Literal literal => new RenderedRun(RunKind.Prose, literal.Value, "", source),
                _ => new RenderedRun(RunKind.Prose, Slice(text, part.Span), "", source),
            });
        }

        return runs.ToImmutable();
    }

    private RenderedRun Fill(MacroText text, Placeholder placeholder, TextSpan source)
    {
        if (ValueOf(placeholder.Name) is not { } value || !placeholder.IsClosed)
            return new RenderedRun(RunKind.Unknown, Slice(text, placeholder.Span), placeholder.Name, source);
        if (value.Length > 0) return new RenderedRun(RunKind.Value, Format(placeholder, value), placeholder.Name, source);
        return placeholder.Default is { } words
            ? new RenderedRun(RunKind.Default, words, placeholder.Name, source)
            : new RenderedRun(RunKind.Empty, "", placeholder.Name, source);
    }

    /// <summary>The value, empty when there is none today, or null for a name that nothing defines.</summary>
    private string? ValueOf(string name)
    {
        if (options.EmptyNames.Contains(name)) return "";
        if (options.Samples.TryGetValue(name, out var sample)) return sample;
        return config.Placeholders.GetValueOrDefault(name)?.Sample;
    }

    private string Format(Placeholder placeholder, string value)
    {
        var type = config.Placeholders.GetValueOrDefault(placeholder.Name)?.Type ?? PlaceholderType.Text;
        if (type == PlaceholderType.Number) return Digits.Localize(value, format);
        if (type != PlaceholderType.Date || !DateText.TryRead(value, out var date)) return value;
        if (placeholder.Find("relative") is not null) return DateText.Relative(date, options.Today, format);
        return DateText.Write(date, placeholder.Find("date")?.Arguments.FirstOrDefault()?.Value ?? "medium", format);
    }

    private static string Slice(MacroText text, TextSpan span) => text.Template.Text.Substring(span.Start, span.Length);
}
