using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.SocialConditionDuty;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>A contract with all that decides its duty.</summary>
internal sealed record DutyCase(ContractId Contract, OrganisationId Buyer, BuyerCategory Category, DutySubject Subject)
{
    public DutyAssessment Assess(IReadOnlyList<EuropeanThreshold> thresholds) => DutyRules.Assess(Subject, Category, thresholds, DutyLaw.Current);
}

/// <summary>The one way to read what decides the duty of contracts.</summary>
internal static class DutyLoading
{
    /// <summary>Every threshold: a few rows for each two years.</summary>
    public static async Task<IReadOnlyList<EuropeanThreshold>> ThresholdsAsync(this IClauseTrackerDb db, CancellationToken cancellation) =>
        await db.Thresholds.AsNoTracking().OrderBy(t => t.Number).ToListAsync(cancellation);

    /// <summary>The cases of these contracts, past the user's scope: whoever asks has looked at the contract, or refreshes what everybody reads.</summary>
    public static async Task<List<DutyCase>> DutyCasesAsync(this IClauseTrackerDb db, IReadOnlyCollection<ContractId> contracts, CancellationToken cancellation)
    {
        var facts = await db.Contracts.IgnoreQueryFilters().AsNoTracking().Where(c => contracts.Contains(c.Id)).OrderBy(c => c.Id).Select(c => new
        {
            c.Id, c.OrganisationId, c.Family, c.NoticeOn, c.EstimatedValue, c.Facts.Nature, c.Facts.CpvCode, c.Facts.NotifiedOn, c.Facts.Amount, c.Facts.DurationMonths,
            c.Facts.SocialConsiderations,
        }).ToListAsync(cancellation);
        var buyers = facts.Select(f => f.OrganisationId).Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking().Where(o => buyers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellation);
        var clauses = (await db.Clauses.IgnoreQueryFilters().Where(c => contracts.Contains(c.ContractId)).OrderBy(c => c.ContractId).ThenBy(c => c.Part)
            .Select(c => new { c.ContractId, c.Kind, c.Part }).ToListAsync(cancellation)).ToLookup(c => c.ContractId, c => new DeclaredClauseKind(c.Kind, c.Part));
        var lots = (await db.Contracts.IgnoreQueryFilters().Where(c => contracts.Contains(c.Id)).SelectMany(c => c.Lots)
            .Select(l => new { l.ContractId, l.Number }).ToListAsync(cancellation)).ToLookup(l => l.ContractId, l => l.Number);
        var derogations = await db.Derogations.IgnoreQueryFilters().Where(d => contracts.Contains(d.ContractId) && d.WithdrawnAt == null)
            .Select(d => new { d.ContractId, d.Code, d.DecidedOn }).ToDictionaryAsync(d => d.ContractId, d => new DerogationInForce(d.Code, d.DecidedOn), cancellation);
        return [.. facts.Select(f => new DutyCase(
            f.Id, f.OrganisationId, organisations.GetValueOrDefault(f.OrganisationId)?.BuyerCategory ?? BuyerCategory.OtherAuthority,
            new DutySubject(f.Family, f.Nature, f.CpvCode, f.NoticeOn, f.NotifiedOn, f.EstimatedValue, f.Amount)
            {
                DurationMonths = f.DurationMonths, Published = f.SocialConsiderations, Lots = [.. lots[f.Id]], Clauses = [.. clauses[f.Id]],
                Derogation = derogations.TryGetValue(f.Id, out var derogation) ? derogation : null,
            }))];
    }
}
