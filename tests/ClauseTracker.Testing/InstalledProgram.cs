namespace ClauseTracker.Testing;

/// <summary>Finds programs of the machine.</summary>
public static class InstalledProgram
{
    /// <summary>The absolute path of a program given by path or by name, or null where there is none.</summary>
    public static string? Find(string program)
    {
        if (Path.IsPathRooted(program)) return File.Exists(program) ? program : null;
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }
}
