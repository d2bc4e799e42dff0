namespace ClauseTracker.Application.Abstractions;

/// <summary>Looks for what somebody typed, wherever it stands and in capitals or not, on either database.</summary>
internal static class Searching
{
    /// <summary>What makes the next character an ordinary one.</summary>
    public const string Escape = "\\";

    /// <summary>The LIKE pattern of all texts that hold <paramref name="part"/>, every character of which is taken as it is.</summary>
    public static string Containing(string part) => $"%{string.Concat(part.Trim().Select(c => c is '%' or '_' or '[' or '\\' ? $"{Escape}{c}" : $"{c}"))}%";
}
