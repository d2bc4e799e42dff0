using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>Builds the statements of one clause: validated, but for the last month, where each state is to be seen.</summary>
internal sealed class DemoStatements(DemoYear year, DateTimeOffset now)
{
    private const int ReturnedClause = 5;
    private const int CorrectedClause = 1;
    private const string ReturnReason = "Deux bulletins ne correspondent pas aux heures déclarées : merci de vérifier.";

    public IEnumerable<HoursStatement> Of(DemoClausePlan plan, InsertionClause clause, OrganisationId employer, YearMonth month, IReadOnlyList<(PlacementId Placement, Hours Hours)> lines)
    {
        var isCorrected = plan.Index == CorrectedClause && month == year.Last.AddMonths(-4);
        if (!isCorrected) return [Ended(plan, clause, Submitted(plan, clause, employer, month, lines, null))];
        var first = Validated(clause, Submitted(plan, clause, employer, month, Misread(lines, 1000), null));
        var second = Validated(clause, Submitted(plan, clause, employer, month, Misread(lines, 400), first.Id));
        return [first, second, Validated(clause, Submitted(plan, clause, employer, month, lines, second.Id))];
    }

    private HoursStatement Ended(DemoClausePlan plan, InsertionClause clause, HoursStatement statement)
    {
        if (statement.Month == year.Last && plan.Index == ReturnedClause) Check(statement.Return(ReturnReason, DaysAfter(year.Last, 9), clause.FacilitatorId));
        else if (statement.Month != year.Last || plan.Index % 2 != 0) Validated(clause, statement);
        return statement;
    }

    private HoursStatement Submitted(DemoClausePlan plan, InsertionClause clause, OrganisationId employer, YearMonth month, IReadOnlyList<(PlacementId Placement, Hours Hours)> lines, StatementId? corrects)
    {
        var statement = HoursStatement.Open(EntityId.New<StatementId>(now), clause, employer, month, corrects);
        Check(statement.Fill(lines));
        // Every third firm answers by its link, the others' hours are typed by the facilitator.
        var byLink = plan.Index % 3 == 0;
        Check(statement.Submit(DaysAfter(month, 5), byLink ? Origin.FirmLink : Origin.Typed, byLink ? null : clause.FacilitatorId));
        return statement;
    }

    private HoursStatement Validated(InsertionClause clause, HoursStatement statement)
    {
        Check(statement.Validate(DaysAfter(statement.Month, 9), clause.FacilitatorId));
        return statement;
    }

    private DateTimeOffset DaysAfter(YearMonth month, int days)
    {
        var moment = new DateTimeOffset(month.LastDay.AddDays(days), new TimeOnly(9, 0), TimeSpan.Zero);
        return moment < now ? moment : now;
    }

    private static List<(PlacementId Placement, Hours Hours)> Misread(IReadOnlyList<(PlacementId Placement, Hours Hours)> lines, long hundredths) =>
        [.. lines.Select((l, i) => i == 0 ? (l.Placement, l.Hours + new Hours(hundredths)) : l)];

    private static void Check(Result result)
    {
        if (result.IsRefused) throw new InvalidOperationException($"The demo plan breaks a rule: {result.Errors[0].Code}");
    }
}
