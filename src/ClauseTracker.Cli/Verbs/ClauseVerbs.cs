using System.CommandLine;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;

namespace ClauseTracker.Cli.Verbs;

/// <summary>Clauses: declare one, see how it stands.</summary>
internal static class ClauseVerbs
{
    public static Command All(VerbFactory verbs) => VerbFactory.Group(
        "clause", "Clause",
        verbs.Verb("declare", "ClauseDeclare", [.. ContractInputs.WithLot(), .. Terms()], DeclareAsync),
        verbs.Verb("show", "ClauseShow", [.. ContractInputs.WithLot()], ShowAsync));

    private static IReadOnlyList<Option> Terms() =>
    [
        .. ObligationInputs.Figures(), .. ObligationInputs.Forms(),
        Inputs.Day("--start", "Start", required: true), Inputs.Day("--end", "End", required: true),
        Inputs.Choice<ClauseKind>("--kind", "Kind"), Inputs.Choices<RealisationModes>("--mode", "Modes"),
        Inputs.Criteria("--public", "Publics"),
        Inputs.Choice<ReservationArticle>("--reserved-under", "ReservedUnder"), Inputs.Number("--least-share", "LeastShare"),
        Inputs.Text("--ccag-article", "CcagArticle"), Inputs.Text("--charter", "Charter"),
    ];

    private static async Task<Outcome> DeclareAsync(Session session)
    {
        var found = await session.FindContractAsync();
        if (!found.TryGet(out var contract)) return Outcome.Refused(found.Errors);
        var declared = await session.DoAsync(new DeclareClause(contract.Id, Input(session)));
        if (!declared.TryGet(out var id)) return Outcome.Refused(declared.Errors);
        var sheet = await session.AskAsync(new GetClauseSheet(id));
        if (!sheet.TryGet(out var clause)) return Outcome.Refused(sheet.Errors);
        var owed = clause.Commitments.Sum(l => l.Hours.Value);
        var actions = clause.Commitments.Sum(l => l.Actions);
        return Outcome.Done(
            new { clause = id.Value, contract = contract.Number, lot = clause.Part.LotNumber, owed, actions },
            [CliTexts.Of("Said.ClauseDeclare", contract.Number, owed), .. actions == 0 ? Array.Empty<string>() : [CliTexts.Of("Said.ActionsOwed", actions)]]);
    }

    private static ClauseInput Input(Session session) => session.FormsOver(session.FiguresOver(new ClauseInput
    {
        Lot = session.Get<int?>(ContractInputs.Lot) ?? 0,
        Kind = session.Get<ClauseKind?>("--kind") ?? ClauseKind.ExecutionCondition,
        ReservationArticle = session.Get<ReservationArticle?>("--reserved-under"),
        MinimumShare = session.Get<decimal?>("--least-share"),
        CcagArticle = session.Get<string>("--ccag-article"),
        Charter = session.Get<string>("--charter"),
        Modes = session.Get<RealisationModes[]>("--mode") is { Length: > 0 } modes ? modes.Aggregate((all, one) => all | one) : RealisationModes.All,
        Publics = session.Get<CriterionCode[]>("--public") ?? [],
        StartsOn = session.Get<DateOnly?>("--start")!.Value,
        EndsOn = session.Get<DateOnly?>("--end")!.Value,
    }));

    private static async Task<Outcome> ShowAsync(Session session)
    {
        var clause = await session.FindClauseAsync();
        if (clause.IsRefused) return Outcome.Refused(clause.Errors);
        var asked = await session.AskAsync(new GetClauseSheet(clause.Value));
        return asked.TryGet(out var sheet) ? Outcome.Done(Facts(sheet), Words(sheet)) : Outcome.Refused(asked.Errors);
    }

    private static object Facts(ClauseSheet sheet) => new
    {
        clause = sheet.Id.Value, contract = sheet.ContractNumber, sheet.Buyer, sheet.StartsOn, sheet.EndsOn, sheet.IsBeingReconciled,
        standing = sheet.Standing is not { } s ? null : new
        {
            owed = s.Owed.Value, counted = s.Counted.Value, pending = s.Pending.Value, notCounted = s.NotCounted.Value,
            elapsedPercent = s.Elapsed.Percent, s.Status, s.AsOf, s.ReconciledAt,
        },
        lines = sheet.Lines.Select(l => new { month = l.Month.ToString(), person = l.PersonReference, l.Employer, hours = l.Hours.Value, l.Reason }),
    };

    private static IReadOnlyList<string> Words(ClauseSheet sheet)
    {
        var heading = CliTexts.Of("Said.Clause", sheet.ContractNumber, sheet.Buyer, sheet.StartsOn, sheet.EndsOn);
        if (sheet.Standing is not { } standing) return [heading, CliTexts.Of("Said.NoStanding")];
        var lines = sheet.Lines.Select(l => CliTexts.Of("Said.Line", l.Month, l.PersonReference, l.Hours.Value, Sentences.Of(l.Reason)));
        return
        [
            heading,
            CliTexts.Of("Said.Standing", Sentences.Of(standing.Status), standing.Owed.Value, standing.Counted.Value, standing.Pending.Value, standing.NotCounted.Value, standing.AsOf),
            .. lines,
        ];
    }
}
