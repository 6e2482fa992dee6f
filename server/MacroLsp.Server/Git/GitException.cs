namespace MacroLsp.Server.Git;

/// <summary>Git is not there, or does not have what is asked for; the message says what to do.</summary>
public sealed class GitException : Exception
{
    public GitException(string message) : base(message)
    {
    }

    public GitException(string message, Exception inner) : base(message, inner)
    {
    }

    public GitException()
    {
    }
}
