using ClauseTracker.Application.Partnerships;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Partnerships;

public sealed class AgreementTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly string Partner = HoursSheets.SiretOf(40);

    private static readonly AgreementInput Input = new()
    {
        Title = "Accompagnement des jeunes", StartsOn = new DateOnly(2026, 1, 1), EndsOn = new DateOnly(2027, 1, 31), DecisionNumber = "2025-112", DecidedOn = new DateOnly(2025, 12, 10),
        Amounts = [new TypedAmount(2026, 30_000)], Objectives = [new YearObjective(2026, ObjectiveKind.People, 4), new YearObjective(2026, ObjectiveKind.HoursCounted, 1000)],
    };

    [Test]
    public async Task What_was_achieved_comes_from_candidacies_and_from_people_the_partner_employs()
    {
        var clause = await World.AClause().DeclareAsync();
        var (referred, employed, other) = (await World.APersonAsync(clause.Buyer), await World.APersonAsync(clause.Buyer, 2), await World.APersonAsync(clause.Buyer, 3));
        var id = await World.GivenAsync(new PrepareAgreement(Partner, "Mission locale imaginaire", OrganisationKind.ML, Input, clause.Buyer));
        var post = await World.GivenAsync(new OpenJobPost(new JobPostInput { Clause = clause.Id, EmployerSiret = HoursSheets.SiretOf(1), JobTitle = "Peintre", StartsOn = new DateOnly(2026, 4, 1) }, clause.Buyer));
        var candidate = await World.GivenAsync(new ProposeCandidate(post, referred.Reference, await World.OrganisationAsync(Partner), null, new DateOnly(2026, 3, 20)));
        await World.GivenAsync(new TellCandidacy(candidate, CandidacyOutcome.Hired));
        await World.ValidatedHoursAsync(await World.APlacementAsync(clause, referred), 5, 100);
        await World.ValidatedHoursAsync(await World.APlacementAsync(clause, employed, 40), 5, 50.25m);
        await World.ValidatedHoursAsync(await World.APlacementAsync(clause, other, 2), 5, 70);
        await World.ReconcileAsync();
        await World.AsAsync(Role.ProcurementOfficer, clause.Buyer);

        var years = (await World.AnswerAsync(new GetAgreement(id))).Years;

        Assert.That(years.Select(y => y.Year), Is.EqualTo(new[] { 2026, 2027 }));
        Assert.That(years[0].Achieved, Is.EqualTo(new YearAchieved(2026, 2, new Hours(15025), null)));
        Assert.That((years[0].PeopleExpected, years[0].HoursExpected, years[0].ExitsExpected, years[0].Amount), Is.EqualTo((4, 1000, (int?)null, (Money?)Money.Of(30_000))));
        Assert.That(years[1].Achieved, Is.EqualTo(new YearAchieved(2027, 0, Hours.Zero, null)));
    }

    [Test]
    public async Task Those_to_renew_come_first_and_are_counted_at_home()
    {
        var clause = await World.AClause().DeclareAsync();
        await World.GivenAsync(new PrepareAgreement(Partner, "Mission locale", OrganisationKind.ML, Input with { EndsOn = new DateOnly(2029, 12, 31), Amounts = [] }, clause.Buyer));
        var ending = await World.GivenAsync(new PrepareAgreement(Partner, null, OrganisationKind.ML, Input, clause.Buyer));
        await World.AsAsync(Role.Facilitator, clause.Buyer);

        var list = await World.AnswerAsync(new ListAgreements());

        Assert.That(list.Rows.Select(r => r.Status), Is.EqualTo(new[] { AgreementStatus.ToRenew, AgreementStatus.Running }));
        Assert.That((list.Rows[0].Id, list.Rows[0].DaysLeft), Is.EqualTo((ending, 76)));
        Assert.That(await World.AnswerAsync(new CountRenewals()), Is.EqualTo(1));
    }

    [Test]
    public async Task An_amendment_is_stored_with_what_held_before()
    {
        var clause = await World.AClause().DeclareAsync();
        await World.AsAsync(Role.Facilitator, clause.Buyer);
        var id = await World.DoneAsync(new PrepareAgreement(Partner, "Mission locale", OrganisationKind.ML, Input));
        var version = (await World.AnswerAsync(new GetAgreement(id))).Version;
        Assert.That(await World.DoAsync(new ChangeAgreement(id, version, Input with { EndsOn = new DateOnly(2027, 12, 31) })), Refused.By<AgreementErrors.AmendmentNeeded>());
        await World.DoneAsync(new AmendAgreement(id, version, new DateOnly(2026, 10, 1), "Prolongation", new DateOnly(2027, 12, 31), [new TypedAmount(2026, 30_000), new TypedAmount(2027, 12_500.5m)]));

        var sheet = await World.AnswerAsync(new GetAgreement(id));

        Assert.That((sheet.EndsOn, sheet.Total), Is.EqualTo((new DateOnly(2027, 12, 31), new Money(4_250_050))));
        Assert.That(sheet.Amendments.Select(a => (a.EndedOn, a.TotalBefore, a.Total)), Is.EqualTo(new[] { (new DateOnly(2027, 1, 31), Money.Of(30_000), new Money(4_250_050)) }));
        Assert.That(await World.DoAsync(new AmendAgreement(id, version, new DateOnly(2026, 10, 1), "Encore", new DateOnly(2028, 1, 1), [])), Refused.By<SharedErrors.ChangedMeanwhile>());
    }

    [Test]
    public async Task A_small_figure_of_a_sensitive_partner_is_not_told()
    {
        var clause = await World.AClause().DeclareAsync();
        var person = await World.APersonAsync(clause.Buyer);
        var id = await World.GivenAsync(new PrepareAgreement(Partner, "Service imaginaire", OrganisationKind.SPIP, Input, clause.Buyer));
        await World.APlacementAsync(clause, person, 40);
        await World.AsAsync(Role.Facilitator, clause.Buyer);

        Assert.That((await World.AnswerAsync(new GetAgreement(id))).Years[0].Achieved, Is.EqualTo(new YearAchieved(2026, null, null, null)));
    }
}
