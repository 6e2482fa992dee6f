using System.Collections.Immutable;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>What stands below <c>frameworks:</c>.</summary>
internal static class FrameworkOptions
{
    private static readonly Option<string> SectionId = new("id", Texts.KebabId("a section's id"), "",
        "The key of the section below \"reply:\" in a macro.") { IsRequired = true, Example = "acknowledge" };

    private static readonly Option<string> SectionTitle = new("title", Texts.Filled("the section's name for people"), "",
        "The name of the section in messages and in the outline. Without it the id is shown.") { Example = "Acknowledge" };

    private static readonly Option<bool> Required = new("required", new FlagType(), false,
        "Whether a reply without this section is incomplete.") { Default = "false" };

    private static readonly Option<ImmutableArray<string>> Evidence = new("evidence",
        new ListType<string>("a list of what the text may do", Texts.SpeechAct), [],
        "What the text has to do to count. Doing one of these is enough. Leave it out when nothing is asked of the text.")
    { Default = "[]", Example = "[acknowledge]" };

    private static readonly Option<string> SectionDescription = new("description", Texts.Any("a sentence"), "",
        "What belongs into the section. Authors see it in completion and hover.")
    { Example = "What happened, in the customer's own terms." };

    private static readonly ObjectType<FrameworkSection> Section = new("a section with its id",
        [SectionId, SectionTitle, Required, Evidence, SectionDescription],
        static section =>
        {
            var id = section.Get(SectionId);
            return id.Length == 0 ? null : new FrameworkSection(id, section.Get(SectionTitle, id), section.Get(Required),
                section.Get(Evidence), section.Get(SectionDescription));
        });

    private static readonly Option<string> Title = new("title", Texts.Filled("the framework's name for people"), "",
        "The name of the framework in messages. Without it the id is shown.") { Example = "Acknowledge, Empathize, Reassure" };

    private static readonly Option<string> Description = new("description", Texts.Any("a sentence or two"), "",
        "When to use this framework. Authors see it in completion and hover.");

    private static readonly Option<ImmutableArray<FrameworkSection>> Sections = new("sections",
        new ListType<FrameworkSection>("a list of sections", Section), [],
        "The sections in the order in which they stand in a reply.") { IsRequired = true };

    private static readonly ObjectType<Framework> Framework = new("a framework with its sections", [Title, Description, Sections],
        static framework =>
        {
            var sections = WithoutRepeats(framework.Get(Sections), framework);
            if (sections.IsEmpty)
            {
                framework.Reading.Report(ConfigProblem.InvalidValue, framework.SpanOf(Sections),
                    $"The framework \"{framework.Name}\" has no section that can be used, so it was left out.");
                return null;
            }

            return new Framework(framework.Name, framework.Get(Title, framework.Name), framework.Get(Description), sections)
            {
                IsBuiltIn = framework.Reading.IsBuiltIn,
            };
        });

    public static readonly Option<ImmutableArray<KeyValuePair<string, Framework>>> All = new("frameworks",
        new MapType<Framework>("frameworks by their ids", Texts.FrameworkId, Framework), [],
        "Your team's own ways to answer, beside the built-in AER, HEARD, DEESCALATE, SOLVE, INSTRUCT, HOLD and NOTE. "
        + "One with a built-in id takes the place of the built-in one.");

    private static ImmutableArray<FrameworkSection> WithoutRepeats(ImmutableArray<FrameworkSection> sections, ObjectReading framework)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (sections.All(section => seen.Add(section.Id))) return sections;
        seen.Clear();
        foreach (var item in framework.NodeOf(Sections) is YamlSequence list ? list.Items : [])
        {
            if (item.Value?.Resolved is YamlMapping mapping && mapping.Find(SectionId.Key)?.Value?.Resolved is YamlScalar id
                && !seen.Add(id.Value.Trim()))
            {
                framework.Reading.Report(ConfigProblem.InvalidValue, id.Span,
                    $"The framework \"{framework.Name}\" has the section \"{id.Value.Trim()}\" already. Only the first one counts.");
            }
        }

        return [.. sections.DistinctBy(section => section.Id, StringComparer.Ordinal)];
    }
}
