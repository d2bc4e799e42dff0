using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.History;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>What happened on a contract.</summary>
[NeedsPermission(Permission.ReadStatements)]
public sealed class HistoryModel(IUseCases useCases, ICurrentUser user, Words words) : History.HistoryModel(user, words)
{
    public ContractHistory History { get; private set; } = default!;

    protected override async Task<Result<HistoryPage>> AskAsync(HistoryFilter filter, CancellationToken cancellation)
    {
        var asked = await useCases.AskAsync(new GetContractHistory(ContractId.From(Id), filter), cancellation);
        if (!asked.TryGet(out var history)) return Result<HistoryPage>.Refuse(asked.Errors);
        History = history;
        return history.Page;
    }
}
