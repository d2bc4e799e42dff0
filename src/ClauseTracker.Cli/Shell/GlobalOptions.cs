using System.CommandLine;

namespace ClauseTracker.Cli.Shell;

/// <summary>The options that every verb has.</summary>
internal static class GlobalOptions
{
    public const string Data = "--data";
    public const string Json = "--json";
    public const string Progress = "--progress";
    public const string PlainProgress = "plain";
    public const string NoProgress = "none";
    private const string AutomaticProgress = "auto";

    public static IEnumerable<Option> All()
    {
        var progress = Inputs.Text(Progress, "Progress").AcceptOnlyFromAmong(AutomaticProgress, PlainProgress, NoProgress);
        return new Option[] { Inputs.Text(Data, "Data"), Inputs.Flag(Json, "Json"), progress }.Select(Everywhere);
    }

    private static Option Everywhere(Option option)
    {
        option.Recursive = true;
        return option;
    }
}
