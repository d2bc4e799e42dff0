using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Looks for people again for a post that was given up.</summary>
[Requires(Permission.EditPosts)]
public sealed record ReopenJobPost(JobPostId Post) : ICommand<Nothing>;

internal sealed class ReopenJobPostHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<ReopenJobPost, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReopenJobPost request, CancellationToken cancellationToken)
    {
        var post = await db.JobPosts.SingleOrDefaultAsync(p => p.Id == request.Post, cancellationToken);
        if (post is null) return new SharedErrors.NotFound();
        var reopened = post.Reopen(await db.HiredAsync(post.Id, cancellationToken), clock.Today());
        if (reopened.IsRefused) return Result<Nothing>.Refuse(reopened.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
