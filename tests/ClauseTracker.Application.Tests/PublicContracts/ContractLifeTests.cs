using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.PublicContracts;

/// <summary>What happens to a contract, from the door: effect shown, recorded, cancelled, refused, and what its clauses owe since.</summary>
public sealed class ContractLifeTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly DateOnly May = new(2026, 5, 4);

    [Test]
    public async Task The_effect_is_shown_and_nothing_is_recorded()
    {
        var clause = await AFollowingClauseAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var amended = new ContractEventInput { Kind = ContractEventKind.AmountAmended, HappenedOn = May, Amount = 1_200_000 };

        var shown = (await World.AnswerAsync(new PreviewContractEvent(clause.Contract, amended))).Clauses.Single();

        Assert.That((shown.HoursBefore, shown.Hours, shown.HoursAfter), Is.EqualTo((Hours.Of(833), Hours.Of(167), Hours.Of(1000))));
        Assert.That(shown.Calculations.Single(), Does.Contain("833").And.Contain("167"));
        Assert.That((await LifeAsync(clause)).Events, Is.Empty);
        Assert.That((await World.AnswerAsync(new GetCommitmentLedger(clause.Id))).Lines, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_recorded_event_moves_the_obligation_and_the_standing()
    {
        var clause = await AFollowingClauseAsync();
        await World.ReconcileAsync();
        var officer = await World.AsAsync(Role.ProcurementOfficer);

        await RecordAsync(clause, new ContractEventInput { Kind = ContractEventKind.AmountAmended, HappenedOn = May, Amount = 1_200_000, Reference = "AV-1" });
        await World.ReconcileAsync();

        var happened = (await LifeAsync(clause)).Events.Single();
        Assert.That((happened.Kind, happened.Reference, happened.RecordedBy), Is.EqualTo((ContractEventKind.AmountAmended, "AV-1", officer.DisplayName)));
        Assert.That(happened.Effects.Single().Hours, Is.EqualTo(Hours.Of(167)));
        Assert.That((await World.AnswerAsync(new GetClauseSheet(clause.Id))).Standing!.Owed, Is.EqualTo(Hours.Of(1000)));
    }

    [Test]
    public async Task What_the_parties_wrote_is_what_is_owed()
    {
        var clause = await AFollowingClauseAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        await RecordAsync(clause, new ContractEventInput { Kind = ContractEventKind.AmountAmended, HappenedOn = May, Amount = 1_200_000, Hours = [new WrittenHours(clause.Id, 100)] });

        Assert.That((await World.AnswerAsync(new GetCommitmentLedger(clause.Id))).Lines[^1], Has.Property("Hours").EqualTo(Hours.Of(100)).And.Property("Calculation").Null);
    }

    [Test]
    public async Task Owed_on_a_day_as_known_on_a_day()
    {
        var clause = await AFollowingClauseAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var declaredOn = Domain.Shared.DateOnlyOf(World);
        World.Clock.Advance(TimeSpan.FromDays(10));
        await RecordAsync(clause, new ContractEventInput { Kind = ContractEventKind.AmountAmended, HappenedOn = May, Amount = 1_200_000 });

        Assert.Multiple(async () =>
        {
            Assert.That((await OwedAsync(clause, May.AddDays(-1), null)), Is.EqualTo(Hours.Of(833)));
            Assert.That((await OwedAsync(clause, May, null)), Is.EqualTo(Hours.Of(1000)));
            Assert.That((await OwedAsync(clause, May, declaredOn)), Is.EqualTo(Hours.Of(833)), "not known yet");
        });
    }
}
