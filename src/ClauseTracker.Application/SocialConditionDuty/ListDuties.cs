using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>Contracts by where they stand with the duty of a social condition, those at fault first.</summary>
/// <param name="Status">One status; null is every contract that the duty may concern.</param>
/// <param name="Buyer">One buyer, or null.</param>
/// <param name="Year">Year of the notification, else of the notice; or null.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ReadContracts)]
public sealed record ListDuties(DutyStatus? Status = null, OrganisationId? Buyer = null, int? Year = null, int Page = 1) : IQuery<DutyList>;

/// <summary>One page of contracts.</summary>
/// <param name="Counts">Contracts of the buyer and year by status; a status without any is left out.</param>
public sealed record DutyList(IReadOnlyList<DutyRow> Rows, IReadOnlyDictionary<DutyStatus, int> Counts, int Total, int Page, int PageSize);

/// <summary>A contract in the list, with the reasons for its status.</summary>
/// <param name="Value">What thresholds look at, or null when unknown.</param>
public sealed record DutyRow(
    ContractId Contract, ContractFamily Family, string Number, string Subject, string Buyer, Money? Value, DateOnly? NoticeOn, DateOnly? NotifiedOn, DutyAssessment Assessment, DerogationCode? Derogation);

internal sealed class ListDutiesHandler(IClauseTrackerDb db) : IQueryHandler<ListDuties, DutyList>
{
    private const int PageSize = 50;

    public async Task<Result<DutyList>> Handle(ListDuties request, CancellationToken cancellationToken)
    {
        var duties = db.ContractDuties.AsNoTracking();
        if (request.Buyer is { } buyer) duties = duties.Where(d => d.OrganisationId == buyer);
        if (request.Year is { } year) duties = duties.Where(d => d.Year == year);
        var counts = await duties.GroupBy(d => d.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        duties = request.Status is { } status ? duties.Where(d => d.Status == status) : duties.Where(d => d.Status != DutyStatus.NotConcerned);

        var page = Math.Max(1, request.Page);
        var rows = await (from duty in duties
                          join contract in db.Contracts on duty.ContractId equals contract.Id
                          join organisation in db.Organisations on duty.OrganisationId equals organisation.Id
                          orderby duty.Status == DutyStatus.AtFault ? 0 : duty.Status == DutyStatus.ToComplete ? 1 : 2, duty.Status descending, contract.Facts.NotifiedOn descending, contract.Id descending
                          select new { contract.Id, contract.Number, contract.Facts.Subject, organisation.Name })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var total = counts.Where(c => request.Status is { } wanted ? c.Key == wanted : c.Key != DutyStatus.NotConcerned).Sum(c => c.Value);
        var thresholds = await db.ThresholdsAsync(cancellationToken);
        var cases = (await db.DutyCasesAsync([.. rows.Select(r => r.Id)], cancellationToken)).ToDictionary(c => c.Contract);
        return new DutyList(
            [.. rows.Select(r => (Row: r, Case: cases[r.Id])).Select(r => new DutyRow(
                r.Row.Id, r.Case.Subject.Family, r.Row.Number, r.Row.Subject, r.Row.Name, r.Case.Subject.Value, r.Case.Subject.NoticeOn, r.Case.Subject.NotifiedOn, r.Case.Assess(thresholds),
                r.Case.Subject.Derogation?.Code))],
            counts, total, page, PageSize);
    }
}
