using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Says what became of a candidate.</summary>
/// <param name="RefusedBy">When refused: who said no.</param>
/// <param name="Reason">When refused: why.</param>
/// <param name="Note">When refused: a few words, without any detail of health.</param>
/// <param name="On">The day it happened; null for today.</param>
[Requires(Permission.EditPosts)]
public sealed record TellCandidacy(
    CandidacyId Candidacy, CandidacyOutcome Outcome, RefusalSide? RefusedBy = null, RefusalReason? Reason = null, string? Note = null, DateOnly? On = null) : ICommand<ToldCandidacy>;

/// <summary>What was told, and what a placement of the person begins with.</summary>
/// <param name="ToPlace">When hired on a known contract, else null.</param>
public sealed record ToldCandidacy(JobPostId Post, string Reference, CandidacyOutcome Outcome, PlacementToStart? ToPlace);

/// <summary>A placement to start, so that nothing is typed twice.</summary>
public sealed record PlacementToStart(
    ClauseId Clause, string Reference, string? EmployerSiret, string JobTitle, RomeCode? Rome, DateOnly StartsOn, DateOnly? EndsOn, Hours? WeeklyHours);

internal sealed class TellCandidacyValidator : AbstractValidator<TellCandidacy>
{
    public TellCandidacyValidator()
    {
        RuleFor(c => c.Outcome).IsInEnum();
        RuleFor(c => c.RefusedBy).IsInEnum();
        RuleFor(c => c.Reason).IsInEnum();
        RuleFor(c => c.Note).MaximumLength(Domain.Sourcing.Candidacy.NoteLength);
    }
}

internal sealed class TellCandidacyHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<TellCandidacy, ToldCandidacy>
{
    public async Task<Result<ToldCandidacy>> Handle(TellCandidacy request, CancellationToken cancellationToken)
    {
        var candidacy = await db.Candidacies.SingleOrDefaultAsync(c => c.Id == request.Candidacy, cancellationToken);
        if (candidacy is null) return new SharedErrors.NotFound();
        var post = await db.JobPosts.SingleAsync(p => p.Id == candidacy.PostId, cancellationToken);
        var today = clock.Today();
        var refusal = request is { RefusedBy: { } by, Reason: { } reason } ? new Refusal(by, reason, request.Note) : null;
        var told = candidacy.Tell(post, request.Outcome, refusal, request.On ?? today, today);
        if (told.IsRefused) return Result<ToldCandidacy>.Refuse(told.Errors);
        var others = await db.Candidacies.CountAsync(c => c.PostId == post.Id && c.Id != candidacy.Id && c.Outcome == CandidacyOutcome.Hired, cancellationToken);
        post.CountHired(candidacy.Outcome == CandidacyOutcome.Hired ? others + 1 : others, today);
        await db.SaveChangesAsync(cancellationToken);
        return new ToldCandidacy(post.Id, candidacy.BeneficiaryReference, candidacy.Outcome, await ToPlaceAsync(candidacy, post, cancellationToken));
    }

    private async Task<PlacementToStart?> ToPlaceAsync(Candidacy candidacy, JobPost post, CancellationToken cancellation)
    {
        if (candidacy.Outcome != CandidacyOutcome.Hired || post.ClauseId is not { } clause) return null;
        var siret = await db.Organisations.Where(o => o.Id == post.EmployerId).Select(o => o.Siret).SingleOrDefaultAsync(cancellation);
        return new PlacementToStart(clause, candidacy.BeneficiaryReference, siret?.Digits, post.JobTitle, post.Rome, post.StartsOn, post.EndsOn, post.WeeklyHours);
    }
}
