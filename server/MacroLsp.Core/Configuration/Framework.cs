using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>A method of answering, such as AER: which sections a reply has, in which order. Immutable.</summary>
/// <param name="Id">What a macro writes behind <c>framework:</c>, such as <c>AER</c>.</param>
/// <param name="Title">The name for people; the id when the configuration gives none.</param>
/// <param name="Description">When to use it; may be empty.</param>
/// <param name="Sections">In the order in which they stand in a reply. Ids are unique.</param>
public sealed record Framework(string Id, string Title, string Description, ImmutableArray<FrameworkSection> Sections)
{
    /// <summary>Whether MacroLsp brings it; false for one that the project writes itself, also under a built-in id.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The zero-based place of a section, or -1 when this framework has none of that id.</summary>
    public int IndexOf(string sectionId)
    {
        for (var i = 0; i < Sections.Length; i++)
        {
            if (string.Equals(Sections[i].Id, sectionId, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    /// <summary>The section of that id, or null.</summary>
    public FrameworkSection? Find(string sectionId) => IndexOf(sectionId) is >= 0 and var at ? Sections[at] : null;
}

/// <summary>One section of a framework. Immutable.</summary>
/// <param name="Id">The key below <c>reply:</c>, in kebab-case.</param>
/// <param name="Title">The name for people; the id when the configuration gives none.</param>
/// <param name="Required">Whether a reply without it is incomplete. Default: false.</param>
/// <param name="Evidence">
/// The speech acts (<see cref="SpeechActs"/>) of which the text must show at least one to do its job;
/// empty when nothing is asked of the text.
/// </param>
/// <param name="Description">What belongs into it; may be empty.</param>
public sealed record FrameworkSection(
    string Id, string Title, bool Required, ImmutableArray<string> Evidence, string Description);
