using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>What is typed of a post.</summary>
public sealed record JobPostInput
{
    public ClauseId? Clause { get; init; }

    /// <summary>Of the organisation that will sign the work contract.</summary>
    public string EmployerSiret { get; init; } = string.Empty;

    /// <summary>Looked at only when the organisation is met for the first time.</summary>
    public string? EmployerName { get; init; }

    public OrganisationKind EmployerKind { get; init; }

    public string JobTitle { get; init; } = string.Empty;

    public string? Rome { get; init; }

    public int Posts { get; init; } = 1;

    public DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>Hours a week.</summary>
    public decimal? WeeklyHours { get; init; }

    public string? Commune { get; init; }

    public WorkContractType ContractType { get; init; } = WorkContractType.FixedTerm;

    public DateOnly? WantedBy { get; init; }
}

internal sealed class JobPostInputValidator : AbstractValidator<JobPostInput>
{
    public JobPostInputValidator()
    {
        RuleFor(p => p.EmployerSiret).NotEmpty();
        RuleFor(p => p.EmployerName).MaximumLength(Organisation.NameLength);
        RuleFor(p => p.EmployerKind).IsInEnum();
        RuleFor(p => p.JobTitle).NotEmpty().MaximumLength(Placement.JobTitleLength);
        RuleFor(p => p.Commune).MaximumLength(JobPost.CommuneLength);
        RuleFor(p => p.StartsOn).NotEmpty();
        RuleFor(p => p.ContractType).IsInEnum();
    }
}

/// <summary>Reads what was typed of a post.</summary>
internal static class JobPostReading
{
    /// <summary>The facts; the employer is recorded when it is met for the first time.</summary>
    [return: DoNotIgnore]
    public static async Task<Result<JobPostFacts>> FactsAsync(this IClauseTrackerDb db, JobPostInput input, DateTimeOffset now, CancellationToken cancellation)
    {
        if (input.Clause is { } clause && !await db.Clauses.AnyAsync(c => c.Id == clause, cancellation)) return new SharedErrors.NotFound();
        var errors = new List<Error>();
        var employer = await db.FoundOrNewAsync(input.EmployerSiret, input.EmployerName, input.EmployerKind, nameof(input.EmployerSiret), now, cancellation);
        errors.AddRange(employer.Errors);
        RomeCode? rome = null;
        if (!string.IsNullOrWhiteSpace(input.Rome))
        {
            var read = RomeCode.From(input.Rome, nameof(input.Rome));
            errors.AddRange(read.Errors);
            if (read.IsSuccess) rome = read.Value;
        }

        Hours? weekly = null;
        if (input.WeeklyHours is { } typed)
        {
            var read = Hours.From(typed, nameof(input.WeeklyHours));
            errors.AddRange(read.Errors);
            if (read.IsSuccess) weekly = read.Value;
        }

        if (errors.Count > 0) return Result<JobPostFacts>.Refuse(errors);
        return new JobPostFacts(employer.Value.Id, input.JobTitle, input.Posts, input.StartsOn)
        {
            Clause = input.Clause, Rome = rome, EndsOn = input.EndsOn, WeeklyHours = weekly, Commune = input.Commune, ContractType = input.ContractType, WantedBy = input.WantedBy,
        };
    }

    /// <summary>How many were hired for it so far.</summary>
    public static Task<int> HiredAsync(this IClauseTrackerDb db, JobPostId post, CancellationToken cancellation) =>
        db.Candidacies.CountAsync(c => c.PostId == post && c.Outcome == CandidacyOutcome.Hired, cancellation);
}
