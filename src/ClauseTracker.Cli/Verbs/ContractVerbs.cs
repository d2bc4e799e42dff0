using System.CommandLine;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>contract</c>: record one by hand, say what it is made of and what happened to it.</summary>
internal static class ContractVerbs
{
    private const string Number = "--number";

    public static Command All(VerbFactory verbs) => VerbFactory.Group(
        "contract", "Contract",
        verbs.Verb("record", "ContractRecord", [.. Facts(), Inputs.Text("--buyer", "Buyer", required: true), Inputs.Text(ContractInputs.Number, "Contract", required: true), Inputs.Choice<ContractFamily>(ContractInputs.Family, "Family")], RecordAsync),
        verbs.Verb("lot", "ContractLot", [.. ContractInputs.All(), Inputs.WholeNumber(Number, "PartNumber", required: true), Inputs.Text("--title", "PartTitle", required: true), Inputs.Number("--amount", "PartAmount")], LotAsync),
        verbs.Verb(
            "tranche", "ContractTranche",
            [.. ContractInputs.All(), Inputs.WholeNumber(Number, "PartNumber", required: true), Inputs.Text("--title", "PartTitle", required: true), Inputs.Choice<TrancheKind>("--kind", "TrancheKind"), Inputs.Number("--amount", "PartAmount")],
            TrancheAsync),
        verbs.Verb("renewals", "ContractRenewals", [.. ContractInputs.All(), Inputs.WholeNumber("--most", "MostRenewals", required: true), Inputs.WholeNumber("--months", "RenewalMonths", required: true)], RenewalsAsync),
        verbs.Verb("consortium", "ContractConsortium", [.. ContractInputs.All(), Inputs.Choice<ConsortiumForm>("--form", "ConsortiumForm", required: true), Inputs.Text("--shares", "Shares")], ConsortiumAsync),
        ContractEventVerbs.Record(verbs), ContractEventVerbs.Cancel(verbs));

    /// <summary>The life of the contract that the arguments name; refused as the finding of it would be.</summary>
    [return: DoNotIgnore]
    public static async Task<Result<ContractLife>> FindLifeAsync(this Session session)
    {
        var found = await session.FindContractAsync();
        return found.TryGet(out var contract) ? await session.AskAsync(new GetContractLife(contract.Id)) : Result<ContractLife>.Refuse(found.Errors);
    }

    private static IReadOnlyList<Option> Facts() =>
    [
        Inputs.Text("--subject", "Subject", required: true), Inputs.Number("--amount", "Amount"), Inputs.WholeNumber("--months", "DurationMonths"), Inputs.Day("--notified-on", "NotifiedOn"),
        Inputs.Text("--cpv", "Cpv"), Inputs.Text("--holders", "Holders"), Inputs.Choices<SocialConsiderations>("--social", "Social"),
    ];

    private static async Task<Outcome> RecordAsync(Session session)
    {
        var input = new ContractInput
        {
            Subject = session.Get<string>("--subject")!, Amount = session.Get<decimal?>("--amount"), DurationMonths = session.Get<int?>("--months"), NotifiedOn = session.Get<DateOnly?>("--notified-on"),
            CpvCode = session.Get<string>("--cpv"), Holders = Several(session.Get<string>("--holders")),
            Social = (session.Get<SocialConsiderations[]>("--social") ?? []).Aggregate(SocialConsiderations.None, (all, one) => all | one),
        };
        var number = session.Get<string>(ContractInputs.Number)!;
        var recorded = await session.DoAsync(new RecordContract(session.Get<string>("--buyer")!, session.Get<ContractFamily?>(ContractInputs.Family) ?? ContractFamily.Market, number, input));
        return recorded.TryGet(out var id) ? Outcome.Done(new { contract = id.Value, number }, CliTexts.Of("Said.ContractRecord", number)) : Outcome.Refused(recorded.Errors);
    }

    private static Task<Outcome> LotAsync(Session session) => ChangeAsync(session, life =>
    {
        var number = session.Get<int?>(Number)!.Value;
        return session.DoAsync(new PutLot(life.Id, life.Version, number, session.Get<string>("--title")!, session.Get<decimal?>("--amount"), null, null, life.Lots.Any(l => l.Number == number)));
    });

    private static Task<Outcome> TrancheAsync(Session session) => ChangeAsync(session, life =>
    {
        var number = session.Get<int?>(Number)!.Value;
        return session.DoAsync(new PutTranche(
            life.Id, life.Version, number, session.Get<string>("--title")!, session.Get<TrancheKind?>("--kind") ?? TrancheKind.Optional, session.Get<decimal?>("--amount"),
            life.Tranches.Any(t => t.Number == number)));
    });

    private static Task<Outcome> RenewalsAsync(Session session) => ChangeAsync(
        session, life => session.DoAsync(new AllowRenewals(life.Id, life.Version, session.Get<int?>("--most")!.Value, session.Get<int?>("--months")!.Value)));

    private static Task<Outcome> ConsortiumAsync(Session session) => ChangeAsync(session, life =>
    {
        var shares = Several(session.Get<string>("--shares")).Select(s => decimal.TryParse(s, System.Globalization.CultureInfo.InvariantCulture, out var percent) ? percent : -1m);
        return session.DoAsync(new FormConsortium(life.Id, life.Version, session.Get<ConsortiumForm?>("--form")!.Value, [.. shares.Select(s => (decimal?)s)]));
    });

    private static async Task<Outcome> ChangeAsync<T>(Session session, Func<ContractLife, Task<Result<T>>> change)
    {
        var found = await session.FindLifeAsync();
        if (!found.TryGet(out var life)) return Outcome.Refused(found.Errors);
        var changed = await change(life);
        return changed.IsSuccess ? Outcome.Done(new { contract = life.Number }, CliTexts.Of("Said.ContractChanged", life.Number)) : Outcome.Refused(changed.Errors);
    }

    private static string[] Several(string? text) => (text ?? string.Empty).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
}
