namespace MacroLsp.Generate;

/// <summary>A file that is wholly or partly derived from the code.</summary>
/// <param name="Path">Relative to the root of the repository, with forward slashes.</param>
/// <param name="Produce">
/// From the text that is there now (empty when the file does not exist) to the text that should be there.
/// A file that is derived as a whole ignores its argument; one with a derived part replaces a <see cref="Region"/>.
/// Applied to its own result it changes nothing.
/// </param>
public sealed record GeneratedFile(string Path, Func<string, string> Produce)
{
    /// <summary>The text that is there now, with line feeds whatever the checkout made of them.</summary>
    public string Current(string root)
    {
        var path = System.IO.Path.Combine(root, Path);
        return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
    }

    /// <summary>Whether <c>generate</c> would change this file.</summary>
    public bool IsStale(string root)
    {
        var current = Current(root);
        return !string.Equals(Produce(current), current, StringComparison.Ordinal);
    }

    /// <summary>Writes the file if it is stale, and says whether it was.</summary>
    public bool Refresh(string root)
    {
        if (!IsStale(root)) return false;
        var path = System.IO.Path.Combine(root, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? root);
        File.WriteAllText(path, Produce(Current(root)));
        return true;
    }
}
