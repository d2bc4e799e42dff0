using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmFiles;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.FirmLinks;

/// <summary>
/// Every request that a firm may send is asked with the other firm's ids, and of every answer each word is looked through: what is of the other does
/// not exist. This catches the query that forgot to name the firm.
/// </summary>
public sealed partial class FirmGuardTests(DatabaseUnderTest database) : TwoFirms(database)
{
    private static readonly Dictionary<Type, Func<StartedPlacement, StatementId, IRequestAsked>> WithIds = new()
    {
        [typeof(DeclareFirmHours)] = (other, _) => Asked.Command(new DeclareFirmHours(other.Clause.Id, October, [new TypedHours(other.Id, 10)], null)),
        [typeof(AttachToFirmStatement)] = (_, statement) => Asked.Command(new AttachToFirmStatement(statement, DocumentKind.TimeSheet, new MemoryStream(SampleFiles.Pdf()))),
        [typeof(ChangeFirmPlacementEnd)] = (other, _) => Asked.Command(new ChangeFirmPlacementEnd(other.Id, new DateOnly(2026, 12, 1))),
        [typeof(GetFirmReceipt)] = (_, statement) => Asked.Query(new GetFirmReceipt(statement)),
    };

    private static readonly Dictionary<Type, IRequestAsked> WithoutIds = new()
    {
        [typeof(GetFirmHome)] = Asked.Query(new GetFirmHome()),
        [typeof(GetFirmContracts)] = Asked.Query(new GetFirmContracts()),
        [typeof(GetFirmMonth)] = Asked.Query(new GetFirmMonth(October)),
        [typeof(ListFirmPlacements)] = Asked.Query(new ListFirmPlacements(null, null)),
    };

    /// <summary>Those that speak of a clause that both firms work on: each has an answer of its own.</summary>
    private static readonly Dictionary<Type, Func<ClauseId, IRequestAsked>> OnSharedClause = new()
    {
        [typeof(GetFirmStatement)] = clause => Asked.Query(new GetFirmStatement(clause, October)),
        [typeof(ListFirmNotices)] = _ => Asked.Query(new ListFirmNotices()),
        [typeof(AnnouncePlacement)] = clause => Asked.Command(new AnnouncePlacement
        {
            Clause = clause, FamilyName = "Fictive", GivenName = "Personne", BirthDate = new DateOnly(1980, 1, 3), StartsOn = new DateOnly(2026, 10, 1),
        }),
    };

    /// <summary>Files are found by whoever sent them alone, and read within the firm's reach: <see cref="FirmFiles.FirmFileTests"/> asks each of these with another's.</summary>
    private static readonly Type[] OfFiles =
    [
        typeof(SendFirmFile), typeof(CheckFirmFile), typeof(StoreFirmFile), typeof(ConfirmFirmFile), typeof(GiveUpFirmFile), typeof(ChooseFirmFileSheet), typeof(GetFirmFileProgress),
        typeof(GetFirmFilePreview), typeof(GetFirmFileHeadings), typeof(MapFirmFileColumns), typeof(GetRefusedFirmRows), typeof(ListFirmFiles), typeof(UndoFirmFile),
    ];

    private interface IRequestAsked
    {
        Task<(Result Result, object? Value)> ByAsync(TestWorld world);
    }

    [Test]
    public void Every_request_of_a_firm_is_guarded_here()
    {
        var requests = typeof(IUseCases).Assembly.GetTypes().Where(t => t.GetCustomAttribute<RequiresAttribute>()?.Permission == Permission.AnswerForFirm);

        Assert.That(WithIds.Keys.Concat(WithoutIds.Keys).Concat(OnSharedClause.Keys).Concat(OfFiles), Is.EquivalentTo(requests));
    }

    [Test]
    public async Task Asked_with_the_other_firm_s_ids_each_request_finds_nothing()
    {
        var statement = await World.HoursAsync(Theirs, 10, 100);
        foreach (var (type, ask) in WithIds)
        {
            // On the clause that both share, and on one where we have nobody.
            foreach (var (actor, other) in new[] { (Ours.Employer, Theirs), (Theirs.Employer, Elsewhere), (Theirs.Employer, Ours) })
            {
                await ByLinkAsync(actor, October);
                var said = other == Theirs ? statement : await World.HoursAsync(other, 10, 100);
                var (result, _) = await ask(other, said).ByAsync(World);
                Assert.That(result.Errors.Select(e => e.Kind), Is.EqualTo(new[] { ErrorKind.NotFound }), type.Name);
            }
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task No_answer_holds_anything_of_the_other_firm_s_people(bool byLink)
    {
        await World.ValidatedHoursAsync(Theirs, 9, 77.77m);
        var statement = await World.HoursAsync(Theirs, 10, 88.88m);
        await World.HoursAsync(Ours, 10, 100);
        await World.ReconcileAsync();
        var reference = await World.ReadAsync(db => db.Beneficiaries.Where(b => b.Id == Theirs.Person.Id).Select(b => b.Reference).SingleAsync());
        if (byLink) await ByLinkAsync(Ours.Employer, October);
        else await ByAccountAsync(Ours.Employer);

        string[] secrets = [$"{Theirs.Id}", $"{Theirs.Person.Id}", $"{Theirs.Employer}", $"{statement}", reference];
        foreach (var (type, ask) in WithoutIds)
        {
            var told = await ToldAsync(type, ask);
            Assert.That(told, Does.Contain("2026-014"), type.Name);
            HoldNone(told, secrets, type);
        }

        foreach (var (type, ask) in OnSharedClause)
        {
            var told = await ToldAsync(type, ask(Theirs.Clause.Id));
            HoldNone(told, secrets, type);
        }
    }

    [Test]
    public async Task On_a_clause_of_others_there_is_nothing_to_speak_of()
    {
        await ByLinkAsync(Theirs.Employer, October);

        foreach (var (type, ask) in OnSharedClause.Where(o => o.Key != typeof(ListFirmNotices)))
        {
            var (result, _) = await ask(Elsewhere.Clause.Id).ByAsync(World);
            Assert.That(result.Errors.Select(e => e.Kind), Is.EqualTo(new[] { ErrorKind.NotFound }), type.Name);
        }
    }

    private static void HoldNone(string told, IEnumerable<string> secrets, Type type)
    {
        foreach (var secret in secrets) Assert.That(told, Does.Not.Contain(secret), type.Name);
        // Digits of our own ids are drawn at random and say nothing.
        var withoutIds = Ids().Replace(told, string.Empty);
        foreach (var hours in new[] { "7777", "8888", "77.77", "88.88" }) Assert.That(withoutIds, Does.Not.Contain(hours), type.Name);
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    private async Task<string> ToldAsync(Type type, IRequestAsked ask)
    {
        var (result, value) = await ask.ByAsync(World);
        Assert.That(result.Errors, Is.Empty, type.Name);
        return JsonSerializer.Serialize(value);
    }

    private static class Asked
    {
        public static IRequestAsked Query<T>(IQuery<T> query) => new Asking<T>(world => world.AskAsync(query));

        public static IRequestAsked Command<T>(ICommand<T> command) => new Asking<T>(world => world.DoAsync(command));

        private sealed class Asking<T>(Func<TestWorld, Task<Result<T>>> ask) : IRequestAsked
        {
            public async Task<(Result Result, object? Value)> ByAsync(TestWorld world)
            {
                var result = await ask(world);
                return (result, result.TryGet(out var value) ? value : null);
            }
        }
    }
}
