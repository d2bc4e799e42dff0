using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>
/// Places somebody whom a firm announced: somebody known, or somebody new, recorded without any criterion since nobody verified one. What calls for a
/// confirmation is refused with its warnings until <see cref="IsConfirmed"/>.
/// </summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record AcceptPlacementNotice(PlacementNoticeId Notice) : ICommand<PlacementId>
{
    /// <summary>The person, when known already.</summary>
    public BeneficiaryId? Person { get; init; }

    /// <summary>True when the person is recorded now.</summary>
    public bool IsNew { get; init; }

    /// <summary>True when somebody new bears the names and the birth date of somebody known, and is somebody else: homonyms are not held back.</summary>
    public bool IsSomebodyElse { get; init; }

    /// <summary>Used for somebody new.</summary>
    public Sex Sex { get; init; }

    /// <summary>True when somebody read the warnings and wants it all the same.</summary>
    public bool IsConfirmed { get; init; }
}

internal sealed class AcceptPlacementNoticeValidator : AbstractValidator<AcceptPlacementNotice>
{
    public AcceptPlacementNoticeValidator()
    {
        RuleFor(a => a.Sex).IsInEnum();
        RuleFor(a => a.Person).Must((a, person) => (person is null) == a.IsNew).WithState(_ => new PlacementNoticeErrors.PersonNeeded());
    }
}

internal sealed class AcceptPlacementNoticeHandler(IClauseTrackerDb db, IIdentityVault vault, ICurrentUser user, TimeProvider clock) : ICommandHandler<AcceptPlacementNotice, PlacementId>
{
    public async Task<Result<PlacementId>> Handle(AcceptPlacementNotice request, CancellationToken cancellationToken)
    {
        var notice = await db.PlacementNotices.SingleOrDefaultAsync(n => n.Id == request.Notice, cancellationToken);
        if (notice is null) return new SharedErrors.NotFound();
        if (notice.State != PlacementNoticeState.Waiting) return new PlacementNoticeErrors.AlreadyDecided();
        var clause = await db.Clauses.SingleAsync(c => c.Id == notice.ClauseId, cancellationToken);
        var employer = await db.Organisations.SingleAsync(o => o.Id == notice.EmployerId, cancellationToken);
        var announced = request.IsNew ? vault.OpenAnnounced(notice.Id, notice.Identity) : null;
        // Two notices may wait for one person, and each be read as of somebody new. Those who only look alike were offered to be chosen.
        if (announced is not null && !request.IsSomebodyElse && await db.AlreadyKnownAsync(vault, announced, null, cancellationToken) is { } known) return known;
        var person = announced is not null ? Register(notice, announced, request.Sex) : await db.Beneficiaries.Include(b => b.Eligibilities).SingleOrDefaultAsync(b => b.Id == request.Person, cancellationToken);
        if (person is null) return new PlacementNoticeErrors.PersonNeeded();
        var started = await db.StartAsync(
            new PlacementStart(clause, person, employer, null, notice.ContractType, notice.Work, notice.StartsOn, notice.EndsOn, request.IsConfirmed), clock, cancellationToken);
        if (!started.TryGet(out var placement)) return Result<PlacementId>.Refuse(started.Errors);
        var accepted = notice.Accept(placement.Id, clock.GetUtcNow(), user.Id);
        if (accepted.IsRefused) return Result<PlacementId>.Refuse(accepted.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return placement.Id;
    }

    private Beneficiary Register(PlacementNotice notice, PersonIdentity identity, Sex sex)
    {
        var id = EntityId.New<BeneficiaryId>(clock.GetUtcNow());
        var person = Beneficiary.Register(id, notice.OrganisationId, PersonReference.New(), vault.Seal(id, identity), sex, null, livesInPriorityDistrict: false);
        db.Beneficiaries.Add(person);
        return person;
    }
}
