using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Sections;

/// <summary>Which section of a framework was meant.</summary>
internal static class SectionNames
{
    /// <summary>The section of the framework that a misspelled id stands for, of those that the reply does not have; or null.</summary>
    public static string? Meant(Macro macro, Framework framework, string id) =>
        Suggestions.Closest(id, framework.Sections.Select(s => s.Id).Where(s => macro.Reply.Find(s) is null));
}
