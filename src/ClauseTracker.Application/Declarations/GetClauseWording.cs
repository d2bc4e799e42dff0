using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Declarations;

/// <summary>The wording of a declared clause, to paste into the documents of the contract.</summary>
[Requires(Permission.ReadClauses)]
public sealed record GetClauseWording(ClauseId Clause) : IQuery<WordingSheet>;

/// <summary>The wording, in French as it binds and in English to be read.</summary>
public sealed record WordingSheet(ClauseId Id, string ContractNumber, ContractPart Part, ClauseText French, ClauseText English);

internal sealed class GetClauseWordingHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<GetClauseWording, WordingSheet>
{
    public async Task<Result<WordingSheet>> Handle(GetClauseWording request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Clause, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var contract = await db.Contracts.AsNoTracking().Whole().SingleOrDefaultAsync(c => c.Id == clause.ContractId, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        var facts = await db.WordingFactsAsync(contract, clause.Part, clause.FacilitatorId, clock.Today(), cancellationToken);
        return new WordingSheet(
            clause.Id, contract.Number, clause.Part, ClauseWording.InFrench(clause.Terms, clause.Obligation, facts), ClauseWording.InEnglish(clause.Terms, clause.Obligation, facts));
    }
}

/// <summary>What a wording mentions beyond the clause itself.</summary>
internal static class WordingReading
{
    public static async Task<WordingFacts> WordingFactsAsync(this IClauseTrackerDb db, PublicContract contract, ContractPart part, UserId? facilitator, DateOnly today, CancellationToken cancellation)
    {
        var contact = await db.People.Where(u => u.Id == facilitator).Select(u => new { u.DisplayName, u.Email }).SingleOrDefaultAsync(cancellation);
        var criteria = await db.CategoriesAsync(cancellation);
        return new WordingFacts(
            contract.Number, contract.Facts.Subject, part, contract.Lots.FirstOrDefault(l => l.Number == part.LotNumber)?.Title,
            [.. contract.Tranches], contact is null ? null : $"{contact.DisplayName}, {contact.Email}")
        {
            Criteria = new CriterionNames(criteria), EveryPublic = [.. criteria.Offered(contract.OrganisationId, today).Select(c => c.Code)],
        };
    }
}
