namespace MacroLsp.Server.Tests.Replay;

/// <summary>Findings that are put into a file, so that there is something to lose in more than one place.</summary>
internal static class Seeds
{
    public const string Key = "colour: blue\n";
    public const string Section = "  aside: >-\n    Hello {{ nmae }}.\n";

    /// <summary>An unknown key at the end of the top level or before the reply; an unknown section with an unknown placeholder at the end of the reply.</summary>
    public static string Add(string text)
    {
        var reply = text.IndexOf("\nreply:", StringComparison.Ordinal) + 1;
        if (reply == 0)
            return text + Key;
        var withKey = text.Insert(reply, Key);
        var behind = EndOfReply(withKey, reply + Key.Length);
        return withKey.AsSpan(reply + Key.Length).StartsWith("reply:\n") ? withKey.Insert(behind, Section) : withKey;
    }

    private static int EndOfReply(string text, int reply)
    {
        var at = text.IndexOf('\n', reply) + 1;
        while (at > 0 && at < text.Length && text[at] is ' ' or '\n')
            at = text.IndexOf('\n', at) + 1;
        return at > 0 ? at : text.Length;
    }
}
