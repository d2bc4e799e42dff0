using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Says otherwise what a firm looks for.</summary>
/// <param name="Version">The version that the author saw.</param>
[Requires(Permission.EditPosts)]
public sealed record ChangeJobPost(JobPostId Post, long Version, JobPostInput Input) : ICommand<Nothing>;

internal sealed class ChangeJobPostValidator : AbstractValidator<ChangeJobPost>
{
    public ChangeJobPostValidator() => RuleFor(p => p.Input).SetValidator(new JobPostInputValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ChangeJobPostHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ChangeJobPost, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeJobPost request, CancellationToken cancellationToken)
    {
        var post = await db.JobPosts.SingleOrDefaultAsync(p => p.Id == request.Post, cancellationToken);
        if (post is null) return new SharedErrors.NotFound();
        if (post.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        var read = await db.FactsAsync(request.Input, clock.GetUtcNow(), cancellationToken);
        if (!read.TryGet(out var facts)) return Result<Nothing>.Refuse(read.Errors);
        var changed = post.Change(facts, await db.HiredAsync(post.Id, cancellationToken), clock.Today());
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
