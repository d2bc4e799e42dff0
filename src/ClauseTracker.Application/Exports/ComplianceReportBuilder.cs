using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>Puts the facts of a compliance workbook into the words and the order in which it shows them.</summary>
internal sealed class ComplianceReportBuilder(ComplianceFacts facts)
{
    public ComplianceReport Build(string author, TimeProvider clock)
    {
        var now = Clock.InParis(clock.GetUtcNow());
        return new ComplianceReport(
            facts.Scope, facts.Period, now, author, clock.Today(), [.. facts.Clauses.Select(ClauseOf)], [.. facts.Clauses.SelectMany(CommitmentsOf)],
            [.. facts.Statements.Select(StatementOf)], [.. facts.Lines.Select(LineOf)], [.. PeopleOf()]);
    }

    private string ReferenceOf(ClauseId id) => facts.Clauses.First(c => c.Clause.Id == id).ContractNumber;

    private ComplianceClause ClauseOf(ClauseFacts clause)
    {
        var standing = facts.Standings.GetValueOrDefault(clause.Clause.Id);
        var lines = facts.Lines.Where(l => l.ClauseId == clause.Clause.Id).ToList();
        var calculation = clause.Commitments.Where(c => c.Calculation is not null).Select(c => CalculationWording.Explain(c.Calculation!)).LastOrDefault();
        return new ComplianceClause(
            clause.ContractNumber, clause.ContractNumber, clause.Subject, facts.Organisations[clause.Clause.OrganisationId],
            clause.HolderId is { } holder ? facts.Organisations.GetValueOrDefault(holder, clause.HolderIdentifier) : clause.HolderIdentifier,
            Sentences.Of(clause.Clause.Kind), clause.Clause.StartsOn, clause.Clause.EndsOn, Sum(CommitmentsInForce(clause).Select(c => c.Hours)),
            Sum(lines.Select(Counted)), Sum(lines.Select(Pending)), Sum(lines.Select(NotCounted)), Sum(lines.Select(l => l.Hours)), standing?.Elapsed.Fraction ?? 0,
            standing is null ? Sentences.Of("Compliance.NoStanding") : Sentences.Of(standing.Status), ToneOf(standing?.Status),
            Sentences.Of("Compliance.Rules", clause.Rules.Code, clause.Rules.RuleVersion, clause.Rules.CountingWindowMonths, clause.Rules.SourceNote), calculation);
    }

    private IEnumerable<CommitmentLine> CommitmentsInForce(ClauseFacts clause)
    {
        var asOf = facts.Standings.GetValueOrDefault(clause.Clause.Id)?.AsOf ?? DateOnly.MaxValue;
        return clause.Commitments.Where(c => c.Number == 1 || c.EffectiveOn <= asOf);
    }

    private IEnumerable<ComplianceCommitment> CommitmentsOf(ClauseFacts clause) => CommitmentsInForce(clause).Select(c => new ComplianceCommitment(
        clause.ContractNumber, c.EffectiveOn, Clock.InParis(c.RecordedAt), Sentences.Of(c.Kind), c.Hours, c.Calculation is null ? null : CalculationWording.Explain(c.Calculation)));

    private ComplianceStatement StatementOf(HoursStatement statement) => new(
        ReferenceOf(statement.ClauseId), facts.Organisations[statement.EmployerId], statement.Month, Sentences.Of(statement.Status), ToneOf(statement.Status),
        Sum(statement.Lines.Select(l => l.Hours)), statement.ValidatedAt is { } validated ? Clock.DayOf(validated) : null);

    private ComplianceLine LineOf(ReconciledLine line)
    {
        var placement = facts.Placements[line.PlacementId];
        var (outcome, tone) = line.Reason switch
        {
            ReasonCode.Counted => ("Compliance.Counted", ComplianceTone.Good),
            ReasonCode.NotValidated => ("Compliance.Pending", ComplianceTone.Waiting),
            _ => ("Compliance.NotCounted", ComplianceTone.Bad),
        };
        return new ComplianceLine(
            ReferenceOf(line.ClauseId), line.Month, placement.BeneficiaryReference, facts.Organisations[placement.EmployerId], Sentences.Of(placement.Mode),
            line.Hours, Counted(line), Pending(line), NotCounted(line), Sentences.Of(outcome), tone, Sentences.Of(line.Reason));
    }

    private IEnumerable<CompliancePerson> PeopleOf() =>
        facts.Lines.GroupBy(l => facts.Placements[l.PlacementId].BeneficiaryId).Select(g => new CompliancePerson(
            facts.Placements[g.First().PlacementId].BeneficiaryReference, g.Min(l => l.Month), g.Max(l => l.Month), Sum(g.Select(l => l.Hours)), Sum(g.Select(Counted)),
            facts.MainCriteria.TryGetValue(g.Key, out var criterion) ? facts.CriterionNames.Of(criterion) : string.Empty))
        .OrderBy(p => p.PersonReference, StringComparer.Ordinal);

    private static Hours Counted(ReconciledLine line) => line.Reason == ReasonCode.Counted ? line.Hours : Hours.Zero;

    private static Hours Pending(ReconciledLine line) => line.Reason == ReasonCode.NotValidated ? line.Hours : Hours.Zero;

    private static Hours NotCounted(ReconciledLine line) => line.Hours - Counted(line) - Pending(line);

    private static Hours Sum(IEnumerable<Hours> hours) => hours.Aggregate(Hours.Zero, (sum, h) => sum + h);

    private static ComplianceTone ToneOf(StandingStatus? status) => status switch
    {
        StandingStatus.Met or StandingStatus.OnTrack => ComplianceTone.Good,
        StandingStatus.Late => ComplianceTone.Waiting,
        StandingStatus.Shortfall => ComplianceTone.Bad,
        _ => ComplianceTone.Neutral,
    };

    private static ComplianceTone ToneOf(StatementStatus status) => status switch
    {
        StatementStatus.Validated => ComplianceTone.Good,
        StatementStatus.Submitted => ComplianceTone.Waiting,
        StatementStatus.Returned => ComplianceTone.Bad,
        _ => ComplianceTone.Neutral,
    };
}
