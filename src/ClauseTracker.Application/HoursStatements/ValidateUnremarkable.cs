using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>A statement as somebody saw it.</summary>
public sealed record SeenStatement(StatementId Id, long Version);

/// <summary>
/// Validates together the statements of a list in which nothing is remarkable. They are looked at again: what changed since it was shown, was
/// decided by somebody else, or is remarkable, is left out.
/// </summary>
[Requires(Permission.ValidateStatements)]
public sealed record ValidateUnremarkable(IReadOnlyList<SeenStatement> Statements) : ICommand<ValidatedTogether>;

/// <summary>What became of them.</summary>
public sealed record ValidatedTogether(int Validated, int LeftOut);

internal sealed class ValidateUnremarkableValidator : AbstractValidator<ValidateUnremarkable>
{
    public ValidateUnremarkableValidator() => RuleFor(v => v.Statements).NotEmpty().Must(s => s.Count <= ListUnremarkable.MostLookedAt);
}

internal sealed class ValidateUnremarkableHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ValidateUnremarkable, ValidatedTogether>
{
    public async Task<Result<ValidatedTogether>> Handle(ValidateUnremarkable request, CancellationToken cancellationToken)
    {
        var seen = request.Statements.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Version);
        var ids = seen.Keys.ToList();
        var statements = await db.Statements.Include(s => s.Lines).Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken);
        var asSeen = statements.Where(s => s.Status == StatementStatus.Submitted && s.Version == seen[s.Id]).ToList();
        var closed = await db.ClosedMonthsAsync([.. asSeen.Select(s => s.Month).Distinct()], cancellationToken);
        var remarks = await db.RemarksAsync(asSeen, clock.Today(), cancellationToken);
        var validated = 0;
        foreach (var statement in asSeen.Where(s => remarks[s.Id].Count == 0 && !closed.Holds(s.OrganisationId, s.Month)))
        {
            var accepted = statement.Validate(clock.GetUtcNow(), user.Id);
            if (accepted.IsRefused) return Result<ValidatedTogether>.Refuse(accepted.Errors);
            db.ReconcileSoon(statement.ClauseId, clock);
            validated++;
        }

        await db.SaveChangesAsync(cancellationToken);
        return new ValidatedTogether(validated, request.Statements.Count - validated);
    }
}
