using System.CommandLine;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.ResponsibleProcurement;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Cli.Verbs;

/// <summary>Files that go out.</summary>
internal static class ExportVerbs
{
    private const string Year = "--year";
    private const string Output = "--output";

    public static Command All(VerbFactory verbs) => VerbFactory.Group(
        "export", "Export",
        verbs.Verb(
            "compliance", "ExportCompliance",
            [
                Inputs.Text(ContractInputs.Number, "Contract"), Inputs.Text(ContractInputs.Buyer, "ExportBuyer"),
                Inputs.Choice<ContractFamily>(ContractInputs.Family, "Family"), Inputs.Year(Year, "Year"), Inputs.Text(Output, "Output", aliases: "-o"),
            ],
            ComplianceAsync),
        verbs.Verb("decp", "ExportDecp", [.. OpenData(), Inputs.Day(OpenDataExport.PublishedOn, "PublishedOn")], OpenDataExport.DecpAsync),
        verbs.Verb("execution", "ExportExecution", OpenData(), OpenDataExport.ExecutionAsync),
        verbs.Verb("spaser", "ExportSpaser", [Inputs.Year(Year, "SpaserYear", required: true), Inputs.Text(ContractInputs.Buyer, "DutyBuyer"), Inputs.Text(Output, "Output", aliases: "-o")], SpaserAsync));

    private static IReadOnlyList<Symbol> OpenData() =>
        [Inputs.Text(OpenDataExport.Out, "Out", required: true), Inputs.Text(ContractInputs.Buyer, "ExportBuyer"), Inputs.Year(OpenDataExport.Year, "NotifiedIn")];

    private static async Task<Outcome> ComplianceAsync(Session session)
    {
        if (await TargetAsync(session) is not { } found) return Outcome.WrongUsage(CliTexts.Of("Usage.Target"));
        if (!found.TryGet(out var target)) return Outcome.Refused(found.Errors);
        return await WriteAsync(session, await session.AskAsync(new ExportCompliance(target)));
    }

    private static async Task<Outcome> SpaserAsync(Session session)
    {
        var buyer = await session.FindBuyerAsync();
        return buyer.TryGet(out var chosen) ? await WriteAsync(session, await session.AskAsync(new ExportResponsibleProcurement(session.Get<int?>(Year)!.Value, chosen.Id))) : Outcome.Refused(buyer.Errors);
    }

    private static async Task<Outcome> WriteAsync(Session session, Result<ExportedFile> exported)
    {
        if (!exported.TryGet(out var file)) return Outcome.Refused(exported.Errors);
        var path = Path.GetFullPath(session.Get<string>(Output) ?? file.FileName);
        await File.WriteAllBytesAsync(path, file.Content, session.Cancellation);
        return Outcome.Done(new { file = path, bytes = file.Content.Length }, CliTexts.Of("Said.Export", path));
    }

    /// <summary>What to export; null when the arguments do not say it.</summary>
    private static async Task<Result<ComplianceTarget>?> TargetAsync(Session session)
    {
        if (session.Get<string>(ContractInputs.Number) is not null)
        {
            if (session.Get<int?>(Year) is not null) return null;
            var contract = await session.FindContractAsync();
            return contract.TryGet(out var found) ? new ComplianceTarget.OneContract(found.Id) : Result<ComplianceTarget>.Refuse(contract.Errors);
        }

        if ((session.Get<string>(ContractInputs.Buyer), session.Get<int?>(Year)) is not ({ } siret, { } year)) return null;
        var buyer = await session.AskAsync(new FindOrganisation(siret));
        return buyer.TryGet(out var organisation) ? new ComplianceTarget.BuyerYear(organisation.Id, year) : Result<ComplianceTarget>.Refuse(buyer.Errors);
    }
}
