using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>What one chooses from to record a post, and what it says when it exists.</summary>
/// <param name="Post">The post to change, or null for a new one.</param>
[Requires(Permission.EditPosts)]
public sealed record GetJobPostForm(JobPostId? Post = null) : IQuery<JobPostForm>;

/// <summary>The choices and what is known.</summary>
/// <param name="Clauses">Clauses that are not over.</param>
public sealed record JobPostForm(IReadOnlyList<ClauseChoice> Clauses, IReadOnlyList<EmployerChoice> Employers, IReadOnlyList<BodyChoice> Bodies, JobPostInput? Known, long Version);

/// <summary>A clause to choose.</summary>
public sealed record ClauseChoice(ClauseId Id, string ContractNumber, string Subject);

internal sealed class GetJobPostFormHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : IQueryHandler<GetJobPostForm, JobPostForm>
{
    // A longer list is no list to choose from; the clause's own page opens a post for it.
    private const int MostChoices = 300;

    public async Task<Result<JobPostForm>> Handle(GetJobPostForm request, CancellationToken cancellationToken)
    {
        var post = request.Post is { } id ? await db.JobPosts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) : null;
        if (request.Post is not null && post is null) return new SharedErrors.NotFound();
        var (today, own) = (clock.Today(), post?.ClauseId);
        var clauses = await (from clause in db.Clauses.AsNoTracking()
                             join contract in db.Contracts on clause.ContractId equals contract.Id
                             where clause.EndsOn >= today || clause.Id == own
                             orderby contract.Number
                             select new ClauseChoice(clause.Id, contract.Number, contract.Facts.Subject)).Take(MostChoices).ToListAsync(cancellationToken);
        var employers = await db.Organisations.AsNoTracking().Where(o => o.Siret != null && o.MergedIntoId == null && (db.Placements.Any(p => p.EmployerId == o.Id) || db.JobPosts.Any(p => p.EmployerId == o.Id)))
            .OrderBy(o => o.Name).Take(MostChoices).Select(o => new { o.Siret, o.Name, o.Kind }).ToListAsync(cancellationToken);
        return new JobPostForm(
            clauses, [.. employers.Select(o => new EmployerChoice(o.Siret!.Value.Digits, o.Name, o.Kind))], await db.BodiesAsync(scope, cancellationToken),
            post is null ? null : await KnownAsync(post, cancellationToken), post?.Version ?? 0);
    }

    private async Task<JobPostInput> KnownAsync(JobPost post, CancellationToken cancellation)
    {
        var employer = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == post.EmployerId, cancellation);
        return new JobPostInput
        {
            Clause = post.ClauseId, EmployerSiret = employer.Siret?.Digits ?? string.Empty, EmployerName = employer.Name, EmployerKind = employer.Kind, JobTitle = post.JobTitle,
            Rome = post.Rome?.Code, Posts = post.Posts, StartsOn = post.StartsOn, EndsOn = post.EndsOn, WeeklyHours = post.WeeklyHours?.Value, Commune = post.Commune,
            ContractType = post.ContractType, WantedBy = post.WantedBy,
        };
    }
}
