using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmFiles;

/// <summary>What the firm that answers may say in a file, and which files are its own.</summary>
internal sealed class FirmFileReach(IClauseTrackerDb db, AnsweringFirm firm, ICurrentUser user)
{
    /// <summary>The firm, by the link or the account by which it came.</summary>
    /// <param name="month">The month that a new file is for; it plays no part in finding a file.</param>
    public HoursSender Sender(YearMonth month = default) => new(user.Id ?? BackgroundOperation.Nobody, new FirmSender(firm.Id.Value, firm.Link?.Id.Value, month.Index));

    /// <summary>What a file for that month may speak of and need not say.</summary>
    public async Task<Result<FirmFile>> OfAsync(YearMonth month, CancellationToken cancellation)
    {
        var (id, clauses, first, last) = (firm.Id, firm.ClauseIds, month.FirstDay, month.LastDay);
        var siret = await db.Organisations.Where(o => o.Id == id).Select(o => o.Siret).SingleOrDefaultAsync(cancellation);
        if (siret is not { } known) return new FirmFileErrors.FirmWithoutSiret();
        var contracts = await (from clause in db.Clauses
                               join contract in db.Contracts on clause.ContractId equals contract.Id
                               where clauses.Contains(clause.Id)
                                   && db.Placements.Any(p => p.ClauseId == clause.Id && p.EmployerId == id && p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first))
                               select new { contract.Id, contract.Number }).Distinct().ToListAsync(cancellation);
        if (contracts.Count == 0) return new FirmFileErrors.NobodyAtWork(month);
        List<(HoursMeaning, string)> fallbacks = [(HoursMeaning.EmployerSiret, known.Digits), (HoursMeaning.Month, month.ToString())];
        // With one contract alone there is no other that a file could speak of.
        if (contracts.Count == 1) fallbacks.Add((HoursMeaning.ContractNumber, contracts[0].Number));
        return new FirmFile(id, clauses, fallbacks, firm.RefusalToDeclare);
    }
}
