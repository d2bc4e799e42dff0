using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>
/// A firm announces somebody whom it took on for a clause. It places nobody: a facilitator decides. The answer is the same whether the person is known to
/// anybody or not.
/// </summary>
[Requires(Permission.AnswerForFirm)]
[NeedsScope(ApiScopes.AnnouncePlacements)]
public sealed record AnnouncePlacement : ICommand<PlacementNoticeId>
{
    public ClauseId Clause { get; init; }

    public string FamilyName { get; init; } = string.Empty;

    public string GivenName { get; init; } = string.Empty;

    public DateOnly BirthDate { get; init; }

    /// <summary>The work contract, or null for the usual one of the employer.</summary>
    public WorkContractType? ContractType { get; init; }

    public string JobTitle { get; init; } = string.Empty;

    /// <summary>Code of the directory of jobs, or nothing.</summary>
    public string? Rome { get; init; }

    public decimal? WeeklyHours { get; init; }

    public WorkingTime? WorkingTime { get; init; }

    public DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public override string ToString() => nameof(AnnouncePlacement);
}

internal sealed class AnnouncePlacementValidator : AbstractValidator<AnnouncePlacement>
{
    public AnnouncePlacementValidator()
    {
        RuleFor(a => a.FamilyName).NotEmpty().MaximumLength(PersonIdentity.NameLength);
        RuleFor(a => a.GivenName).NotEmpty().MaximumLength(PersonIdentity.NameLength);
        RuleFor(a => a.BirthDate).NotEmpty();
        RuleFor(a => a.JobTitle).NotNull().MaximumLength(Placement.JobTitleLength);
        RuleFor(a => a.StartsOn).NotEmpty();
        RuleFor(a => a.ContractType).IsInEnum();
        RuleFor(a => a.WorkingTime).IsInEnum();
    }
}

internal sealed class AnnouncePlacementHandler(IClauseTrackerDb db, AnsweringFirm firm, IIdentityVault vault, TimeProvider clock) : ICommandHandler<AnnouncePlacement, PlacementNoticeId>
{
    public async Task<Result<PlacementNoticeId>> Handle(AnnouncePlacement request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.OfFirmAsync(request.Clause, firm, cancellationToken);
        if (clause is null) return new SharedErrors.NotFound();
        var identified = PersonIdentity.From(request.FamilyName, request.GivenName, request.BirthDate, clock.Today());
        var work = new WorkInput(request.JobTitle, request.Rome, request.WeeklyHours, request.WorkingTime).Read();
        if (!identified.TryGet(out var identity) || work.IsRefused) return Result<PlacementNoticeId>.Refuse([.. identified.Errors, .. work.Errors]);
        var now = clock.GetUtcNow();
        var id = EntityId.New<PlacementNoticeId>(now);
        var announced = PlacementNotice.Announce(id, clause, firm.Id, vault.SealAnnounced(id, identity), request.ContractType, work.Value, request.StartsOn, request.EndsOn, firm.Key?.Id, now);
        if (!announced.TryGet(out var notice)) return Result<PlacementNoticeId>.Refuse(announced.Errors);
        db.PlacementNotices.Add(notice);
        await db.SaveChangesAsync(cancellationToken);
        return id;
    }
}
