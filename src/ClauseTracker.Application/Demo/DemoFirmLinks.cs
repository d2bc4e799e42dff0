using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>
/// The links that firms were given: one that was used and one that expired, one that was withdrawn, one that waits to be opened. Their secrets are thrown away at
/// once, so that none of them opens anything: a facilitator makes one that does by a click.
/// </summary>
internal static class DemoFirmLinks
{
    private const int UsedClause = 0;
    private const int WithdrawnClause = 1;
    private const int WaitingClause = 2;

    /// <summary>Adds the links of the firm that employs on that clause, if it has any.</summary>
    public static void Add(IClauseTrackerDb db, DemoClausePlan wanted, BuiltClause built, IEnumerable<Organisation> organisations, YearMonth last, DateTimeOffset now)
    {
        if (wanted.Index is not (UsedClause or WithdrawnClause or WaitingClause) || built.Placements.Count == 0) return;
        var employer = organisations.First(o => o.Id == built.Placements[0].EmployerId);
        var buyer = built.Clause.OrganisationId;
        var link = Give(db, employer, buyer, last, now.AddDays(-5));
        if (wanted.Index == WithdrawnClause) link.Revoke(now.AddDays(-4));
        if (wanted.Index != UsedClause) return;
        DemoLives.Must(link.Use(now.AddDays(-3)));
        DemoLives.Must(Give(db, employer, buyer, last.AddMonths(-2), now.AddDays(-2 * FirmLink.DefaultDays)).Use(now.AddDays(8 - (2 * FirmLink.DefaultDays))));
    }

    private static FirmLink Give(IClauseTrackerDb db, Organisation firm, OrganisationId buyer, YearMonth month, DateTimeOffset at)
    {
        var today = Clock.DayOf(at);
        var asked = month > YearMonth.Of(today) ? YearMonth.Of(today) : month;
        var recipient = firm.Contacts.FirstOrDefault(c => c.Email is not null)?.Email ?? "paie@exemple.invalid";
        var link = FirmLink.Give(EntityId.New<FirmLinkId>(at), firm.Id, asked, recipient, FirmToken.New().Hash, [buyer], null, at, today).Value;
        db.FirmLinks.Add(link);
        return link;
    }
}
