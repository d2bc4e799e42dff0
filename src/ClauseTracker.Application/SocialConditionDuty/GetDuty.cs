using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>Whether a contract must carry a social condition, whether it does, and why.</summary>
[Requires(Permission.ReadContracts)]
public sealed record GetDuty(ContractId Contract) : IQuery<DutySheet>;

/// <summary>What a page says of the duty of a contract.</summary>
/// <param name="Version">Of the contract, for the command that situates it.</param>
/// <param name="Article">The article of the contract's family.</param>
/// <param name="Codes">The derogations that this contract may use.</param>
/// <param name="Derogations">Those decided, the last first.</param>
public sealed record DutySheet(
    ContractId Contract, long Version, string Number, string Subject, string Buyer, BuyerCategory Category, DutySubject Facts, DutyAssessment Assessment, DutyLaw Law, string Article,
    IReadOnlyList<DerogationCode> Codes, IReadOnlyList<DutyDerogation> Derogations)
{
    /// <summary>The derogation that stands, or null.</summary>
    public DutyDerogation? Standing => Derogations.FirstOrDefault(d => d.WithdrawnAt is null);
}

/// <summary>A derogation, as it was decided.</summary>
public sealed record DutyDerogation(
    DerogationId Id, long Version, DerogationCode Code, string Justification, string DecidedBy, DateOnly DecidedOn, string? RecordedBy, DateTimeOffset RecordedAt, DateTimeOffset? WithdrawnAt, string? WithdrawReason);

internal sealed class GetDutyHandler(IClauseTrackerDb db) : IQueryHandler<GetDuty, DutySheet>
{
    public async Task<Result<DutySheet>> Handle(GetDuty request, CancellationToken cancellationToken)
    {
        var head = await (from contract in db.Contracts
                          join buyer in db.Organisations on contract.OrganisationId equals buyer.Id
                          where contract.Id == request.Contract
                          select new { contract.Version, contract.Number, contract.Facts.Subject, buyer.Name }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var found = (await db.DutyCasesAsync([request.Contract], cancellationToken)).Single();
        var derogations = await (from derogation in db.Derogations
                                 where derogation.ContractId == request.Contract
                                 orderby derogation.Number descending
                                 select new DutyDerogation(
                                     derogation.Id, derogation.Version, derogation.Code, derogation.Justification, derogation.DecidedBy, derogation.DecidedOn,
                                     db.People.Where(u => u.Id == derogation.RecordedBy).Select(u => u.DisplayName).FirstOrDefault(), derogation.RecordedAt, derogation.WithdrawnAt,
                                     derogation.WithdrawReason)).ToListAsync(cancellationToken);
        var assessment = found.Assess(await db.ThresholdsAsync(cancellationToken));
        return new DutySheet(
            request.Contract, head.Version, head.Number, head.Subject, head.Name, found.Category, found.Subject, assessment, DutyLaw.Current, DutyLaw.Current.ArticleOf(found.Subject.Family),
            DerogationCodes.For(found.Subject), derogations);
    }
}
