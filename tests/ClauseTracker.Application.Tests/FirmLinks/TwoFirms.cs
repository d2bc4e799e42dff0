using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.FirmLinks;

/// <summary>Two firms with somebody at work on one clause, and one of them on a clause of another buyer too.</summary>
public abstract class TwoFirms(DatabaseUnderTest database) : DatabaseTests(database)
{
    protected const string Recipient = "paie@firme.invalid";

    protected static readonly YearMonth October = new(2026, 10);

    private static readonly string OtherBuyer = HoursSheets.SiretOf(77);

    /// <summary>Somebody whom our firm employs on the shared clause.</summary>
    protected StartedPlacement Ours { get; private set; } = null!;

    /// <summary>Somebody whom the other firm employs on the shared clause.</summary>
    protected StartedPlacement Theirs { get; private set; } = null!;

    /// <summary>Somebody whom our firm employs for the other buyer.</summary>
    protected StartedPlacement Elsewhere { get; private set; } = null!;

    [SetUp]
    public async Task Two_firms_are_at_work()
    {
        Ours = await World.SomebodyAtWorkAsync();
        Theirs = await World.APlacementAsync(Ours.Clause, await World.APersonAsync(Ours.Clause.Buyer, 2), employer: 2);
        Elsewhere = await World.SomebodyAtWorkAsync("2026-AILLEURS", OtherBuyer, person: 3);
    }

    /// <summary>From now on a firm asks, by a link that the application gave it.</summary>
    protected async Task<Uri> ByLinkAsync(OrganisationId firm, YearMonth? month = null)
    {
        World.AsSystem();
        var address = await World.DoneAsync(new InviteFirm(firm, month, Recipient));
        await EnterAsync(address);
        return address;
    }

    /// <summary>From now on whoever has this address asks.</summary>
    protected async Task EnterAsync(Uri address)
    {
        World.As(KnownUser.Visitor);
        var opened = await World.DoneAsync(new OpenFirmLink(TokenOf(address)));
        World.As(KnownUser.ByLink(opened.Link, opened.Firm));
    }

    /// <summary>From now on somebody with an account of the firm asks.</summary>
    protected Task<KnownUser> ByAccountAsync(OrganisationId firm) => World.AsAsync(Role.ContractHolder, firm);

    protected static string TokenOf(Uri address) => address.Segments[^1];
}
