using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>Finds the clause, the person and the placement that each row of a file speaks of, from what the user may see.</summary>
internal sealed class HoursRowMatcher
{
    private readonly IIdentityVault _vault;
    private readonly DateOnly _today;
    private readonly HoursFile _file;
    private readonly FirmFile? _sent;
    private readonly ILookup<string, InsertionClause> _clauses;
    private readonly Dictionary<string, Organisation> _organisations;
    private readonly ILookup<string, BeneficiaryId> _byReference;
    private readonly ILookup<string, BeneficiaryId> _byFingerprint;
    private readonly ILookup<(ClauseId, OrganisationId, BeneficiaryId), Placement> _placements;
    private readonly ILookup<(ClauseId, OrganisationId, YearMonth), HoursStatement> _statements;
    private readonly ClosedMonths _closed;
    private readonly Dictionary<(bool IsReferred, (string?, string?, DateOnly?) Who), IReadOnlyList<BeneficiaryId>> _named = [];
    private readonly Dictionary<(string Contract, string? Buyer), List<InsertionClause>> _candidates = [];

    private HoursRowMatcher(IIdentityVault vault, DateOnly today, HoursFile file, Known known, FirmFile? sent)
    {
        (_vault, _today, _file, _sent) = (vault, today, file, sent);
        _clauses = known.Clauses.ToLookup(c => Key(c.Number), c => c.Clause);
        _organisations = known.Organisations;
        _byReference = known.People.ToLookup(p => p.Reference, p => p.Id);
        _byFingerprint = known.People.ToLookup(p => p.Fingerprint, p => p.Id);
        _placements = known.Placements.ToLookup(p => (p.ClauseId, p.EmployerId, p.BeneficiaryId));
        _statements = known.Statements.ToLookup(s => (s.ClauseId, s.EmployerId, s.Month));
        _closed = known.Closed;
    }

    /// <summary>Reads what concerns the contracts of the file: a fixed number of queries, whatever its size.</summary>
    /// <param name="sent">By which firm, when the firm itself sent it: what is not its own is not read at all, and so does not exist.</param>
    public static async Task<HoursRowMatcher> LoadAsync(IClauseTrackerDb db, IIdentityVault vault, HoursFile file, DateOnly today, CancellationToken cancellation, FirmFile? sent = null)
    {
        var numbers = file.Rows.Select(r => r.ContractNumber.Trim()).Distinct().ToList();
        var sirets = file.Rows.SelectMany(r => new[] { r.EmployerSiret, r.BuyerSiret }).Distinct().Select(s => Siret.From(s)).Where(s => s.IsSuccess).Select(s => s.Value);
        var months = file.Rows.Select(r => r.Month).Distinct().ToList();
        var reached = sent is null ? db.Clauses : db.Clauses.Where(c => sent.Clauses.Contains(c.Id));
        var clauses = await (from clause in reached.AsNoTracking()
                             join contract in db.Contracts on clause.ContractId equals contract.Id
                             where numbers.Contains(contract.Number)
                             select new { clause, contract.Number }).ToListAsync(cancellation);
        var ids = clauses.Select(c => c.clause.Id).ToList();
        var organisations = await db.Organisations.BySiretsAsync(sirets, cancellation);
        var onClauses = db.Placements.Where(p => ids.Contains(p.ClauseId));
        if (sent is not null) onClauses = onClauses.Where(p => p.EmployerId == sent.Firm);
        var placements = await onClauses.AsNoTracking().ToListAsync(cancellation);
        var people = await PeopleAsync(db, onClauses, sent is null ? null : [.. placements.Select(p => p.BeneficiaryId).Distinct()], cancellation);
        var said = db.Statements.Include(s => s.Lines).Where(s => ids.Contains(s.ClauseId) && months.Contains(s.Month));
        if (sent is not null) said = said.Where(s => s.EmployerId == sent.Firm);
        var statements = await said.ToListAsync(cancellation);
        var closed = await db.ClosedMonthsAsync(months, cancellation);
        var known = new Known([.. clauses.Select(c => (c.Number, c.clause))], organisations, people, placements, statements, closed);
        return new HoursRowMatcher(vault, today, file, known, sent);
    }

    /// <summary>Who is placed there. A firm knows whom it employs whichever body follows them.</summary>
    private static Task<List<KnownPerson>> PeopleAsync(IClauseTrackerDb db, IQueryable<Placement> placed, List<BeneficiaryId>? employed, CancellationToken cancellation)
    {
        var people = employed is null
            ? db.Beneficiaries.Where(b => placed.Select(p => p.BeneficiaryId).Contains(b.Id))
            : db.Beneficiaries.IgnoreQueryFilters().Where(b => employed.Contains(b.Id));
        return people.AsNoTracking().Select(b => new KnownPerson(b.Id, b.Reference, b.Identity.Fingerprint)).ToListAsync(cancellation);
    }

    public MatchedHours Match(HoursFile file)
    {
        var problems = new List<RowProblem>();
        var months = new Dictionary<(ClauseId Clause, OrganisationId Employer, YearMonth Month), GatheredMonth>();
        foreach (var row in file.Rows)
        {
            if (Find(row, problems) is not { } found) continue;
            var key = (found.Clause.Id, found.Employer, row.Month);
            if (!months.TryGetValue(key, out var month)) months.Add(key, month = new GatheredMonth(found.Clause, found.Employer, row));
            month.Add(found.Placement, row);
        }

        problems.AddRange(months.Values.SelectMany(m => m.MoreThanAMonthHolds()).Select(m =>
            Problem(m.Row, nameof(HoursFileRow.Hours), m.Row.Hours.ToString(), new StatementErrors.MoreThanAMonthHolds(m.Total.Value))));
        return new MatchedHours(file.Rows.Count, [.. months.Select(m => m.Value.Matched(_statements[m.Key]))], problems);
    }

    /// <summary>What a firm is told of every contract, employer and person that is not its own, whether there is one or not.</summary>
    private Error? NotYours => _sent is null ? null : new FirmFileErrors.NotYours();

    private (InsertionClause Clause, OrganisationId Employer, PlacementId Placement)? Find(HoursFileRow row, List<RowProblem> problems)
    {
        var candidates = CandidatesOf(row);
        if (candidates.Count == 0)
        {
            problems.Add(Problem(row, nameof(HoursFileRow.ContractNumber), row.ContractNumber, NotYours ?? new ClauseErrors.ContractUnknown(row.ContractNumber)));
            return null;
        }

        var people = PeopleOf(row);
        if (people.Count != 1)
        {
            Error error = people.Count > 1 ? new BeneficiaryErrors.Ambiguous() : NotYours ?? new BeneficiaryErrors.Unknown();
            problems.Add(Problem(row, nameof(HoursFileRow.PersonReference), row.PersonReference ?? string.Empty, error));
            return null;
        }

        // With a clause on several lots, the one on which the person is placed with that employer.
        var placedOn = candidates.Count == 1 ? candidates : candidates.FindAll(c => IsPlaced(row, c, people[0]));
        if (placedOn.Count <= 1) return PlacementOf(row, placedOn.Count == 1 ? placedOn[0] : candidates[0], people[0], problems);
        problems.Add(Problem(row, nameof(HoursFileRow.ContractNumber), row.ContractNumber, new ContractErrors.LotNeeded(row.ContractNumber)));
        return null;
    }

    /// <summary>The clauses of the contract that the row names; none when two buyers number theirs alike. The same for every row of a contract.</summary>
    private List<InsertionClause> CandidatesOf(HoursFileRow row)
    {
        if (_candidates.TryGetValue((row.ContractNumber, row.BuyerSiret), out var known)) return known;
        var found = _clauses[Key(row.ContractNumber)].Where(c => row.BuyerSiret is null || _organisations.GetValueOrDefault(row.BuyerSiret)?.Id == c.OrganisationId).ToList();
        return _candidates[(row.ContractNumber, row.BuyerSiret)] = found.Select(c => c.ContractId).Distinct().Count() > 1 ? [] : found;
    }

    private bool IsPlaced(HoursFileRow row, InsertionClause clause, BeneficiaryId person) =>
        _organisations.TryGetValue(row.EmployerSiret, out var employer) && _placements[(clause.Id, employer.Id, person)].Any(p => p.Period.Overlaps(row.Month.Days));

    private (InsertionClause Clause, OrganisationId Employer, PlacementId Placement)? PlacementOf(
        HoursFileRow row, InsertionClause clause, BeneficiaryId person, List<RowProblem> problems)
    {
        var placements = _organisations.TryGetValue(row.EmployerSiret, out var employer) ? _placements[(clause.Id, employer.Id, person)] : [];
        if (!placements.Any())
        {
            problems.Add(Problem(row, nameof(HoursFileRow.EmployerSiret), row.EmployerSiret, NotYours ?? new PlacementErrors.Unknown()));
            return null;
        }

        var days = row.Month.Days;
        if (placements.FirstOrDefault(p => p.Period.Overlaps(days)) is { } placement)
        {
            if (_closed.Refusal(clause.OrganisationId, row.Month) is not { } closed) return (clause, placement.EmployerId, placement.Id);
            problems.Add(Problem(row, nameof(HoursFileRow.Month), row.Month.ToString(), closed));
            return null;
        }

        var nearest = placements.Last();
        problems.Add(Problem(row, nameof(HoursFileRow.Month), row.Month.ToString(), new PlacementErrors.MonthOutside(row.Month, nearest.StartsOn, nearest.EndsOn)));
        return null;
    }

    private IReadOnlyList<BeneficiaryId> PeopleOf(HoursFileRow row)
    {
        // A person stands in a file once for each month.
        var isReferred = !string.IsNullOrWhiteSpace(row.PersonReference);
        var key = isReferred ? (row.PersonReference, null, null) : (row.FamilyName, row.GivenName, row.BirthDate);
        if (_named.TryGetValue((isReferred, key), out var known)) return known;
        if (isReferred) return _named[(true, key)] = [.. _byReference[row.PersonReference!.Trim().ToUpperInvariant()]];
        var identity = PersonIdentity.From(row.FamilyName ?? string.Empty, row.GivenName ?? string.Empty, row.BirthDate ?? default, _today);
        return _named[(false, key)] = identity.TryGet(out var person) ? [.. _byFingerprint[_vault.Fingerprint(person)]] : [];
    }

    private RowProblem Problem(HoursFileRow row, string property, string value, Error error) =>
        _file.ProblemOf(row.Row, property, value, error);

    private static string Key(string number) => number.Trim().ToUpperInvariant();

    private sealed record KnownPerson(BeneficiaryId Id, string Reference, string Fingerprint);

    private sealed record Known(
        IReadOnlyList<(string Number, InsertionClause Clause)> Clauses, Dictionary<string, Organisation> Organisations, IReadOnlyList<KnownPerson> People,
        IReadOnlyList<Placement> Placements, IReadOnlyList<HoursStatement> Statements, ClosedMonths Closed);
}
