using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.History;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;

namespace ClauseTracker.Web.Pages.Organisations;

/// <summary>What happened with a firm, on the contracts that the user sees.</summary>
[NeedsPermission(Permission.ReadStatements)]
public sealed class HistoryModel(IUseCases useCases, ICurrentUser user, Words words) : History.HistoryModel(user, words)
{
    public FirmHistory History { get; private set; } = default!;

    protected override async Task<Result<HistoryPage>> AskAsync(HistoryFilter filter, CancellationToken cancellation)
    {
        var asked = await useCases.AskAsync(new GetFirmHistory(OrganisationId.From(Id), filter), cancellation);
        if (!asked.TryGet(out var history)) return Result<HistoryPage>.Refuse(asked.Errors);
        History = history;
        return history.Page;
    }
}
