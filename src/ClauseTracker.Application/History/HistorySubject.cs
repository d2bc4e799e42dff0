using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.History;

/// <summary>Whose history: a contract's, a person's or a firm's, one of the three.</summary>
internal sealed record HistorySubject
{
    public ContractId? Contract { get; init; }

    /// <summary>Clauses of the contract.</summary>
    public IReadOnlyList<ClauseId> Clauses { get; init; } = [];

    /// <summary>Buyer of the contract.</summary>
    public OrganisationId? Buyer { get; init; }

    /// <summary>Months that the clauses of the contract are worked in.</summary>
    public YearMonth FirstMonth { get; init; }

    public YearMonth LastMonth { get; init; }

    public BeneficiaryId? Person { get; init; }

    /// <summary>Placements of the person.</summary>
    public IReadOnlyList<PlacementId> PlacementsOfPerson { get; init; } = [];

    public OrganisationId? Firm { get; init; }

    public IQueryable<HoursStatement> Statements(IClauseTrackerDb db)
    {
        if (Firm is { } firm) return db.Statements.Where(s => s.EmployerId == firm);
        if (Person is null) return db.Statements.Where(s => Clauses.Contains(s.ClauseId));
        return db.Statements.Where(s => s.Lines.Any(l => PlacementsOfPerson.Contains(l.PlacementId)));
    }

    public IQueryable<Placement> Placements(IClauseTrackerDb db)
    {
        if (Firm is { } firm) return db.Placements.Where(p => p.EmployerId == firm);
        return Person is { } person ? db.Placements.Where(p => p.BeneficiaryId == person) : db.Placements.Where(p => Clauses.Contains(p.ClauseId));
    }

    /// <summary>What letters said; of a person none speaks.</summary>
    public IQueryable<MessageSubject> MessageSubjects(IClauseTrackerDb db) =>
        Firm is { } firm ? db.MessageSubjects.Where(s => s.EmployerId == firm) : db.MessageSubjects.Where(s => Clauses.Contains(s.ClauseId));
}
