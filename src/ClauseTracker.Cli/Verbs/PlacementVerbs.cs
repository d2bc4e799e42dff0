using System.CommandLine;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Placements;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;

namespace ClauseTracker.Cli.Verbs;

/// <summary>People at work on a clause.</summary>
internal static class PlacementVerbs
{
    public static Command All(VerbFactory verbs) => VerbFactory.Group("placement", "Placement", verbs.Verb(
        "start", "PlacementStart",
        [
            .. ContractInputs.WithLot(), Inputs.Text("--person", "Person", required: true), Inputs.Text("--employer", "Employer", required: true),
            Inputs.Text("--employer-name", "EmployerName"), Inputs.Choice<OrganisationKind>("--employer-kind", "EmployerKind"),
            Inputs.Choice<RealisationModes>("--mode", "Mode"), Inputs.Choice<WorkContractType>("--contract-type", "ContractType"), Inputs.Text("--job", "Job"),
            Inputs.Text("--rome", "Rome"), Inputs.Number("--weekly-hours", "WeeklyHours"), Inputs.Choice<WorkingTime>("--working-time", "WorkingTime"), Inputs.Flag("--confirm", "ConfirmPlacement"),
            Inputs.Day("--start", "PlacementFrom", required: true), Inputs.Day("--end", "PlacementUntil"),
        ],
        StartAsync));

    private static async Task<Outcome> StartAsync(Session session)
    {
        var clause = await session.FindClauseAsync();
        if (clause.IsRefused) return Outcome.Refused(clause.Errors);
        var found = await session.AskAsync(new FindBeneficiary(session.Get<string>("--person")!));
        if (!found.TryGet(out var person)) return Outcome.Refused(found.Errors);
        var started = await session.DoAsync(new StartPlacement
        {
            Clause = clause.Value, Beneficiary = person.Id, EmployerSiret = session.Get<string>("--employer")!, EmployerName = session.Get<string>("--employer-name"),
            EmployerKind = session.Get<OrganisationKind?>("--employer-kind") ?? OrganisationKind.Company,
            Mode = session.Get<RealisationModes?>("--mode"),
            ContractType = session.Get<WorkContractType?>("--contract-type"),
            JobTitle = session.Get<string>("--job") ?? string.Empty,
            Rome = session.Get<string>("--rome"), WeeklyHours = session.Get<decimal?>("--weekly-hours"), WorkingTime = session.Get<WorkingTime?>("--working-time"),
            IsConfirmed = session.Get<bool>("--confirm"),
            StartsOn = session.Get<DateOnly?>("--start")!.Value, EndsOn = session.Get<DateOnly?>("--end"),
        });
        return started.TryGet(out var placement)
            ? Outcome.Done(new { placement = placement.Value, person = person.Reference }, CliTexts.Of("Said.PlacementStart", person.Reference, session.Get<string>(ContractInputs.Number)))
            : Outcome.Refused(started.Errors);
    }
}
