using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Records people that a firm looks for.</summary>
/// <param name="Organisation">The body that looks for them; when null, the buyer of the clause, else the first that the user works for.</param>
[Requires(Permission.EditPosts)]
public sealed record OpenJobPost(JobPostInput Input, OrganisationId? Organisation = null) : ICommand<JobPostId>;

internal sealed class OpenJobPostValidator : AbstractValidator<OpenJobPost>
{
    public OpenJobPostValidator() => RuleFor(p => p.Input).SetValidator(new JobPostInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class OpenJobPostHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : ICommandHandler<OpenJobPost, JobPostId>
{
    public async Task<Result<JobPostId>> Handle(OpenJobPost request, CancellationToken cancellationToken)
    {
        var read = await db.FactsAsync(request.Input, clock.GetUtcNow(), cancellationToken);
        if (!read.TryGet(out var facts)) return Result<JobPostId>.Refuse(read.Errors);
        var buyer = facts.Clause is { } clause
            ? await db.Clauses.Where(c => c.Id == clause).Select(c => (OrganisationId?)c.OrganisationId).SingleOrDefaultAsync(cancellationToken)
            : null;
        if (await db.BodyForAsync(scope, request.Organisation ?? buyer, cancellationToken) is not { } body) return new JobPostErrors.NoBody();
        var opened = JobPost.Open(EntityId.New<JobPostId>(clock.GetUtcNow()), body, facts, clock.Today());
        if (!opened.TryGet(out var post)) return Result<JobPostId>.Refuse(opened.Errors);
        db.JobPosts.Add(post);
        await db.SaveChangesAsync(cancellationToken);
        return post.Id;
    }
}
