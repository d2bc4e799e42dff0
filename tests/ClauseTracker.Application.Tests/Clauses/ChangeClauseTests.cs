using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Clauses;

public sealed class ChangeClauseTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    [Test]
    public async Task Of_two_officers_who_read_the_same_version_the_second_is_told()
    {
        var clause = await World.AClause().DeclareAsync();
        await World.AsAsync(Role.ProcurementOfficer, name: "Anne");
        var readByBoth = (await World.AnswerAsync(new GetClauseSheet(clause.Id))).Version;
        await World.DoneAsync(new ChangeClause(clause.Id, readByBoth, clause.Input with { Hours = 900 }));
        await World.AsAsync(Role.ProcurementOfficer, name: "Bruno");

        var second = await World.DoAsync(new ChangeClause(clause.Id, readByBoth, clause.Input with { Hours = 100 }));

        Assert.That(second, Refused.By<SharedErrors.ChangedMeanwhile>());
        Assert.That(await OwedAsync(clause.Id), Is.EqualTo(Hours.Of(900)));
    }

    [Test]
    public async Task What_is_owed_moves_by_a_line_of_correction()
    {
        var clause = await World.AClause().WithCommitment(833).DeclareAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        await ChangeAsync(clause, i => i with { Hours = 1000 });
        World.Clock.Advance(TimeSpan.FromDays(2));
        await ChangeAsync(clause, i => i with { Hours = 400 });

        var ledger = (await World.AnswerAsync(new GetClauseSheet(clause.Id))).Commitments;

        Assert.That(ledger.Select(l => (l.Number, l.Kind, l.Hours)), Is.EqualTo(new[]
        {
            (1, CommitmentKind.Initial, Hours.Of(833)), (2, CommitmentKind.Correction, Hours.Of(167)), (3, CommitmentKind.Correction, Hours.Of(-600)),
        }));
        Assert.That(ledger[2].EffectiveOn, Is.EqualTo(new DateOnly(2026, 11, 18)));
    }

    [Test]
    public async Task The_same_hours_write_no_line_and_other_terms_are_kept()
    {
        var clause = await World.AClause().DeclareAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        await ChangeAsync(clause, i => i with { Modes = RealisationModes.DirectHire, Publics = [NationalCriteria.RSA, NationalCriteria.DELD], EndsOn = i.EndsOn.AddDays(30) });

        var sheet = await World.AnswerAsync(new GetClauseSheet(clause.Id));
        Assert.Multiple(() =>
        {
            Assert.That(sheet.Commitments, Has.Count.EqualTo(1));
            Assert.That(sheet.Modes, Is.EqualTo(RealisationModes.DirectHire));
            Assert.That(sheet.Publics, Is.EqualTo(new[] { NationalCriteria.DELD, NationalCriteria.RSA }));
            Assert.That(sheet.EndsOn, Is.EqualTo(clause.Input.EndsOn.AddDays(30)));
        });
    }

    [Test]
    public async Task A_refused_change_keeps_nothing()
    {
        var clause = await World.AClause().DeclareAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var version = (await World.AnswerAsync(new GetClauseSheet(clause.Id))).Version;

        var refused = await World.DoAsync(new ChangeClause(clause.Id, version, clause.Input with { Kind = ClauseKind.SocialAwardCriterion, Hours = 0 }));

        Assert.That(refused, Refused.By<ClauseErrors.HoursMissing>());
        Assert.That((await World.AnswerAsync(new GetClauseSheet(clause.Id))).Kind, Is.EqualTo(ClauseKind.ExecutionCondition));
    }

    private async Task ChangeAsync(DeclaredClause clause, Func<ClauseInput, ClauseInput> change)
    {
        var sheet = await World.AnswerAsync(new GetClauseSheet(clause.Id));
        await World.DoneAsync(new ChangeClause(clause.Id, sheet.Version, change(clause.Input)));
    }

    private async Task<Hours> OwedAsync(ClauseId clause) =>
        (await World.AnswerAsync(new GetClauseSheet(clause))).Commitments.Aggregate(Hours.Zero, (sum, line) => sum + line.Hours);
}
