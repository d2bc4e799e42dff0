using System.CommandLine;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>contract event</c> and <c>contract cancel-event</c>: what happened, with its effect on each clause; <c>--preview</c> shows the effect and records nothing.</summary>
internal static class ContractEventVerbs
{
    private const string Preview = "--preview";
    private const string Number = "--number";
    private const string Reason = "--reason";
    private const string Hours = "--hours";

    public static Command Record(VerbFactory verbs) => verbs.Verb(
        "event", "ContractEvent",
        [
            .. ContractInputs.WithLot(), Inputs.Choice<ContractEventKind>("--kind", "EventKind", required: true), Inputs.Day("--on", "HappenedOn", required: true),
            Inputs.Text("--reference", "Reference"), Inputs.Number("--amount", "EventAmount"), Inputs.WholeNumber("--tranche", "TrancheNumber"), Inputs.Day("--ends-on", "NewEnd"),
            Inputs.Number("--hours-worked", "HoursWorked"), Inputs.Flag("--final", "IsFinal"), Inputs.WholeNumber("--holder", "HolderNumber"), Inputs.Text("--new-holder", "NewHolder"),
            Inputs.Text("--note", "Note"), Inputs.Number(Hours, "WrittenHours"), Inputs.Flag(Preview, "Preview"),
        ],
        RecordAsync);

    public static Command Cancel(VerbFactory verbs) => verbs.Verb(
        "cancel-event", "ContractCancelEvent", [.. ContractInputs.All(), Inputs.WholeNumber(Number, "EventNumber", required: true), Inputs.Text(Reason, "Reason", required: true)], CancelAsync);

    private static async Task<Outcome> RecordAsync(Session session)
    {
        var found = await session.FindLifeAsync();
        if (!found.TryGet(out var life)) return Outcome.Refused(found.Errors);
        var input = Input(session, life);
        var previewed = await session.AskAsync(new PreviewContractEvent(life.Id, input));
        if (!previewed.TryGet(out var effect)) return Outcome.Refused(previewed.Errors);
        var words = effect.Clauses.Select(c => CliTexts.Of("Said.Effect", c.Lot, c.HoursBefore.Value, c.Hours.Value, c.HoursAfter.Value)).ToList();
        var clauses = effect.Clauses.Select(c => new { lot = c.Lot, before = c.HoursBefore.Value, hours = c.Hours.Value, after = c.HoursAfter.Value, actions = c.Actions, ends = c.Period.End });
        if (session.Get<bool>(Preview)) return Outcome.Done(new { contract = life.Number, recorded = false, clauses }, [CliTexts.Of("Said.EventPreview", life.Number), .. words]);
        var recorded = await session.DoAsync(new RecordContractEvent(life.Id, life.Version, input));
        if (!recorded.TryGet(out var number)) return Outcome.Refused(recorded.Errors);
        await session.ReconcileAsync();
        return Outcome.Done(new { contract = life.Number, recorded = true, number, clauses }, [CliTexts.Of("Said.EventRecorded", number, life.Number), .. words]);
    }

    private static async Task<Outcome> CancelAsync(Session session)
    {
        var found = await session.FindLifeAsync();
        if (!found.TryGet(out var life)) return Outcome.Refused(found.Errors);
        var number = session.Get<int?>(Number)!.Value;
        var cancelled = await session.DoAsync(new CancelContractEvent(life.Id, life.Version, number, session.Get<string>(Reason)!));
        if (cancelled.IsRefused) return Outcome.Refused(cancelled.Errors);
        await session.ReconcileAsync();
        return Outcome.Done(new { contract = life.Number, cancelled = number }, CliTexts.Of("Said.EventCancelled", number, life.Number));
    }

    /// <summary>Hours written by the parties go to the clause of the lot, or to the only clause.</summary>
    private static ContractEventInput Input(Session session, ContractLife life)
    {
        var lot = session.Get<int?>(ContractInputs.Lot) ?? 0;
        var clause = life.Clauses.FirstOrDefault(c => c.Lot == lot) ?? (life.Clauses.Count == 1 ? life.Clauses[0] : null);
        var written = session.Get<decimal?>(Hours);
        return new ContractEventInput
        {
            Kind = session.Get<ContractEventKind?>("--kind")!.Value, HappenedOn = session.Get<DateOnly?>("--on")!.Value, Lot = lot, Reference = session.Get<string>("--reference"),
            Amount = session.Get<decimal?>("--amount"), TrancheNumber = session.Get<int?>("--tranche"), EndsOn = session.Get<DateOnly?>("--ends-on"),
            HoursWorked = session.Get<decimal?>("--hours-worked"), IsFinal = session.Get<bool>("--final"), HolderNumber = session.Get<int?>("--holder"),
            NewHolder = session.Get<string>("--new-holder"), Note = session.Get<string>("--note"),
            Hours = written is { } hours && clause is not null ? [new WrittenHours(clause.Id, hours)] : [],
        };
    }
}
