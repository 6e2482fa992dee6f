using System.Text;

namespace MacroLsp.Cli.Files;

/// <summary>Reads and writes files so that nothing is lost: byte order marks stay, and a write happens whole or not at all.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with its byte order mark, when it has one.</summary>
    /// <exception cref="UsageException">The file cannot be read, or is not UTF-8.</exception>
    public static string Read(string path)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException e)
        {
            throw new UsageException($"{path} is not UTF-8. Save it with the encoding UTF-8 and try again.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Replaces the file at once: readers see the old text or the new one, never half of it.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        var draft = path + ".macrolsp-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            File.WriteAllBytes(draft, Strict.GetBytes(text));
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(draft)) File.Delete(draft);
            throw new UsageException($"{path} cannot be written: {e.Message}", e);
        }
    }
}
