using System.Runtime.CompilerServices;

namespace MacroLsp.Server.Tests.Clients;

/// <summary>
/// Real editors on the published program, with the settings that server/EDITORS.md gives: findings, completion, hover, a fix, a
/// rename over two files, formatting.
/// </summary>
public class EditorTests
{
    [EditorFact("nvim", "neovim")]
    public async Task Neovim_does_all_of_it()
    {
        using var session = new EditorSession();

        var report = await session.RunAsync("nvim", "--headless", "--clean", "-n", "-u", session.Settings("lua", "init.lua"), "-c", "luafile " + Script("neovim.lua"));

        report.ShouldShowAllOfIt(session.Folder);
    }

    [EditorFact("emacs", "emacs-nox elpa-eglot")]
    public async Task Emacs_with_eglot_does_all_of_it()
    {
        using var session = new EditorSession();

        var report = await session.RunAsync("emacs", "--batch", "-f", "package-initialize", "-l", session.Settings("elisp", "init.el"), "-l", Script("emacs.el"));

        report.ShouldShowAllOfIt(session.Folder);
    }

    private static string Script(string name, [CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile) ?? ".", name);
}
