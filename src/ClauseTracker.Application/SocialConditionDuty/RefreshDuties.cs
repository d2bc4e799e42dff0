using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>Assesses every contract again, as after an update of the application. Gives their number.</summary>
[Requires(Permission.OperateInstance)]
public sealed record RefreshDuties : ICommand<int>;

internal sealed class RefreshDutiesHandler(IClauseTrackerDb db) : ICommandHandler<RefreshDuties, int>
{
    public async Task<Result<int>> Handle(RefreshDuties request, CancellationToken cancellationToken) => await db.RefreshAllDutiesAsync(cancellationToken);
}
