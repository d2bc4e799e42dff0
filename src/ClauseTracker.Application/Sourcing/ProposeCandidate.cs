using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Proposes a person, known by reference, for a post.</summary>
/// <param name="Referrer">Who proposes, or null.</param>
/// <param name="Forum">Where the person was met, or null; one of the two is needed.</param>
/// <param name="ProposedOn">Null for today.</param>
[Requires(Permission.EditPosts)]
public sealed record ProposeCandidate(JobPostId Post, string? PersonReference, OrganisationId? Referrer, JobForumId? Forum, DateOnly? ProposedOn = null) : ICommand<CandidacyId>;

internal sealed class ProposeCandidateValidator : AbstractValidator<ProposeCandidate>
{
    public ProposeCandidateValidator() => RuleFor(c => c.PersonReference).NotEmpty().MaximumLength(Beneficiary.ReferenceLength);
}

internal sealed class ProposeCandidateHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ProposeCandidate, CandidacyId>
{
    public async Task<Result<CandidacyId>> Handle(ProposeCandidate request, CancellationToken cancellationToken)
    {
        var post = await db.JobPosts.SingleOrDefaultAsync(p => p.Id == request.Post, cancellationToken);
        if (post is null) return new SharedErrors.NotFound();
        var reference = request.PersonReference!.Trim().ToUpperInvariant();
        var person = await db.Beneficiaries.SingleOrDefaultAsync(b => b.Reference == reference, cancellationToken);
        if (person is null) return new BeneficiaryErrors.Unknown();
        var referrer = request.Referrer is { } id ? await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, cancellationToken) : null;
        var forum = request.Forum is { } met ? await db.JobForums.WholeAsync(met, cancellationToken) : null;
        if ((request.Referrer is not null && referrer is null) || (request.Forum is not null && forum is null)) return new SharedErrors.NotFound();
        if (await db.Candidacies.AnyAsync(c => c.PostId == post.Id && c.BeneficiaryId == person.Id, cancellationToken)) return new CandidacyErrors.AlreadyProposed();

        var today = clock.Today();
        var proposed = Candidacy.Propose(EntityId.New<CandidacyId>(clock.GetUtcNow()), post, person, referrer, forum, request.ProposedOn ?? today, today);
        if (!proposed.TryGet(out var candidacy)) return Result<CandidacyId>.Refuse(proposed.Errors);
        db.Candidacies.Add(candidacy);
        forum?.Meet(person.Id, person.Reference);
        await db.SaveChangesAsync(cancellationToken);
        return candidacy.Id;
    }
}
