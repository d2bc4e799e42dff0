using ClauseTracker.Application.Audit;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

public sealed class AuditTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    [Test]
    public async Task The_chain_holds_after_many_saves()
    {
        await ManySavesAsync();

        var entries = await EntriesAsync();
        Assert.That(entries, Has.Count.GreaterThan(15));
        Assert.That(entries.Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, entries.Count).Select(i => (long)i)));
        Assert.That(BrokenAt(entries), Is.Null);
        Assert.That(await World.ReadAsync(db => db.AuditHeads.SingleAsync()), Has.Property(nameof(AuditHead.Hash)).EqualTo(entries[^1].Hash));
    }

    [Test]
    public async Task A_row_changed_afterwards_shows()
    {
        await ManySavesAsync();
        await World.ReadAsync(db => db.AuditEntries.Where(e => e.Sequence == 5).ExecuteUpdateAsync(s => s.SetProperty(e => e.Changes, "{}")));

        Assert.That(BrokenAt(await EntriesAsync()), Is.EqualTo(5));
    }

    [Test]
    public async Task A_row_removed_afterwards_shows()
    {
        await ManySavesAsync();
        await World.ReadAsync(db => db.AuditEntries.Where(e => e.Sequence == 7).ExecuteDeleteAsync());

        Assert.That(BrokenAt(await EntriesAsync()), Is.EqualTo(8));
    }

    [Test]
    public async Task It_says_who_did_what_from_what_to_what()
    {
        var clause = await World.AClause().DeclareAsync();
        var officer = await World.AsAsync(Role.ProcurementOfficer);
        var version = (await World.AnswerAsync(new GetClauseSheet(clause.Id))).Version;
        await World.DoneAsync(new ChangeClause(clause.Id, version, clause.Input with { EndsOn = new DateOnly(2029, 1, 1) }));

        var entry = (await EntriesAsync()).Last(e => e.Subject == "InsertionClause");

        Assert.That((entry.Action, entry.UserId, entry.SubjectId), Is.EqualTo(("Modified", (Guid?)officer.Id!.Value.Value, clause.Id.ToString())));
        Assert.That(entry.Changes, Does.Contain("2028").And.Contain("2029"));
    }

    [Test]
    public async Task What_is_personal_is_told_as_changed_without_its_content()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.GivenAsync(new RegisterBeneficiary
        {
            Organisation = work.Clause.Buyer, FamilyName = "Canarifictif", GivenName = "Zinzoline", BirthDate = new DateOnly(1985, 7, 9), Commune = "Communefictive",
            Criterion = NationalCriteria.RSA, VerifiedOn = new DateOnly(2026, 1, 2),
        });
        await World.AsAsync(Role.Facilitator, name: "Nomfictif");

        var told = string.Concat((await EntriesAsync()).Select(e => e.Changes));

        Assert.That(told, Does.Not.Contain("Canari").And.Not.Contain("Zinzoline").And.Not.Contain("Communefictive").And.Not.Contain("1985").And.Not.Contain("Nomfictif").And.Not.Contain("exemple.invalid"));
    }

    [Test]
    public async Task A_refused_command_leaves_no_row()
    {
        var work = await World.SomebodyAtWorkAsync();
        var statement = await World.ValidatedHoursAsync(work, 9, 10);
        var before = (await EntriesAsync()).Count;
        World.AsSystem();

        var refused = await World.DoAsync(new ClauseTracker.Application.HoursStatements.ReturnStatement(statement, "Non"));

        Assert.That(refused, Refused.By<StatementErrors.AlreadyValidated>());
        Assert.That(await EntriesAsync(), Has.Count.EqualTo(before));
    }

    private async Task ManySavesAsync()
    {
        var work = await World.SomebodyAtWorkAsync();
        for (var month = 5; month <= 10; month++) await World.ValidatedHoursAsync(work, month, month * 10);
    }

    private Task<List<AuditEntry>> EntriesAsync() => World.ReadAsync(db => db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());

    /// <summary>The number of the first row that does not follow from the one before it, or whose content is not what it was sealed with.</summary>
    private static long? BrokenAt(List<AuditEntry> entries)
    {
        var hash = new string('0', AuditEntry.HashLength);
        foreach (var entry in entries)
        {
            if (entry.PreviousHash != hash || entry.ComputeHash() != entry.Hash) return entry.Sequence;
            hash = entry.Hash;
        }

        return null;
    }
}
