using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.ApiKeys;

/// <summary>Finds out for whom the software answers that shows this secret. Notes the day, once a day.</summary>
[Requires(Permission.Anyone)]
public sealed record OpenApiKey(string Secret) : ICommand<OpenedApiKey>, ICommitsInPortions
{
    public override string ToString() => nameof(OpenApiKey);
}

/// <summary>A key that opens, and the firm that it answers for.</summary>
public sealed record OpenedApiKey(ApiKeyId Key, OrganisationId Firm);

internal sealed class OpenApiKeyHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<OpenApiKey, OpenedApiKey>
{
    public async Task<Result<OpenedApiKey>> Handle(OpenApiKey request, CancellationToken cancellationToken)
    {
        if (ApiSecret.Read(request.Secret)?.Kept.Hash is not { } hash) return new ApiKeyErrors.Unknown();
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.SecretHash == hash, cancellationToken);
        if (key is null) return new ApiKeyErrors.Unknown();
        var today = clock.Today();
        if (key.Refusal(today) is { } refusal) return refusal;
        // Past the audit and the version: that a machine came by is nobody's act, and two calls at once must not trip over it.
        if (key.LastUsedOn != today) await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(s => s.SetProperty(k => k.LastUsedOn, today), cancellationToken);
        return new OpenedApiKey(key.Id, key.FirmId);
    }
}
