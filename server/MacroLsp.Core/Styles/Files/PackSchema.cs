using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What a pack.yaml can hold, for completion and hover; it comes from the description that the reader uses.</summary>
public static class PackSchema
{
    /// <summary>What is known about a place, as <see cref="ConfigSchema.Describe(IReadOnlyList{string})"/> says it of macrolsp.yaml.</summary>
    public static OptionInfo? Describe(IReadOnlyList<string> path) => ConfigSchema.Describe(PackOptions.Root, path);
}
