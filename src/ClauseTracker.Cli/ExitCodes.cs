namespace ClauseTracker.Cli;

/// <summary>What the program answers to the shell.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The input was understood and cannot be taken as it stands.</summary>
    public const int Refused = 1;

    /// <summary>The arguments are wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The machine does not play along: database unreachable or of another version, folder not writable…</summary>
    public const int BrokenEnvironment = 3;
}
