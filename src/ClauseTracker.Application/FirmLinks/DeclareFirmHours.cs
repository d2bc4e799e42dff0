using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>A firm declares the hours of its own people on one contract. No line at all is the answer "nothing this month".</summary>
/// <param name="Seen">The version that the firm saw when it answered (<see cref="FirmMonthContract.Seen"/>): what somebody else sent since is not overwritten unread.</param>
[Requires(Permission.AnswerForFirm)]
[NeedsScope(ApiScopes.DeclareHours)]
public sealed record DeclareFirmHours(ClauseId Clause, YearMonth Month, IReadOnlyList<TypedHours> Lines, long? Seen) : ICommand<StatementId>
{
    /// <summary>Why nobody worked, with the answer "nothing this month"; may stay unsaid.</summary>
    public string? NothingReason { get; init; }
}

internal sealed class DeclareFirmHoursValidator : AbstractValidator<DeclareFirmHours>
{
    public DeclareFirmHoursValidator()
    {
        RuleFor(d => d.Lines).NotNull();
        RuleFor(d => d.NothingReason).MaximumLength(HoursStatement.NothingReasonLength);
    }
}

internal sealed class DeclareFirmHoursHandler(IClauseTrackerDb db, AnsweringFirm firm, ICurrentUser user, TimeProvider clock) : ICommandHandler<DeclareFirmHours, StatementId>
{
    public async Task<Result<StatementId>> Handle(DeclareFirmHours request, CancellationToken cancellationToken)
    {
        var (id, month) = (firm.Id, request.Month);
        var clause = await db.Clauses.OfFirmAsync(request.Clause, firm, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var placements = await db.Placements.Where(p => p.ClauseId == clause.Id && p.EmployerId == id).ToDictionaryAsync(p => p.Id, cancellationToken);
        if (placements.Count == 0) return new SharedErrors.NotFound();
        var ofMonth = await db.Statements.Include(s => s.Lines).Where(s => s.ClauseId == clause.Id && s.EmployerId == id && s.Month == month).ToListAsync(cancellationToken);
        var said = StatementWriting.Latest(ofMonth);
        var read = EnterHoursHandler.Read(new EnterHours(clause.Id, id, month, request.Lines), placements);
        if (!read.TryGet(out var typed)) return Result<StatementId>.Refuse(read.Errors);
        var lines = typed.Select(l => (l.Placement, l.Hours)).ToList();
        // A second tap, or the same answer from two people, is one answer.
        if (said is { Status: StatementStatus.Submitted } && said.Says(lines)) return said.Id;
        var how = await db.DeclaringAsync([month], user, clock, cancellationToken, firm.Origin) with { NothingReason = request.NothingReason };
        if ((how.Refusal(clause, month) ?? firm.RefusalToDeclare(month, said?.Status) ?? Overtaken(request, said)) is { } refusal) return refusal;
        var declared = db.Declare(clause, id, month, ofMonth, lines, how);
        if (!declared.TryGet(out var done)) return Result<StatementId>.Refuse(declared.Errors);
        if (done.Change != StatementChange.Unchanged) db.ReconcileSoon(clause.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        return done.Statement.Id;
    }

    /// <summary>Somebody else of the firm, or its facilitator, was quicker; a draft opened by the month says nothing yet.</summary>
    private static FirmLinkErrors.SaidMeanwhile? Overtaken(DeclareFirmHours request, HoursStatement? said) =>
        said is null or { Status: StatementStatus.Draft } || said.Version == request.Seen ? null : new FirmLinkErrors.SaidMeanwhile();
}
