using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.ApiKeys;

/// <summary>Gives a firm's software a key. The secret is told once.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="ExpiresOn">The last day on which it opens, or null.</param>
[Requires(Permission.ManageApiKeys)]
public sealed record GiveApiKey(OrganisationId Firm, string Label, ApiScopes Scopes, DateOnly? ExpiresOn) : ICommand<GivenApiKey>;

/// <summary>The new key and its secret, which nobody can find again.</summary>
public sealed record GivenApiKey(ApiKeyId Id, ApiSecret Secret)
{
    public override string ToString() => nameof(GivenApiKey);
}

internal sealed class GiveApiKeyValidator : AbstractValidator<GiveApiKey>
{
    public GiveApiKeyValidator() => RuleFor(k => k.Label).NotEmpty().MaximumLength(ApiKey.LabelLength);
}

internal sealed class GiveApiKeyHandler(IClauseTrackerDb db, OrganisationScope scope, ICurrentUser user, TimeProvider clock) : ICommandHandler<GiveApiKey, GivenApiKey>
{
    public async Task<Result<GivenApiKey>> Handle(GiveApiKey request, CancellationToken cancellationToken)
    {
        var firm = request.Firm;
        if (!await db.Organisations.AnyAsync(o => o.Id == firm, cancellationToken)) return new SharedErrors.NotFound();
        // Whoever sees some buyers only must not open the others' clauses by a key of their own making.
        IReadOnlyList<OrganisationId> buyers = scope.SeesAll ? [] : scope.Organisations;
        if ((await db.ClausesOfAsync(firm, buyers, cancellationToken)).Count == 0) return new FirmLinkErrors.NothingToAnswer();
        var secret = ApiSecret.New();
        var now = clock.GetUtcNow();
        var given = ApiKey.Give(EntityId.New<ApiKeyId>(now), firm, request.Label, request.Scopes, request.ExpiresOn, secret.Kept, buyers, user.Id, now, clock.Today());
        if (!given.TryGet(out var key)) return Result<GivenApiKey>.Refuse(given.Errors);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return new GivenApiKey(key.Id, secret);
    }
}
