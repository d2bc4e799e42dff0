using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.ApiKeys;

/// <summary>Withdraws a key: from now on it opens nothing.</summary>
[Requires(Permission.ManageApiKeys)]
public sealed record RevokeApiKey(ApiKeyId Key) : ICommand<Nothing>;

internal sealed class RevokeApiKeyHandler(IClauseTrackerDb db, OrganisationScope scope, ICurrentUser user, TimeProvider clock) : ICommandHandler<RevokeApiKey, Nothing>
{
    public async Task<Result<Nothing>> Handle(RevokeApiKey request, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.Within(scope).SingleOrDefaultAsync(k => k.Id == request.Key, cancellationToken);
        if (key is null) return new SharedErrors.NotFound();
        key.Revoke(clock.GetUtcNow(), user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
