using System.Security.Cryptography;
using System.Text;

namespace MacroLsp.Cli.Output.Page;

/// <summary>
/// A page that is whole by itself: it asks nobody for a style, a script, a picture or a font. Its policy names our style and
/// our script by their hashes and forbids everything else, so that no text of a macro could ever run.
/// </summary>
internal static class PageTemplate
{
    /// <param name="title">Plain text.</param>
    /// <param name="styles">The names of style sheets, in order.</param>
    /// <param name="body">Markup; the texts in it are escaped.</param>
    /// <param name="scripts">The names of scripts, which share one scope, in order.</param>
    /// <param name="data">JSON for the script, without a single <c>&lt;</c>; null for none.</param>
    public static string Write(string title, ReadOnlySpan<string> styles, string body, ReadOnlySpan<string> scripts, string? data = null)
    {
        var style = Joined(styles);
        var script = $"'use strict';\n(() => {{\n{Joined(scripts)}}})();\n";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="macrolsp">
            <title>{Review.HtmlText.Escape(title)}</title>
            <style>{style}</style>
            </head>
            <body>
            {body}
            {(data is null ? "" : $"<script type=\"application/json\" id=\"data\">{data}</script>")}
            <script>{script}</script>
            </body>
            </html>

            """;
    }

    /// <summary>A file of this folder, as it comes with the program.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream("page/" + name)
            ?? throw new InvalidOperationException($"The program was built without its page {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A checkout with other line breaks would have other hashes and the same page.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Joined(ReadOnlySpan<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names) text.Append(Read(name));
        return text.ToString();
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
