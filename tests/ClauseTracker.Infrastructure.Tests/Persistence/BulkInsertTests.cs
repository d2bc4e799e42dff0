using System.Data.Common;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

/// <summary>Rows that are written in bulk are those that saving them one by one would have written.</summary>
public sealed class BulkInsertTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 3, 4, 5, 6, 789, TimeSpan.Zero);

    private static OutboxMessage Message(int number) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]), ClauseId = ClauseId.From(new Guid(7, 0, 0, new byte[8])), RequestedAt = Moment, ClaimedUntil = number % 2 == 0 ? null : Moment.AddHours(1),
        Attempts = number, LastError = number % 2 == 0 ? "L’été" : null,
    };

    [Test]
    public async Task They_read_as_those_that_were_saved()
    {
        await World.ReadAsync(async db =>
        {
            await db.BulkInsertAsync(Enumerable.Range(1, 2500).Select(Message));
            db.Add(Message(2501));
            return await db.SaveChangesAsync();
        });

        var stored = await World.ReadAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.Attempts).ToListAsync());

        Assert.That(stored.Select(m => (m.Id, m.ClauseId, m.RequestedAt, m.ClaimedUntil, m.Attempts, m.LastError)), Is.EqualTo(
            Enumerable.Range(1, 2501).Select(Message).Select(m => (m.Id, m.ClauseId, m.RequestedAt, m.ClaimedUntil, m.Attempts, m.LastError))));
        // What is written by the other way is found by its value too.
        Assert.That(await World.ReadAsync(db => db.Outbox.CountAsync(m => m.ClauseId == stored[0].ClauseId && m.RequestedAt == Moment)), Is.EqualTo(2501));
    }

    [Test]
    public async Task A_value_of_several_columns_is_written_whole()
    {
        var facts = new ContractFacts("Entretien imaginaire", "Marché", "Procédure adaptée", "77310000", new Money(12_345_67), null, 24, new DateOnly(2026, 2, 28), SocialConsiderations.ExecutionCondition);
        var buyer = Organisation.Register(OrganisationId.From(new Guid(1, 1, 0, new byte[8])), "Commune imaginaire", Siret.Known(Testing.HoursSheets.SiretOf(1)), OrganisationKind.Buyer).Value;
        var contract = PublicContract.Record(ContractId.From(new Guid(1, 2, 0, new byte[8])), buyer.Id, ContractFamily.Market, "VRAC-1", ContractSource.EssentialProcurementData, facts, []).Value;
        await World.ReadAsync(async db =>
        {
            await db.InsertAsync([buyer]);
            await db.BulkInsertAsync([contract]);
            return true;
        });

        var stored = await World.ReadAsync(db => db.Contracts.AsNoTracking().SingleAsync());

        Assert.That((stored.Id, stored.OrganisationId, stored.Number, stored.Facts), Is.EqualTo((contract.Id, buyer.Id, "VRAC-1", facts)));
    }

    [Test]
    public async Task One_row_that_cannot_be_leaves_none_of_them()
    {
        var failure = await Assert.CatchAsync<DbException>(() => World.ReadAsync(async db =>
        {
            await db.BulkInsertAsync([Message(1), Message(2), Message(1)]);
            return true;
        }));

        Assert.That(failure, Is.InstanceOf<SqliteException>().Or.InstanceOf<SqlException>());
        Assert.That(await World.ReadAsync(db => db.Outbox.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task A_type_with_parts_of_another_is_refused_and_not_half_written()
    {
        if (Database != DatabaseUnderTest.Sqlite) Assert.Ignore("The other database has a bulk copy of its own.");
        var person = Beneficiary.Register(BeneficiaryId.From(new Guid(1, 3, 0, new byte[8])), default, "P-ESSAI", new SealedIdentity([1], "x"), Sex.Unknown, null, false);

        await Assert.ThrowsAsync<NotSupportedException>(() => World.ReadAsync(async db =>
        {
            await db.BulkInsertAsync([person]);
            return true;
        }));
        Assert.That(await World.ReadAsync(db => db.Beneficiaries.IgnoreQueryFilters().CountAsync()), Is.Zero);
    }
}
