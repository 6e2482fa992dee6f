namespace MacroLsp.Cli;

/// <summary>What the program ends with. The same for all commands.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at level error; nothing left to do.</summary>
    public const int Clean = 0;

    /// <summary>Findings at level error; with <c>--check</c> or <c>--dry-run</c>, something to change.</summary>
    public const int Findings = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Usage = 2;
}

/// <summary>The command line or the configuration is wrong; the message says what to do.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message) : base(message)
    {
    }

    public UsageException(string message, Exception inner) : base(message, inner)
    {
    }

    public UsageException()
    {
    }
}
