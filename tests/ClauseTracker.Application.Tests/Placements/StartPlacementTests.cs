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
}
