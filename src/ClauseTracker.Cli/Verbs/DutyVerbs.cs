using System.CommandLine;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Cli.Verbs;

/// <summary>The duty of a social condition: whether it applies, to which contracts it is owed, and derogations.</summary>
internal static class DutyVerbs
{
    private const string AtFault = "--at-fault";
    private const string Status = "--status";
    private const string Year = "--year";
    private const string Code = "--code";
    private const string Justification = "--justification";
    private const string DecidedBy = "--decided-by";
    private const string DecidedOn = "--decided-on";
    private const string Reason = "--reason";
    private const string Notice = "--notice";
    private const string Value = "--value";

    public static Command All(VerbFactory verbs) => VerbFactory.Group(
        "duty", "Duty",
        verbs.Verb("show", "DutyShow", ContractInputs.All(), ShowAsync),
        verbs.Verb(
            "list", "DutyList", [Inputs.Flag(AtFault, "AtFault"), Inputs.Choice<DutyStatus>(Status, "DutyStatus"), Inputs.Text(ContractInputs.Buyer, "DutyBuyer"), Inputs.Year(Year, "DutyYear")], ListAsync),
        verbs.Verb("situate", "DutySituate", [.. ContractInputs.All(), Inputs.Day(Notice, "NoticeOn"), Inputs.Number(Value, "EstimatedValue")], SituateAsync),
        verbs.Verb(
            "derogate", "DutyDerogate",
            [
                .. ContractInputs.All(), Inputs.Choice<DerogationCode>(Code, "DerogationCode", required: true), Inputs.Text(Justification, "Justification", required: true),
                Inputs.Text(DecidedBy, "DecidedBy", required: true), Inputs.Day(DecidedOn, "DecidedOn", required: true),
            ],
            DerogateAsync),
        verbs.Verb("withdraw", "DutyWithdraw", [.. ContractInputs.All(), Inputs.Text(Reason, "WithdrawReason", required: true)], WithdrawAsync),
        verbs.Verb("refresh", "DutyRefresh", [], RefreshAsync));

    /// <summary>The buyer that <c>--buyer</c> names, or none when it is not given; refused when nobody has that SIRET.</summary>
    [return: DoNotIgnore]
    public static async Task<Result<ChosenBuyer>> FindBuyerAsync(this Session session)
    {
        if (session.Get<string>(ContractInputs.Buyer) is not { } siret) return new ChosenBuyer(null);
        var found = await session.AskAsync(new FindOrganisation(siret));
        return found.TryGet(out var buyer) ? new ChosenBuyer(buyer.Id) : Result<ChosenBuyer>.Refuse(found.Errors);
    }

    private static async Task<Outcome> ShowAsync(Session session)
    {
        var found = await session.FindContractAsync();
        if (!found.TryGet(out var contract)) return Outcome.Refused(found.Errors);
        var asked = await session.AskAsync(new GetDuty(contract.Id));
        if (!asked.TryGet(out var sheet)) return Outcome.Refused(asked.Errors);
        var facts = new
        {
            contract = sheet.Number, sheet.Buyer, sheet.Category, sheet.Facts.NoticeOn, sheet.Facts.NotifiedOn, estimatedValue = sheet.Facts.EstimatedValue?.Euros, amount = sheet.Facts.Amount?.Euros,
            sheet.Article, sheet.Assessment.Applies, sheet.Assessment.Status, threshold = sheet.Assessment.Threshold?.Euros, sheet.Assessment.Next, reasons = Reasons(sheet.Assessment), sheet.Codes,
            derogation = sheet.Standing is { } d ? new { d.Code, d.Justification, d.DecidedOn } : null,
        };
        return Outcome.Done(
            facts,
            [
                CliTexts.Of("Said.Duty", sheet.Number, sheet.Buyer, Sentences.Of(sheet.Assessment.Status)),
                .. sheet.Assessment.Reasons.Select(r => CliTexts.Of("Said.DutyReason", Sentences.Of(r), Sentences.Of(r.Certainty))),
            ]);
    }

    private static async Task<Outcome> ListAsync(Session session)
    {
        var buyer = await session.FindBuyerAsync();
        if (!buyer.TryGet(out var chosen)) return Outcome.Refused(buyer.Errors);
        DutyStatus? status = session.Get<bool>(AtFault) ? DutyStatus.AtFault : session.Get<DutyStatus?>(Status);
        var rows = new List<DutyRow>();
        for (var page = 1; ; page++)
        {
            var listed = await session.AskAsync(new ListDuties(status, chosen.Id, session.Get<int?>(Year), page));
            if (!listed.TryGet(out var list)) return Outcome.Refused(listed.Errors);
            rows.AddRange(list.Rows);
            if (list.Rows.Count < list.PageSize) break;
        }

        var facts = rows.Select(r => new
        {
            contract = r.Number, r.Family, r.Subject, r.Buyer, value = r.Value?.Euros, r.NoticeOn, r.NotifiedOn, r.Assessment.Status, r.Assessment.Applies, threshold = r.Assessment.Threshold?.Euros,
            r.Derogation, reasons = Reasons(r.Assessment),
        });
        return Outcome.Done(
            new { total = rows.Count, contracts = facts },
            [.. rows.Select(r => CliTexts.Of("Said.DutyRow", r.Number, r.Buyer, Sentences.Of(r.Assessment.Status))), CliTexts.Of("Said.DutyCount", rows.Count)]);
    }

    /// <summary>What is not given stays as it is.</summary>
    private static async Task<Outcome> SituateAsync(Session session)
    {
        var found = await session.FindContractAsync();
        if (!found.TryGet(out var contract)) return Outcome.Refused(found.Errors);
        var asked = await session.AskAsync(new GetDuty(contract.Id));
        if (!asked.TryGet(out var sheet)) return Outcome.Refused(asked.Errors);
        var situated = await session.DoAsync(new SituateContract(
            contract.Id, sheet.Version, session.Get<DateOnly?>(Notice) ?? sheet.Facts.NoticeOn, session.Get<decimal?>(Value) ?? sheet.Facts.EstimatedValue?.Euros));
        return situated.IsSuccess ? await ShowAsync(session) : Outcome.Refused(situated.Errors);
    }

    private static async Task<Outcome> DerogateAsync(Session session)
    {
        var found = await session.FindContractAsync();
        if (!found.TryGet(out var contract)) return Outcome.Refused(found.Errors);
        var decided = await session.DoAsync(new DecideDerogation(
            contract.Id, session.Get<DerogationCode?>(Code)!.Value, session.Get<string>(Justification)!, session.Get<string>(DecidedBy)!, session.Get<DateOnly?>(DecidedOn)!.Value));
        return decided.TryGet(out var id)
            ? Outcome.Done(new { derogation = id.Value, contract = contract.Number }, CliTexts.Of("Said.DutyDerogate", contract.Number))
            : Outcome.Refused(decided.Errors);
    }

    private static async Task<Outcome> WithdrawAsync(Session session)
    {
        var found = await session.FindContractAsync();
        if (!found.TryGet(out var contract)) return Outcome.Refused(found.Errors);
        var withdrawn = await session.DoAsync(new WithdrawDerogation(contract.Id, session.Get<string>(Reason)!));
        return withdrawn.IsSuccess ? Outcome.Done(new { contract = contract.Number }, CliTexts.Of("Said.DutyWithdraw", contract.Number)) : Outcome.Refused(withdrawn.Errors);
    }

    private static async Task<Outcome> RefreshAsync(Session session)
    {
        var refreshed = await session.DoAsync(new RefreshDuties());
        return refreshed.TryGet(out var contracts) ? Outcome.Done(new { refreshed = contracts }, CliTexts.Of("Said.DutyRefresh", contracts)) : Outcome.Refused(refreshed.Errors);
    }

    private static IEnumerable<object> Reasons(DutyAssessment assessment) => assessment.Reasons.Select(r => new { r.Code, r.Certainty, message = Sentences.Of(r) });
}

/// <summary>One buyer, or every one when null.</summary>
internal sealed record ChosenBuyer(OrganisationId? Id);
