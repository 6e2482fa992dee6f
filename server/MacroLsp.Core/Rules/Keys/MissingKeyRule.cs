using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Sections;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Finds macros without an id, a title, a locale or a reply, and alternatives without a text.</summary>
public sealed class MissingKeyRule : MacroRule
{
    public override RuleInfo Info { get; } = new("missing-key", "A key that every macro needs is missing", RuleCategory.Keys,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds macros that have no `macro` (their id), `title`, `locale` or `reply`, or nothing after one of them, and
        alternatives of a section that have no `text`. The variant of another locale may leave out the title: it inherits
        that of its source.

        ## Why
        Without an id nothing can lead to the macro, without a title agents guess what it is for, without a locale no rule
        of its region is applied, and without a reply there is nothing to send.

        ## Example
        ```yaml
        macro: late-delivery
        locale: en-US
        reply: Your package has not arrived yet, and I am looking into it.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply: Your package has not arrived yet, and I am looking into it.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        if (scope.Macro.Root is not { } root) return;
        foreach (var key in MacroKeys.All)
        {
            if (!key.IsRequired) continue;
            var entry = root.Find(key.Name);
            if (entry is not null && !IsEmpty(entry.Value) || key.Name == "title" && InheritsTitle(scope)) continue;
            if (entry is null)
            {
                if (scope.HasUncertain(key.Name)) continue;
                scope.Report(scope.Macro.NameSpan, $"This macro has no \"{key.Name}\". {WhyOf(key.Name)}", () => Insertion(scope, root, key.Name));
            }
            else if (key.Name == "reply" && scope.Framework?.Sections.Any(s => s.Required) == true)
            {
                // Missing-section names each section that belongs there.
            }
            else if (!BrokenPlaces.Touch(scope.File.Yaml, entry))
            {
                scope.Report(entry.Key.Span, $"Nothing stands after \"{key.Name}\". {WhyOf(key.Name)}", () => Filling(scope, entry));
            }
        }

        foreach (var section in scope.Macro.Reply.Sections) CheckAlternatives(scope, section);
    }

    private static bool IsEmpty(YamlNode? node) => node?.Resolved switch
    {
        null => true,
        YamlScalar scalar => string.IsNullOrWhiteSpace(scalar.Value),
        _ => false,
    };

    private static bool InheritsTitle(MacroScope scope) =>
        !scope.IsSourceLocale
        && ResolvedReply.FallbacksOf(scope.Snapshot, scope.Document, scope.Macro).Any(s => s.Macro.Title is { Value.Length: > 0 });

    private static void CheckAlternatives(MacroScope scope, Section section)
    {
        if (section.IsEmpty || section.Entry.Value?.Resolved is not YamlSequence list) return;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (item.Value?.Resolved is not YamlMapping { Entries: [var first, ..] } mapping || mapping.Find("text") is not null) continue;
            var end = i + 1 < list.Items.Length ? list.Items[i + 1].Span.Start
                : scope.Macro.Reply.Mapping is { } reply ? BrokenPlaces.BlockOf(scope.Macro.Document, reply, section.Entry).End
                : item.Span.End;
            if (BrokenPlaces.MayHide(scope.File.Yaml, TextSpan.FromBounds(item.Span.Start, end), mapping, "text", MacroKeys.Alternative.Select(k => k.Name))) continue;
            scope.Report(first.Key.Span, $"This alternative of \"{section.Id}\" has no \"text\", so nothing would be sent. Write the text below, or remove the alternative.");
        }
    }

    private static string WhyOf(string key) => key switch
    {
        "macro" => "Give it an id, so that other macros and links can lead to it.",
        "title" => "Give it a few words that tell agents what it is for.",
        "locale" => "Say which language and region it is written for, such as \"en-US\".",
        _ => "Write what the customer reads.",
    };

    private static ImmutableArray<Fix> Insertion(MacroScope scope, YamlMapping root, string key)
    {
        var value = key == "reply" ? ReplyFor(scope, root) : ValueFor(scope, key);
        if (value is null || KeyInsertion.Insert(scope.Source, root, key, value) is not { } edit) return [];
        var title = key == "reply" ? "Add a reply with the sections it needs" : $"Add \"{key}: {value}\"";
        return [new Fix(title, [edit], IsPreferred: true)];
    }

    /// <summary>
    /// The sections that the framework requires and no other locale gives, each with the approved phrase that fits best;
    /// null when there is no phrase for one of them.
    /// </summary>
    private static string? ReplyFor(MacroScope scope, YamlMapping root)
    {
        if (scope.Framework is not { } framework) return null;
        var needed = framework.Sections.Where(s => s.Required && scope.Resolved.Find(s.Id) is null).ToList();
        if (needed.Count == 0) return null;
        var result = new StringBuilder();
        foreach (var section in needed)
        {
            if (SectionInsertion.Phrases(scope.Snapshot, scope.Macro, section).FirstOrDefault() is not { } phrase) return null;
            result.Append(scope.Source.LineBreak).Append(' ', root.Indent + 2).Append(section.Id).Append(": ")
                .Append(BlockScalar.Write(phrase, root.Indent + 4, lineBreak: scope.Source.LineBreak));
        }

        return result.ToString();
    }

    private static ImmutableArray<Fix> Filling(MacroScope scope, YamlEntry entry)
    {
        if (ValueFor(scope, entry.Key.Value) is not { } value || scope.Macro.Root is { IsFlow: true }) return [];
        var span = entry.Value is null ? new TextSpan(entry.Colon + 1, 0) : TextSpan.FromBounds(entry.Colon + 1, entry.Value.Span.End);
        return [Fix.Replace($"Write \"{value}\"", span, " " + value, isPreferred: true)];
    }

    /// <summary>The value that the file's name and the macro's other keys suggest; null when only the author knows it.</summary>
    private static string? ValueFor(MacroScope scope, string key)
    {
        var name = FileNameParts.Of(scope.Document.Path);
        var locale = name.Locale ?? scope.Config.SourceLocale;
        switch (key)
        {
            case "macro":
                var id = name.Id ?? (scope.Macro.Title is { } title ? Kebab.From(title.Value) : null);
                return id is null || scope.Snapshot.Index.Find(id, scope.Macro.Locale is null ? locale : scope.Macro.LocaleText).Any() ? null : id;
            case "title":
                var words = Kebab.ToTitle(Kebab.From(scope.Macro.IdText) ?? name.Id ?? "");
                return words.Length == 0 ? null : words;
            case "locale":
                return locale;
            default:
                return null;
        }
    }
}
