using System.CommandLine;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>ledger</c>: what a clause owed on a day, as it was known on a day.</summary>
internal static class LedgerVerbs
{
    private const string On = "--on";
    private const string Known = "--known";

    public static Command All(VerbFactory verbs) =>
        verbs.Verb("ledger", "Ledger", [.. ContractInputs.WithLot(), Inputs.Day(On, "OwedOn"), Inputs.Day(Known, "KnownOn")], ShowAsync);

    private static async Task<Outcome> ShowAsync(Session session)
    {
        var clause = await session.FindClauseAsync();
        if (clause.IsRefused) return Outcome.Refused(clause.Errors);
        var asked = await session.AskAsync(new GetCommitmentLedger(clause.Value, session.Get<DateOnly?>(On), session.Get<DateOnly?>(Known)));
        return asked.TryGet(out var sheet) ? Outcome.Done(Facts(sheet), Words(sheet)) : Outcome.Refused(asked.Errors);
    }

    private static object Facts(LedgerSheet sheet) => new
    {
        contract = sheet.ContractNumber, lot = sheet.Lot, on = sheet.On, known = sheet.Known, owed = sheet.Owed.Value, actionsOwed = sheet.ActionsOwed,
        lines = sheet.Lines.Select(l => new
        {
            number = l.Number, kind = l.Kind, form = l.Form, hours = l.Hours.Value, actions = l.Actions, effectiveOn = l.EffectiveOn, recordedAt = l.RecordedAt, l.Event, l.EventKind,
            l.Reference, l.Calculation, owed = l.Owed.Value, isKnown = l.IsKnown, isInEffect = l.IsInEffect,
        }),
        members = sheet.Members.Select(m => new { m.Name, share = m.Share?.Percent, owed = m.Owed.Value }),
    };

    private static IReadOnlyList<string> Words(LedgerSheet sheet) =>
    [
        sheet.Known is { } known
            ? CliTexts.Of("Said.LedgerKnown", sheet.ContractNumber, sheet.Owed.Value, sheet.On, known)
            : CliTexts.Of("Said.Ledger", sheet.ContractNumber, sheet.Owed.Value, sheet.On),
        .. sheet.Lines.Where(l => l.IsInEffect).Select(l => CliTexts.Of("Said.LedgerLine", l.EffectiveOn, Sentences.Of(l.Kind), l.Hours.Value, l.Calculation ?? string.Empty)),
    ];
}
