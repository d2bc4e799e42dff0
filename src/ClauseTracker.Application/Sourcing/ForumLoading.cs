using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>The one way to load a whole forum.</summary>
internal static class ForumLoading
{
    public static Task<JobForum?> WholeAsync(this DbSet<JobForum> forums, JobForumId id, CancellationToken cancellation) =>
        forums.Include(f => f.Meetings).SingleOrDefaultAsync(f => f.Id == id, cancellation);
}
