namespace MacroLsp.Core.Text;

/// <summary>BCP 47 language tags.</summary>
public static class LanguageTag
{
    /// <summary>The tags to look in after this one, nearest first.</summary>
    public static IEnumerable<string> Fallbacks(string tag)
    {
        for (var cut = tag.LastIndexOf('-'); cut > 0; cut = tag.LastIndexOf('-'))
        {
            tag = tag[..cut];
            yield return tag;
        }
    }
}
