using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Partnerships;

/// <summary>All agreements with partners, those to renew first, then by their end. A territory signs tens of them, so that they are one page.</summary>
/// <param name="Status">One status, or null for all.</param>
[Requires(Permission.ReadPartnerships)]
public sealed record ListAgreements(AgreementStatus? Status = null) : IQuery<AgreementList>;

/// <summary>The agreements.</summary>
/// <param name="Counts">How many there are in each status.</param>
public sealed record AgreementList(IReadOnlyList<AgreementRow> Rows, IReadOnlyDictionary<AgreementStatus, int> Counts);

/// <summary>An agreement in a list.</summary>
/// <param name="Amount">Of all its years.</param>
/// <param name="DaysLeft">Until its last day; negative after it.</param>
public sealed record AgreementRow(
    AgreementId Id, string Title, OrganisationId PartnerId, string Partner, OrganisationKind PartnerKind, DateOnly StartsOn, DateOnly EndsOn, string? DecisionNumber, DateOnly? DecidedOn, Money Amount,
    AgreementStatus Status, int DaysLeft);

internal sealed class ListAgreementsHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<ListAgreements, AgreementList>
{
    private static readonly IReadOnlyList<AgreementStatus> Order = [AgreementStatus.ToRenew, AgreementStatus.Draft, AgreementStatus.Running, AgreementStatus.ToStart, AgreementStatus.Ended];

    public async Task<Result<AgreementList>> Handle(ListAgreements request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var all = await (from agreement in db.Agreements.AsNoTracking()
                         join partner in db.Organisations on agreement.PartnerId equals partner.Id
                         select new { agreement, partner.Name, partner.Kind }).ToListAsync(cancellationToken);
        var rows = all.Select(a => new AgreementRow(
            a.agreement.Id, a.agreement.Title, a.agreement.PartnerId, a.Name, a.Kind, a.agreement.StartsOn, a.agreement.EndsOn, a.agreement.DecisionNumber, a.agreement.DecidedOn, a.agreement.Total,
            a.agreement.StatusOn(today), a.agreement.EndsOn.DayNumber - today.DayNumber)).ToList();
        return new AgreementList(
            [.. rows.Where(r => request.Status is null || r.Status == request.Status).OrderBy(r => Order.ToList().IndexOf(r.Status)).ThenBy(r => r.EndsOn).ThenBy(r => r.Partner, StringComparer.Ordinal)],
            rows.GroupBy(r => r.Status).ToDictionary(g => g.Key, g => g.Count()));
    }
}
