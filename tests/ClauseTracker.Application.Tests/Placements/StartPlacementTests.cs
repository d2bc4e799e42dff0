using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Placements;

public sealed class StartPlacementTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private StartPlacement _placement = new();

    private DeclaredClause _clause = null!;

    [SetUp]
    public async Task Somebody_and_a_clause()
    {
        _clause = await World.AClause().DeclareAsync();
        var person = await World.APersonAsync(_clause.Buyer);
        _placement = new StartPlacement { Clause = _clause.Id, Beneficiary = person.Id, EmployerSiret = HoursSheets.SiretOf(1), EmployerName = "Chantier imaginaire", EmployerKind = OrganisationKind.ACI, StartsOn = new DateOnly(2026, 4, 1) };
        await World.AsAsync(Role.Facilitator);
    }

    [Test]
    public async Task An_employer_not_yet_known_is_recorded_once()
    {
        await World.DoneAsync(_placement);
        await World.DoneAsync(_placement with { StartsOn = new DateOnly(2026, 9, 1) });

        var sheet = await World.AnswerAsync(new GetClauseSheet(_clause.Id));

        Assert.That(sheet.Placements.Select(p => (p.Employer, p.StartsOn)), Is.EqualTo(new[]
        {
            ("Chantier imaginaire", new DateOnly(2026, 9, 1)), ("Chantier imaginaire", new DateOnly(2026, 4, 1)),
        }));
        Assert.That(sheet.Placements.Select(p => p.EmployerId).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task It_has_one_mode_a_valid_employer_and_ends_after_it_starts()
    {
        Assert.That(await World.DoAsync(_placement with { Mode = RealisationModes.All }), Refused.By<PlacementErrors.OneModeNeeded>());
        Assert.That(await World.DoAsync(_placement with { EmployerSiret = "12345678900001" }), Refused.By<SharedErrors.SiretInvalid>());
        Assert.That(await World.DoAsync(_placement with { EndsOn = new DateOnly(2026, 3, 31) }), Refused.By<SharedErrors.EndsBeforeItStarts>());
        Assert.That((await World.AnswerAsync(new GetClauseSheet(_clause.Id))).Placements, Is.Empty);
    }

    [Test]
    public async Task Its_end_can_be_said_later()
    {
        var placement = await World.DoneAsync(_placement);
        await World.DoneAsync(new ChangePlacementEnd(placement, new DateOnly(2026, 10, 31)));

        Assert.That(await World.DoAsync(new ChangePlacementEnd(placement, new DateOnly(2026, 3, 31))), Refused.By<SharedErrors.EndsBeforeItStarts>());
        Assert.That((await World.AnswerAsync(new GetClauseSheet(_clause.Id))).Placements.Single().EndsOn, Is.EqualTo(new DateOnly(2026, 10, 31)));
    }

    [Test]
    public async Task What_the_clause_does_not_foresee_is_kept_only_when_confirmed()
    {
        var narrow = await World.AClause().OfContract("2026-015").Allowing(RealisationModes.LabourPlacement).DeclareAsync();
        var placement = _placement with { Clause = narrow.Id };

        Assert.That(await World.DoAsync(placement), Refused.By<PlacementWarnings.ModeNotAllowed>());
        Assert.That((await World.AnswerAsync(new GetClauseSheet(narrow.Id))).Placements, Is.Empty);
        Assert.That((await World.ReadAsync(db => Task.FromResult(db.Organisations.Count(o => o.Name == "Chantier imaginaire")))), Is.Zero, "Nothing half saved.");

        var id = await World.DoneAsync(placement with { IsConfirmed = true });
        Assert.That((await World.AnswerAsync(new AdviseOnPlacement(id))).Select(w => w.Code), Is.EqualTo(new[] { "Placement.WarnModeNotAllowed" }));
    }

    [TestCase(OrganisationKind.ETTI, RealisationModes.LabourPlacement, WorkContractType.Temporary)]
    [TestCase(OrganisationKind.ACI, RealisationModes.InsertionSubcontracting, WorkContractType.FixedTermInsertion)]
    [TestCase(OrganisationKind.Company, RealisationModes.DirectHire, WorkContractType.FixedTerm)]
    public async Task Mode_and_contract_that_nobody_says_are_the_usual_ones(OrganisationKind kind, RealisationModes mode, WorkContractType type)
    {
        var sheet = await World.AnswerAsync(new GetPlacementSheet(await World.DoneAsync(_placement with { EmployerKind = kind })));

        Assert.That((sheet.Mode, sheet.ContractType), Is.EqualTo((mode, type)));
    }

    [Test]
    public async Task The_kind_of_a_known_employer_is_not_what_is_typed()
    {
        await World.DoneAsync(_placement);

        Assert.That(await World.DoAsync(_placement with { EmployerKind = OrganisationKind.ETTI, Mode = RealisationModes.LabourPlacement, StartsOn = new DateOnly(2026, 9, 1) }), Refused.By<PlacementWarnings.NotAProvider>());
    }

    [Test]
    public async Task Somebody_at_work_full_time_with_another_buyer_is_seen_too()
    {
        var elsewhere = await World.SomebodyAtWorkAsync("2026-099", HoursSheets.SiretOf(9), person: 2, employer: 5);
        await World.GivenAsync(new ChangePlacementWork(elsewhere.Id, 0, WorkContractType.FixedTerm, new WorkInput("Maçon", null, 35, WorkingTime.FullTime)));
        var again = _placement with { Beneficiary = elsewhere.Person.Id, WorkingTime = WorkingTime.FullTime, WeeklyHours = 13 };

        Assert.That(await World.DoAsync(again), Refused.By<PlacementWarnings.TwoFullTimes>());
        Assert.That(await World.DoAsync(again with { WorkingTime = WorkingTime.PartTime, WeeklyHours = 13.01m }), Refused.By<PlacementWarnings.TooManyWeeklyHours>());
        Assert.That((await World.DoAsync(again with { WorkingTime = WorkingTime.PartTime })).Errors, Is.Empty);
    }

    [Test]
    public async Task A_job_that_cannot_be_read_is_refused_at_its_field()
    {
        Assert.That((await World.DoAsync(_placement with { Rome = "Z9" })).Errors.Single().Field, Is.EqualTo(nameof(StartPlacement.Rome)));
        Assert.That((await World.DoAsync(_placement with { WeeklyHours = 35.001m })).Errors.Single().Field, Is.EqualTo(nameof(StartPlacement.WeeklyHours)));
        Assert.That((await World.AnswerAsync(new GetPlacementSheet(await World.DoneAsync(_placement with { Rome = " f1702 ", WeeklyHours = 26 })))).Work, Is.EqualTo(
            new PlacementWork(string.Empty, RomeCode.Known("F1702"), Hours.Of(26))));
    }
}
