using System.Runtime.CompilerServices;
using Shouldly;

namespace MacroLsp.Testing;

/// <summary>
/// Compares a text with the one that was approved, in the file <c>Class.Method.verified.txt</c> beside the test.
/// The file names are those of Verify, so that Verify can take over where it can be restored.
/// </summary>
public static class Approvals
{
    /// <summary>
    /// Fails unless the approved file exists and holds <paramref name="actual"/>; line endings do not count.
    /// On failure <c>*.received.*</c> is written beside it: look at it, and rename it to <c>*.verified.*</c> if it is right.
    /// </summary>
    /// <param name="actual">The text that the test produced.</param>
    /// <param name="variant">Tells several approvals of one test apart: the argument of a theory, a format.</param>
    /// <param name="extension">Without the dot; choose the one that an editor shows best.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="testMethod">Filled in by the compiler.</param>
    public static void ShouldMatchVerified(
        this string actual,
        string? variant = null,
        string extension = "txt",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile) ?? "",
            $"{Path.GetFileNameWithoutExtension(testFile)}.{testMethod}{(variant is null ? "" : "_" + variant)}");
        // An absolute path wins over the folder that Shouldly finds on the stack, which is wrong after an await.
        actual.ReplaceLineEndings("\n").ShouldMatchApproved(
            match => match.NoDiff().WithFilenameGenerator((_, _, state, _) =>
                $"{stem}.{(state == "approved" ? "verified" : state)}.{extension}"),
            $"If the received text is right: mv \"{stem}.received.{extension}\" \"{stem}.verified.{extension}\"");
    }
}
