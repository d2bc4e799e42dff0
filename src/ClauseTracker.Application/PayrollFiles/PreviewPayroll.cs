using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PayrollFiles;

/// <summary>What a payroll file would declare, for the people who are placed already. Nothing of the file is stored.</summary>
[Requires(Permission.EnterStatements)]
public sealed record PreviewPayroll(Stream File) : IQuery<PayrollPreview>;

/// <summary>What would be declared.</summary>
/// <param name="NormVersion">Version of the norm of the file.</param>
/// <param name="Rows">One for each placed person and month.</param>
/// <param name="NotPlaced">Employees of the file who are placed on no clause: passed over, and not told of.</param>
public sealed record PayrollPreview(string NormVersion, IReadOnlyList<PayrollRow> Rows, int NotPlaced);

/// <summary>The hours of one person in one month.</summary>
/// <param name="Before">What is declared already, or null.</param>
/// <param name="Hours">What the file says, overtime included.</param>
/// <param name="Overtime">Overtime among it.</param>
/// <param name="ContractStartsOn">Start of the work contract in the file, when it is not that of the placement.</param>
/// <param name="ContractEndsOn">End of the work contract in the file, when it is not that of the placement.</param>
/// <param name="Refusal">Why it cannot be declared, or null.</param>
public sealed record PayrollRow(
    PlacementId Placement, string PersonReference, string ContractNumber, string Employer, YearMonth Month, Hours? Before, decimal Hours, decimal Overtime,
    DateOnly? ContractStartsOn, DateOnly? ContractEndsOn, Error? Refusal)
{
    /// <summary>True when declaring it changes nothing.</summary>
    public bool IsSame => Before?.Value == Hours;
}

internal sealed class PreviewPayrollHandler(IClauseTrackerDb db, IPayrollFileReader reader, PayrollMatching matching, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<PreviewPayroll, PayrollPreview>
{
    public async Task<Result<PayrollPreview>> Handle(PreviewPayroll request, CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(request.File, cancellationToken);
        if (!read.TryGet(out var file)) return Result<PayrollPreview>.Refuse(read.Errors);
        var matched = await matching.MatchAsync(file, cancellationToken);
        var facts = await FactsAsync(matched, cancellationToken);
        var rows = matched.Select(m => RowOf(m, facts)).OrderBy(r => r.Month).ThenBy(r => r.ContractNumber, StringComparer.Ordinal).ThenBy(r => r.PersonReference, StringComparer.Ordinal);
        return new PayrollPreview(file.NormVersion, [.. rows], file.Declarations.Sum(d => d.Employees.Count) - matched.Count);
    }

    private static PayrollRow RowOf(MatchedEmployee employee, Facts facts)
    {
        var placement = employee.Placements[0];
        var (hours, overtime) = (employee.Contracts.Sum(c => c.Total), employee.Contracts.Sum(c => c.Overtime));
        var (number, name, clause) = (facts.Contracts[placement.ClauseId].Number, facts.Employers[placement.EmployerId], facts.Contracts[placement.ClauseId].Clause);
        var latest = StatementWriting.Latest([.. facts.Statements[(placement.ClauseId, placement.EmployerId, employee.Month)]]);
        var before = latest?.Lines.FirstOrDefault(l => l.PlacementId == placement.Id)?.Hours;
        var start = employee.Contracts.Min(c => c.StartsOn);
        var end = employee.Contracts.Any(c => c.EndsOn is null) ? null : employee.Contracts.Max(c => c.EndsOn);
        Error? refusal = employee.Placements.Count > 1 ? new PayrollFileErrors.SeveralPlacements()
            : hours < 0 ? new PayrollFileErrors.HoursNegative(hours)
            : hours > Domain.Shared.Hours.MostInAMonth ? new StatementErrors.MoreThanAMonthHolds(hours)
            : facts.How.Refusal(clause, employee.Month);
        return new PayrollRow(
            placement.Id, placement.BeneficiaryReference, number, name, employee.Month, before, hours, overtime,
            start == placement.StartsOn ? null : start, end == placement.EndsOn ? null : end, refusal);
    }

    private async Task<Facts> FactsAsync(IReadOnlyList<MatchedEmployee> matched, CancellationToken cancellation)
    {
        var clauses = matched.SelectMany(m => m.Placements).Select(p => p.ClauseId).Distinct().ToList();
        var months = matched.Select(m => m.Month).Distinct().ToList();
        var contracts = await (from clause in db.Clauses.AsNoTracking()
                               join contract in db.Contracts on clause.ContractId equals contract.Id
                               where clauses.Contains(clause.Id)
                               select new { clause, contract.Number }).ToListAsync(cancellation);
        var employerIds = matched.SelectMany(m => m.Placements).Select(p => p.EmployerId).Distinct().ToList();
        var employers = await db.Organisations.Where(o => employerIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        var statements = await db.Statements.AsNoTracking().Include(s => s.Lines).Where(s => clauses.Contains(s.ClauseId) && months.Contains(s.Month)).ToListAsync(cancellation);
        var how = await db.DeclaringAsync(months, user, clock, cancellation, Origin.Payroll);
        return new Facts(contracts.ToDictionary(c => c.clause.Id, c => (c.clause, c.Number)), employers, statements.ToLookup(s => (s.ClauseId, s.EmployerId, s.Month)), how);
    }

    private sealed record Facts(
        Dictionary<Domain.Clauses.ClauseId, (Domain.Clauses.InsertionClause Clause, string Number)> Contracts, Dictionary<Domain.Organisations.OrganisationId, string> Employers,
        ILookup<(Domain.Clauses.ClauseId, Domain.Organisations.OrganisationId, YearMonth), HoursStatement> Statements, Declaring How);
}
