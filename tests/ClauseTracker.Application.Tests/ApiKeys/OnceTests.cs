using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Tests.FirmLinks;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.ApiKeys;

/// <summary>What software asks twice is done once.</summary>
public sealed class OnceTests(DatabaseUnderTest database) : TwoFirms(database)
{
    [Test]
    public async Task A_repetition_gets_the_first_answer_and_changes_nothing_even_after_the_month_moved_on()
    {
        await World.AsSoftwareAsync(Ours.Employer);
        var (first, _) = await AskedAsync("clé", Hours(10));
        var seen = (await World.AnswerAsync(new GetFirmStatement(Ours.Clause.Id, October))).Seen;
        Assert.That((await World.DoAsync(Hours(20, seen))).Errors, Is.Empty);
        var (again, isRepetition) = await AskedAsync("clé", Hours(10));

        Assert.That((again.Value, isRepetition), Is.EqualTo((first.Value, true)));
        Assert.That(await World.ReadAsync(db => db.Statements.Include(s => s.Lines).Select(s => s.Lines.Single().Hours).SingleAsync()), Is.EqualTo(Domain.Shared.Hours.Of(20)));
    }

    [Test]
    public async Task Another_request_under_the_key_is_refused_and_another_key_of_idempotency_or_of_access_is_another_call()
    {
        await World.AsSoftwareAsync(Ours.Employer);
        await AskedAsync("clé", Hours(10));

        Assert.That((await AskedAsync("clé", Hours(11), "autre")).Result, Refused.By<ApiKeyErrors.IdempotencyKeyReused>());
        Assert.That((await AskedAsync("Clé", Hours(10), "autre")).IsRepetition, Is.False);
        await World.AsSoftwareAsync(Ours.Employer);
        Assert.That((await AskedAsync("clé", Hours(10), "autre")).IsRepetition, Is.False);
    }

    [Test]
    public async Task A_refusal_keeps_nothing()
    {
        await World.AsSoftwareAsync(Ours.Employer);
        Assert.That((await AskedAsync("clé", Hours(745))).Result, Refused.By<StatementErrors.MoreThanAMonthHolds>());

        Assert.That(await World.ReadAsync(db => db.KeptAnswers.CountAsync()), Is.Zero);
        Assert.That((await AskedAsync("clé", Hours(7), "corrigé")).Result.IsSuccess, Is.True);
    }

    [Test]
    public async Task Of_calls_at_once_one_is_done()
    {
        await World.AsSoftwareAsync(Ours.Employer);
        var announced = new AnnouncePlacement { Clause = Ours.Clause.Id, FamilyName = "Fictive", GivenName = "Nouvelle", BirthDate = new DateOnly(1990, 5, 4), StartsOn = new DateOnly(2026, 11, 2) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AskedAsync("clé", announced))));

        // The door asks once more for one that was overtaken.
        var late = await AskedAsync("clé", announced);
        var told = answers.Where(a => a.Result.IsSuccess).Select(a => a.Result.Value).Append(late.Result.Value).Distinct();
        Assert.That(answers.Where(a => a.Result.IsRefused).SelectMany(a => a.Result.Errors), Is.All.InstanceOf<SharedErrors.ChangedMeanwhile>());
        Assert.That(told.Count(), Is.EqualTo(1));
        Assert.That(await World.ReadAsync(db => db.PlacementNotices.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task Answers_are_forgotten_after_their_days_and_not_before()
    {
        await World.AsSoftwareAsync(Ours.Employer);
        await AskedAsync("clé", Hours(10));

        World.Clock.Advance(TimeSpan.FromDays(KeptAnswer.KeptDays));
        Assert.That(await World.GivenAsync(new SweepKeptAnswers()), Is.Zero);
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await World.GivenAsync(new SweepKeptAnswers()), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_kept_holds_nothing_of_a_person_and_is_no_act_to_audit()
    {
        await World.AsSoftwareAsync(Ours.Employer);
        await AskedAsync("clé", new AnnouncePlacement { Clause = Ours.Clause.Id, FamilyName = "Fictive", GivenName = "Secrète", BirthDate = new DateOnly(1990, 5, 4), StartsOn = new DateOnly(2026, 11, 2) });

        var kept = await World.ReadAsync(db => db.KeptAnswers.AsNoTracking().SingleAsync());
        var audited = await World.ReadAsync(db => db.AuditEntries.AsNoTracking().ToListAsync());
        Assert.That(kept.Answer, Does.Not.Contain("Secrète").And.Not.Contain("Fictive"));
        Assert.That(audited.Where(e => e.Subject == nameof(KeptAnswer)), Is.Empty);
        Assert.That(audited.Select(e => e.Changes), Has.None.Contain("Secrète"));
        Assert.That(World.Logs.Lines, Has.None.Contain("Secrète"));
    }

    private DeclareFirmHours Hours(decimal hours, long? seen = null) => new(Ours.Clause.Id, October, [new TypedHours(Ours.Id, hours)], seen);

    /// <summary>Asks as a door does that read this body under this key.</summary>
    private async Task<(Result<T> Result, bool IsRepetition)> AskedAsync<T>(string key, ICommand<T> command, string body = "corps")
    {
        await using var scope = World.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(World.Actor);
        var call = scope.ServiceProvider.GetRequiredService<IdempotentCall>();
        call.Begin(key, "PUT /ici", System.Text.Encoding.UTF8.GetBytes(body));
        var result = await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync(command);
        return (result, call.IsRepetition);
    }
}
