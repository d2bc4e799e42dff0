using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>What a firm's file of hours for a month would say, all but the hours.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GetHoursTemplate(ClauseId Clause, OrganisationId Employer, YearMonth Month) : IQuery<HoursTemplate>;

/// <summary>The values that are the same in every row, and the references of those who were at work.</summary>
/// <param name="EmployerSiret">14 digits, or null for a body outside France.</param>
public sealed record HoursTemplate(string ContractNumber, string? EmployerSiret, YearMonth Month, IReadOnlyList<string> PersonReferences);

internal sealed class GetHoursTemplateHandler(IClauseTrackerDb db) : IQueryHandler<GetHoursTemplate, HoursTemplate>
{
    public async Task<Result<HoursTemplate>> Handle(GetHoursTemplate request, CancellationToken cancellationToken)
    {
        var (first, last) = (request.Month.FirstDay, request.Month.LastDay);
        var head = await (from clause in db.Clauses
                          join contract in db.Contracts on clause.ContractId equals contract.Id
                          from employer in db.Organisations
                          where clause.Id == request.Clause && employer.Id == request.Employer
                          select new { contract.Number, employer.Siret }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return new SharedErrors.NotFound();
        var references = await db.Placements
            .Where(p => p.ClauseId == request.Clause && p.EmployerId == request.Employer && p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first))
            .Select(p => p.BeneficiaryReference).Distinct().OrderBy(r => r).ToListAsync(cancellationToken);
        return new HoursTemplate(head.Number, head.Siret?.Digits, request.Month, references);
    }
}
