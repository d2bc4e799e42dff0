using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Takes back that somebody was met at a forum.</summary>
[Requires(Permission.EditPosts)]
public sealed record ForgetMeeting(JobForumId Forum, BeneficiaryId Person) : ICommand<Nothing>;

internal sealed class ForgetMeetingHandler(IClauseTrackerDb db) : ICommandHandler<ForgetMeeting, Nothing>
{
    public async Task<Result<Nothing>> Handle(ForgetMeeting request, CancellationToken cancellationToken)
    {
        var forum = await db.JobForums.WholeAsync(request.Forum, cancellationToken);
        if (forum is null) return new SharedErrors.NotFound();
        forum.Forget(request.Person);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
