using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>
/// Declares the hours of one employer, clause and month, typed on a page. No line at all is the answer "nothing this month"; lines of which none
/// says anything are refused, since nobody answered.
/// </summary>
[Requires(Permission.EnterStatements)]
public sealed record EnterHours(ClauseId Clause, OrganisationId Employer, YearMonth Month, IReadOnlyList<TypedHours> Lines) : ICommand<StatementId>
{
    /// <summary>Why nobody worked, with the answer "nothing this month"; may stay unsaid.</summary>
    public string? NothingReason { get; init; }

    /// <summary>The version of the month's statement that its author had under the eyes, <see cref="NothingSeen"/> for none: what somebody else typed since is not overwritten unread. Null does not ask.</summary>
    public long? Seen { get; init; }

    /// <summary>Stands for the version of a statement that was not there.</summary>
    public const long NothingSeen = -1;
}

internal sealed class EnterHoursValidator : AbstractValidator<EnterHours>
{
    public EnterHoursValidator()
    {
        RuleFor(e => e.Lines).NotNull();
        RuleFor(e => e.NothingReason).MaximumLength(HoursStatement.NothingReasonLength);
    }
}

internal sealed class EnterHoursHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<EnterHours, StatementId>
{
    public async Task<Result<StatementId>> Handle(EnterHours request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.SingleOrDefaultAsync(c => c.Id == request.Clause, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var how = await db.DeclaringAsync([request.Month], user, clock, cancellationToken) with { NothingReason = request.NothingReason };
        if (how.Refusal(clause, request.Month) is { } refusal) return refusal;
        var placements = await db.Placements.Where(p => p.ClauseId == clause.Id && p.EmployerId == request.Employer).ToDictionaryAsync(p => p.Id, cancellationToken);
        var read = Read(request, placements);
        if (!read.TryGet(out var lines)) return Result<StatementId>.Refuse(read.Errors);

        var ofMonth = await db.Statements.Include(s => s.Lines)
            .Where(s => s.ClauseId == clause.Id && s.EmployerId == request.Employer && s.Month == request.Month).ToListAsync(cancellationToken);
        if (request.Seen is { } seen && seen != (StatementWriting.Latest(ofMonth)?.Version ?? EnterHours.NothingSeen)) return new CellErrors.TypedMeanwhile();
        how = how with { Weeks = lines.Where(l => l.Weeks is not null).ToDictionary(l => l.Placement, l => l.Weeks!) };
        var declared = db.Declare(clause, request.Employer, request.Month, ofMonth, [.. lines.Select(l => (l.Placement, l.Hours))], how);
        if (!declared.TryGet(out var done)) return Result<StatementId>.Refuse(declared.Errors);
        if (done.Change != StatementChange.Unchanged) db.ReconcileSoon(clause.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        return done.Statement.Id;
    }

    /// <summary>The typed hours as lines, each refused at its own field.</summary>
    internal static Result<IReadOnlyList<ReadHours>> Read(EnterHours request, Dictionary<PlacementId, Placement> placements)
    {
        var lines = new List<ReadHours>();
        var errors = new List<Error>();
        foreach (var (line, index) in request.Lines.Select((l, i) => (l, i)))
        {
            if (!line.SaysSomething) continue;
            var field = $"Lines[{index}]";
            if (!placements.TryGetValue(line.Placement, out var placement)) errors.Add(new PlacementErrors.Unknown { Field = $"{field}.Placement" });
            else if (!placement.Period.Overlaps(request.Month.Days)) errors.Add(new PlacementErrors.MonthOutside(request.Month, placement.StartsOn, placement.EndsOn) { Field = $"{field}.Hours" });
            else if (line.Read(request.Month, field) is var read && read.IsRefused) errors.AddRange(read.Errors);
            else lines.Add(line.Read(request.Month, field).Value);
        }

        if (errors.Count == 0 && lines.Count == 0 && request.Lines.Count > 0) return new StatementErrors.NothingSaid();
        return errors.Count == 0 ? Result<IReadOnlyList<ReadHours>>.Success(lines) : Result<IReadOnlyList<ReadHours>>.Refuse(errors);
    }
}
