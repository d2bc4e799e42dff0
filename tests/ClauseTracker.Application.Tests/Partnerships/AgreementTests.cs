using ClauseTracker.Application.Attachments;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Partnerships;
using ClauseTracker.Application.Sourcing;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

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
        Assert.That(years[0].Achieved, Is.EqualTo(new YearAchieved(2026, 2, new Hours(15025), 0)));
        Assert.That((years[0].PeopleExpected, years[0].HoursExpected, years[0].ExitsExpected, years[0].Amount), Is.EqualTo((4, 1000, (int?)null, (Money?)Money.Of(30_000))));
        Assert.That(years[1].Achieved, Is.EqualTo(new YearAchieved(2027, 0, Hours.Zero, 0)));
    }

    [Test]
    public async Task Whom_the_partner_sent_counts_without_a_candidacy_but_not_whom_another_partner_proposed()
    {
        var clause = await World.AClause().DeclareAsync();
        var (sent, proposed) = (await World.APersonAsync(clause.Buyer), await World.APersonAsync(clause.Buyer, 2));
        var id = await World.GivenAsync(new PrepareAgreement(Partner, "Mission locale imaginaire", OrganisationKind.ML, Input, clause.Buyer));
        var other = await World.GivenAsync(new PrepareAgreement(HoursSheets.SiretOf(41), "PLIE imaginaire", OrganisationKind.PLIE, Input, clause.Buyer));
        foreach (var person in new[] { sent, proposed }) await World.GivenAsync(new SituatePerson(person.Id) { Referrer = await World.OrganisationAsync(Partner) });
        var post = await World.GivenAsync(new OpenJobPost(new JobPostInput { Clause = clause.Id, EmployerSiret = HoursSheets.SiretOf(1), JobTitle = "Peintre", StartsOn = new DateOnly(2026, 4, 1) }, clause.Buyer));
        var candidate = await World.GivenAsync(new ProposeCandidate(post, proposed.Reference, await World.OrganisationAsync(HoursSheets.SiretOf(41)), null, new DateOnly(2026, 3, 20)));
        await World.GivenAsync(new TellCandidacy(candidate, CandidacyOutcome.Hired));
        await World.ValidatedHoursAsync(await World.APlacementAsync(clause, sent, 2), 5, 100);
        await World.ValidatedHoursAsync(await World.APlacementAsync(clause, proposed), 5, 30);
        await World.ReconcileAsync();
        await World.AsAsync(Role.ProcurementOfficer, clause.Buyer);

        Assert.That((await World.AnswerAsync(new GetAgreement(id))).Years[0].Achieved, Is.EqualTo(new YearAchieved(2026, 1, Hours.Of(100), 0)));
        Assert.That((await World.AnswerAsync(new GetAgreement(other))).Years[0].Achieved, Is.EqualTo(new YearAchieved(2026, 1, Hours.Of(30), 0)));
    }

    [Test]
    public async Task Who_left_for_something_is_counted_in_the_year_of_leaving_and_unasked_is_not_none()
    {
        var clause = await World.AClause().DeclareAsync();
        var people = new List<BeneficiaryId>();
        var id = await World.GivenAsync(new PrepareAgreement(Partner, "Association imaginaire", OrganisationKind.AI, Input, clause.Buyer));
        for (var i = 1; i <= 3; i++)
        {
            var person = await World.APersonAsync(clause.Buyer, i);
            await World.APlacementAsync(clause, person, 40);
            await World.GivenAsync(new RecordDeparture(person.Id, new DateOnly(2026, 6, 30)));
            people.Add(person.Id);
        }

        await World.AsAsync(Role.Facilitator, clause.Buyer);
        async Task<int?> ExitsAsync() => (await World.AnswerAsync(new GetAgreement(id))).Years[0].Achieved.PositiveExits;
        var before = await ExitsAsync();
        await World.GivenAsync(new RecordExit(people[0], ExitMoment.AtTheEnd, ExitStatus.Unknown));
        await World.GivenAsync(new RecordExit(people[0], ExitMoment.After3Months, ExitStatus.Permanent));
        await World.GivenAsync(new RecordExit(people[1], ExitMoment.AtTheEnd, ExitStatus.Unemployed));
        await World.GivenAsync(new RecordExit(people[1], ExitMoment.After3Months, ExitStatus.Training));

        Assert.That((before, await ExitsAsync()), Is.EqualTo(((int?)null, (int?)1)));
    }

    [Test]
    public async Task Documents_are_attached_listed_handed_over_and_removed()
    {
        var clause = await World.AClause().DeclareAsync();
        await World.AsAsync(Role.Facilitator, clause.Buyer);
        var id = await World.DoneAsync(new PrepareAgreement(Partner, "Mission locale", OrganisationKind.ML, Input));
        var file = await World.DoneAsync(new AttachToAgreement(id, DocumentKind.CouncilDecision, new MemoryStream(SampleFiles.Pdf())));

        var row = (await World.AnswerAsync(new ListAgreementFiles(id))).Single();
        Assert.That((row.Document, row.KeepUntil), Is.EqualTo((DocumentKind.CouncilDecision, new DateOnly(2036, 11, 16))));
        Assert.That((await World.AnswerAsync(new OpenAgreementFile(file))).Content, Is.EqualTo(SampleFiles.Pdf()));
        Assert.That(await World.AskAsync(new OpenStatementFile(file)), Refused.By<SharedErrors.NotFound>());
        await World.DoneAsync(new RemoveAgreementFile(file));
        Assert.That(await World.AskAsync(new OpenAgreementFile(file)), Refused.By<AttachmentErrors.Gone>());
        await World.AContractAsync("2026-900", HoursSheets.SiretOf(7));
        await World.AsAsync(Role.Facilitator, await World.OrganisationAsync(HoursSheets.SiretOf(7)));
        Assert.That(await World.DoAsync(new AttachToAgreement(id, DocumentKind.Other, new MemoryStream(SampleFiles.Pdf()))), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task A_draft_is_deleted_with_its_files_and_the_audit_keeps_it_but_not_what_was_decided()
    {
        var clause = await World.AClause().DeclareAsync();
        await World.AsAsync(Role.Facilitator, clause.Buyer);
        var draft = await World.DoneAsync(new PrepareAgreement(Partner, "Mission locale", OrganisationKind.ML, Input with { DecisionNumber = null, DecidedOn = null }));
        var decided = await World.DoneAsync(new PrepareAgreement(Partner, null, OrganisationKind.ML, Input));
        var file = await World.DoneAsync(new AttachToAgreement(draft, DocumentKind.Other, new MemoryStream(SampleFiles.Pdf())));
        var version = (await World.AnswerAsync(new GetAgreement(draft))).Version;

        Assert.That(await World.DoAsync(new DeleteDraftAgreement(draft, version + 1)), Refused.By<SharedErrors.ChangedMeanwhile>());
        Assert.That(await World.DoAsync(new DeleteDraftAgreement(decided, (await World.AnswerAsync(new GetAgreement(decided))).Version)), Refused.By<AgreementErrors.DecidedAlready>());
        await World.DoneAsync(new DeleteDraftAgreement(draft, version));

        Assert.That((await World.AnswerAsync(new ListAgreements())).Rows.Select(r => r.Id), Is.EqualTo(new[] { decided }));
        Assert.That(await World.AskAsync(new OpenAgreementFile(file)), Refused.By<AttachmentErrors.Gone>());
        Assert.That(await World.ReadAsync(db => db.AuditEntries.CountAsync(e => e.SubjectId == draft.ToString() && e.Action == "Deleted")), Is.EqualTo(1));
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
