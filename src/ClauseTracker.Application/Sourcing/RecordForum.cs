using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using FluentValidation;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Records a job forum.</summary>
/// <param name="Organisation">The body that records it; when null, the first that the user works for.</param>
[Requires(Permission.EditPosts)]
public sealed record RecordForum(string? Name, DateOnly HeldOn, string? Commune, string? Organisers, OrganisationId? Organisation = null) : ICommand<JobForumId>;

internal sealed class RecordForumValidator : AbstractValidator<RecordForum>
{
    public RecordForumValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(JobForum.NameLength);
        RuleFor(f => f.HeldOn).NotEmpty();
        RuleFor(f => f.Commune).NotEmpty().MaximumLength(JobForum.CommuneLength);
        RuleFor(f => f.Organisers).MaximumLength(JobForum.OrganisersLength);
    }
}

internal sealed class RecordForumHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : ICommandHandler<RecordForum, JobForumId>
{
    public async Task<Result<JobForumId>> Handle(RecordForum request, CancellationToken cancellationToken)
    {
        if (await db.BodyForAsync(scope, request.Organisation, cancellationToken) is not { } body) return new JobPostErrors.NoBody();
        var recorded = JobForum.Record(EntityId.New<JobForumId>(clock.GetUtcNow()), body, request.Name, request.HeldOn, request.Commune, request.Organisers);
        if (!recorded.TryGet(out var forum)) return Result<JobForumId>.Refuse(recorded.Errors);
        db.JobForums.Add(forum);
        await db.SaveChangesAsync(cancellationToken);
        return forum.Id;
    }
}
