using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Gives a post up, with the reason.</summary>
[Requires(Permission.EditPosts)]
public sealed record CloseJobPost(JobPostId Post, string? Reason) : ICommand<Nothing>;

internal sealed class CloseJobPostHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<CloseJobPost, Nothing>
{
    public async Task<Result<Nothing>> Handle(CloseJobPost request, CancellationToken cancellationToken)
    {
        var post = await db.JobPosts.SingleOrDefaultAsync(p => p.Id == request.Post, cancellationToken);
        if (post is null) return new SharedErrors.NotFound();
        var closed = post.Close(request.Reason, clock.Today());
        if (closed.IsRefused) return Result<Nothing>.Refuse(closed.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
