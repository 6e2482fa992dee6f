using MacroLsp.Cli.Files;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Cli.Commands;

/// <summary>
/// Writes the style packs that come with MacroLsp into a folder, a file for each rule, so that a team can read and change
/// them and Vale can use them.
/// </summary>
internal static class StyleExport
{
    /// <summary>Below the named folder, as Vale has it by default and macrolsp.yaml too.</summary>
    private const string Folder = "styles";

    /// <param name="root">The absolute folder to write <c>styles/</c> into.</param>
    /// <param name="withoutTests">Whether rules are written without their cases, which Vale refuses before 3.24.</param>
    /// <param name="overwrites">Whether files that are there and differ are replaced.</param>
    /// <param name="terminal">For what is said.</param>
    /// <returns>Whether nothing stood in the way.</returns>
    public static bool Write(string root, bool withoutTests, bool overwrites, Terminal terminal)
    {
        var (written, same, kept) = (0, 0, new List<string>());
        foreach (var path in BuiltInStyles.Paths)
        {
            var target = Path.Combine(root, Folder, path.Replace('/', Path.DirectorySeparatorChar));
            var text = BuiltInStyles.ReadText(path);
            if (withoutTests && StylePath.IsRule(path)) text = BuiltInStyles.WithoutTests(text);
            if (File.Exists(target))
            {
                if (TextFile.Read(target) == text)
                {
                    same++;
                    continue;
                }

                if (!overwrites)
                {
                    kept.Add(path);
                    continue;
                }
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? root);
            TextFile.Write(target, text);
            written++;
        }

        var shown = Path.GetRelativePath(terminal.Folder, Path.Combine(root, Folder)).Replace(Path.DirectorySeparatorChar, '/');
        terminal.Error.WriteLine($"Wrote {written} files of {StyleLibrary.BuiltIn.Packs.Length} style packs to {shown}{(same > 0 ? $"; {same} were there already" : "")}.");
        if (!withoutTests && written > 0)
            terminal.Error.WriteLine("Rules hold cases under \"tests\", which Vale reads from 3.24 on. For an older one, write them with --without-tests.");
        foreach (var path in kept) terminal.Error.WriteLine($"{shown}/{path} differs and stays as it is; --force replaces it.");
        return kept.Count == 0;
    }
}
