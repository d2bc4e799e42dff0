using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>Somebody whom a firm announced, with those who look like it among the people that the user may see.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record GetPlacementNotice(PlacementNoticeId Notice) : IQuery<PlacementNoticeSheet>;

/// <summary>A notice that waits for a decision.</summary>
/// <param name="AlsoWaiting">How many other notices of the employer wait on the clause for the same first day: perhaps the same one, sent twice.</param>
public sealed record PlacementNoticeSheet(
    PlacementNoticeId Id, string FamilyName, string GivenName, DateOnly BirthDate, ClauseId Clause, string ContractNumber, string Subject, string Employer, string JobTitle,
    WorkContractType? ContractType, Hours? WeeklyHours, DateOnly StartsOn, DateOnly? EndsOn, DateTimeOffset AnnouncedAt, IReadOnlyList<LookAlike> LookAlikes, int AlsoWaiting)
{
    public override string ToString() => nameof(PlacementNoticeSheet);
}

internal sealed class GetPlacementNoticeHandler(IClauseTrackerDb db, IIdentityVault vault) : IQueryHandler<GetPlacementNotice, PlacementNoticeSheet>
{
    public async Task<Result<PlacementNoticeSheet>> Handle(GetPlacementNotice request, CancellationToken cancellationToken)
    {
        var found = await (from notice in db.PlacementNotices.AsNoTracking()
                           join clause in db.Clauses on notice.ClauseId equals clause.Id
                           join contract in db.Contracts on clause.ContractId equals contract.Id
                           join employer in db.Organisations on notice.EmployerId equals employer.Id
                           where notice.Id == request.Notice && notice.State == PlacementNoticeState.Waiting
                           select new { notice, contract.Number, contract.Facts.Subject, employer.Name }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return new SharedErrors.NotFound();
        var announced = found.notice;
        var identity = vault.OpenAnnounced(announced.Id, announced.Identity);
        var alike = await db.LookAlikeRowsAsync(vault, identity, null, cancellationToken);
        var also = await db.PlacementNotices.CountAsync(
            n => n.Id != announced.Id && n.State == PlacementNoticeState.Waiting && n.EmployerId == announced.EmployerId && n.ClauseId == announced.ClauseId && n.StartsOn == announced.StartsOn,
            cancellationToken);
        return new PlacementNoticeSheet(
            announced.Id, identity.FamilyName, identity.GivenName, identity.BirthDate, announced.ClauseId, found.Number, found.Subject, found.Name, announced.JobTitle, announced.ContractType,
            announced.WeeklyHours, announced.StartsOn, announced.EndsOn, announced.AnnouncedAt, alike, also);
    }
}
