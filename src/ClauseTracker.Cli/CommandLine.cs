using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Cli.Verbs;

namespace ClauseTracker.Cli;

/// <summary>The operator's door: reads the arguments, does one thing, says how it went.</summary>
public static class CommandLine
{
    /// <summary>Runs the program with a terminal that is only these two writers and the settings of this process.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors) =>
        RunAsync(args, Terminal.Standard() with { Output = output, Errors = errors, IsInteractive = false });

    /// <summary>Runs the program.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = terminal.Language;
        var parsed = Root(terminal).Parse(args);
        var invocation = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Errors, EnableDefaultExceptionHandler = false };
        if (parsed.Action is not ParseErrorAction) return await parsed.InvokeAsync(invocation);
        var said = new Printer(terminal, args.Contains(GlobalOptions.Json, StringComparer.Ordinal));
        said.WrongUsage([.. parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal)]);
        return ExitCodes.WrongUsage;
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(CliTexts.Of("Root"));
        foreach (var option in GlobalOptions.All()) root.Add(option);
        root.Options.OfType<HelpOption>().Single().Description = CliTexts.Of("Option.Help");
        var verbs = new VerbFactory(terminal);
        root.Add(DatabaseVerbs.All(verbs));
        root.Add(ImportVerbs.All(verbs));
        root.Add(ContractVerbs.All(verbs));
        root.Add(ClauseVerbs.All(verbs));
        root.Add(LedgerVerbs.All(verbs));
        root.Add(DutyVerbs.All(verbs));
        root.Add(OrganisationVerbs.All(verbs));
        root.Add(CalculatorVerbs.All(verbs));
        root.Add(BeneficiaryVerbs.All(verbs));
        root.Add(PlacementVerbs.All(verbs));
        root.Add(MonthVerbs.All(verbs));
        root.Add(ReminderVerbs.All(verbs));
        root.Add(ReconciliationVerbs.All(verbs));
        root.Add(ExportVerbs.All(verbs));
        root.Add(UserVerbs.All(verbs));
        root.Add(DemoVerbs.All(verbs));
        return root;
    }
}
