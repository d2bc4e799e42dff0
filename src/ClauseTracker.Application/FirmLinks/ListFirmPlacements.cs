using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>The firm's placements, a page at a time, in an order that new ones do not disturb: the oldest first.</summary>
/// <param name="Clause">Those of one clause, or null.</param>
/// <param name="Month">Those that run in that month, or null.</param>
/// <param name="Page">1, 2, 3…</param>
/// <param name="Size">Placements a page, at most <see cref="MostSize"/>.</param>
[Requires(Permission.AnswerForFirm)]
[NeedsScope(ApiScopes.ReadPlacements)]
public sealed record ListFirmPlacements(ClauseId? Clause, YearMonth? Month, int Page = 1, int Size = ListFirmPlacements.MostSize) : IQuery<FirmPlacementList>
{
    /// <summary>Most rows of a page.</summary>
    public const int MostSize = 100;

    /// <summary>The last page that may be asked for.</summary>
    public const int LastPage = 100_000;
}

/// <summary>One page of placements.</summary>
public sealed record FirmPlacementList(IReadOnlyList<FirmPlacementRow> Rows, int Total, int Page, int Size);

/// <summary>Somebody whom the firm employs.</summary>
/// <param name="Name">Given and family name; the reference when the name was erased.</param>
public sealed record FirmPlacementRow(
    PlacementId Id, ClauseId Clause, string ContractNumber, string Name, string JobTitle, WorkContractType ContractType, Hours? WeeklyHours, DateOnly StartsOn, DateOnly? EndsOn)
{
    public override string ToString() => nameof(FirmPlacementRow);
}

internal sealed class ListFirmPlacementsValidator : AbstractValidator<ListFirmPlacements>
{
    public ListFirmPlacementsValidator()
    {
        RuleFor(l => l.Page).InclusiveBetween(1, ListFirmPlacements.LastPage);
        RuleFor(l => l.Size).InclusiveBetween(1, ListFirmPlacements.MostSize);
    }
}

internal sealed class ListFirmPlacementsHandler(IClauseTrackerDb db, AnsweringFirm firm, IIdentityVault vault) : IQueryHandler<ListFirmPlacements, FirmPlacementList>
{
    public async Task<Result<FirmPlacementList>> Handle(ListFirmPlacements request, CancellationToken cancellationToken)
    {
        var (id, clauses) = (firm.Id, firm.ClauseIds);
        if (request.Clause is { } asked && firm.RoleOn(asked) is null) return new SharedErrors.NotFound();
        var placements = db.Placements.AsNoTracking().Where(p => p.EmployerId == id && clauses.Contains(p.ClauseId));
        if (request.Clause is { } clause) placements = placements.Where(p => p.ClauseId == clause);
        if (request.Month is { } month)
        {
            var (first, last) = (month.FirstDay, month.LastDay);
            placements = placements.Where(p => p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first));
        }

        var total = await placements.CountAsync(cancellationToken);
        var page = await (from placement in placements
                          join ofClause in db.Clauses on placement.ClauseId equals ofClause.Id
                          join contract in db.Contracts on ofClause.ContractId equals contract.Id
                          orderby placement.Id
                          select new { placement, contract.Number }).Skip((request.Page - 1) * request.Size).Take(request.Size).ToListAsync(cancellationToken);
        var names = await db.NamesAsync(vault, page.Select(r => r.placement.BeneficiaryId), cancellationToken);
        return new FirmPlacementList(
            [
                .. page.Select(r => new FirmPlacementRow(
                    r.placement.Id, r.placement.ClauseId, r.Number, names.GetValueOrDefault(r.placement.BeneficiaryId, r.placement.BeneficiaryReference), r.placement.JobTitle,
                    r.placement.ContractType, r.placement.WeeklyHours, r.placement.StartsOn, r.placement.EndsOn)),
            ],
            total, request.Page, request.Size);
    }
}
