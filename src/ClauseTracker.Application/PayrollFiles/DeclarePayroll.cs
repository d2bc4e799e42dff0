using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PayrollFiles;

/// <summary>Hours of one placement in one month, as a preview showed them.</summary>
public sealed record PayrollHours(PlacementId Placement, YearMonth Month, decimal Hours);

/// <summary>Declares the hours that a payroll file gave: all of them, or nothing. The other people of the same statements keep theirs. Gives the number of statements that changed.</summary>
[Requires(Permission.EnterStatements)]
public sealed record DeclarePayroll(IReadOnlyList<PayrollHours> Lines) : ICommand<int>;

internal sealed class DeclarePayrollValidator : AbstractValidator<DeclarePayroll>
{
    public DeclarePayrollValidator() => RuleFor(d => d.Lines).NotEmpty();
}

internal sealed class DeclarePayrollHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DeclarePayroll, int>
{
    public async Task<Result<int>> Handle(DeclarePayroll request, CancellationToken cancellationToken)
    {
        var ids = request.Lines.Select(l => l.Placement).Distinct().ToList();
        var placements = await db.Placements.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var read = Read(request.Lines, placements);
        if (!read.TryGet(out var lines)) return Result<int>.Refuse(read.Errors);

        var months = lines.Select(l => l.Month).Distinct().ToList();
        var clauseIds = lines.Select(l => l.Placement.ClauseId).Distinct().ToList();
        var clauses = await db.Clauses.Where(c => clauseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var statements = await db.Statements.Include(s => s.Lines).Where(s => clauseIds.Contains(s.ClauseId) && months.Contains(s.Month)).ToListAsync(cancellationToken);
        var how = await db.DeclaringAsync(months, user, clock, cancellationToken, Origin.Payroll);
        var changed = 0;
        foreach (var month in lines.GroupBy(l => (l.Placement.ClauseId, l.Placement.EmployerId, l.Month)))
        {
            var known = statements.FindAll(s => s.ClauseId == month.Key.ClauseId && s.EmployerId == month.Key.EmployerId && s.Month == month.Key.Month);
            var declared = db.DeclareOver(clauses[month.Key.ClauseId], month.Key.EmployerId, month.Key.Month, known, [.. month.Select(l => (l.Placement.Id, l.Hours))], how);
            if (!declared.TryGet(out var done)) return Result<int>.Refuse(declared.Errors);
            if (done.Change == StatementChange.Unchanged) continue;
            changed++;
            db.ReconcileSoon(month.Key.ClauseId, clock);
        }

        await db.SaveChangesAsync(cancellationToken);
        return changed;
    }

    private static Result<IReadOnlyList<ReadLine>> Read(IReadOnlyList<PayrollHours> given, Dictionary<PlacementId, Placement> placements)
    {
        var (lines, errors) = (new List<ReadLine>(), new List<Error>());
        foreach (var (line, index) in given.Select((l, i) => (l, i)))
        {
            var field = $"Lines[{index}].Hours";
            if (!placements.TryGetValue(line.Placement, out var placement)) errors.Add(new PlacementErrors.Unknown());
            else if (!placement.Period.Overlaps(line.Month.Days)) errors.Add(new PlacementErrors.MonthOutside(line.Month, placement.StartsOn, placement.EndsOn) { Field = field });
            else if (line.Hours < 0) errors.Add(new PayrollFileErrors.HoursNegative(line.Hours) { Field = field });
            else if (Hours.From(line.Hours, field) is { IsRefused: true } refused) errors.AddRange(refused.Errors);
            else lines.Add(new ReadLine(placement, line.Month, Hours.From(line.Hours).Value));
        }

        return errors.Count == 0 ? lines : Result<IReadOnlyList<ReadLine>>.Refuse(errors);
    }

    private sealed record ReadLine(Placement Placement, YearMonth Month, Hours Hours);
}
