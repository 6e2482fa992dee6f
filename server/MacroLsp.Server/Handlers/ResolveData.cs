using System.Text.Json;

namespace MacroLsp.Server.Handlers;

/// <summary>What an item carries until it is resolved: a list of texts. Anything else is someone else's.</summary>
internal static class ResolveData
{
    /// <summary>The texts; empty when there is no such list of this length.</summary>
    public static IReadOnlyList<string> Read(JsonElement? data, int count)
    {
        if (data is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() != count)
            return [];
        var texts = list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null).OfType<string>().ToList();
        return texts.Count == count ? texts : [];
    }
}
