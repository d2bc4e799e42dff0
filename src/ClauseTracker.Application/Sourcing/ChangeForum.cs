using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using FluentValidation;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Says otherwise what a forum is.</summary>
/// <param name="Version">The version that the author saw.</param>
[Requires(Permission.EditPosts)]
public sealed record ChangeForum(JobForumId Forum, long Version, string? Name, DateOnly HeldOn, string? Commune, string? Organisers) : ICommand<Nothing>;

internal sealed class ChangeForumValidator : AbstractValidator<ChangeForum>
{
    public ChangeForumValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(JobForum.NameLength);
        RuleFor(f => f.HeldOn).NotEmpty();
        RuleFor(f => f.Commune).NotEmpty().MaximumLength(JobForum.CommuneLength);
        RuleFor(f => f.Organisers).MaximumLength(JobForum.OrganisersLength);
    }
}

internal sealed class ChangeForumHandler(IClauseTrackerDb db) : ICommandHandler<ChangeForum, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeForum request, CancellationToken cancellationToken)
    {
        var forum = await db.JobForums.WholeAsync(request.Forum, cancellationToken);
        if (forum is null) return new SharedErrors.NotFound();
        if (forum.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        var changed = forum.Change(request.Name, request.HeldOn, request.Commune, request.Organisers);
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
