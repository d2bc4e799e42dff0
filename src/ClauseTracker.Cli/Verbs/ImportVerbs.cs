using System.CommandLine;
using ClauseTracker.Cli.Shell;

namespace ClauseTracker.Cli.Verbs;

/// <summary>Files that come in.</summary>
internal static class ImportVerbs
{
    public static Command All(VerbFactory verbs) => VerbFactory.Group(
        "import", "Import",
        verbs.Verb(
            "decp", "ImportDecp",
            [Inputs.File(), Inputs.Text(ContractInputs.Buyer, "ImportBuyer"), Inputs.Flag(ContractImport.Social, "Social")],
            ContractImport.RunAsync),
        verbs.Verb(
            "hours", "ImportHours",
            [Inputs.File(), Inputs.Flag(HoursImport.Validate, "Validate"), Inputs.Text(HoursImport.Annotated, "Annotated")],
            HoursImport.RunAsync),
        verbs.Verb("payroll", "ImportPayroll", [Inputs.File(), Inputs.Flag(PayrollImport.DryRun, "DryRun")], PayrollImport.RunAsync));
}
