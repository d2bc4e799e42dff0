using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.ApiKeys;

/// <summary>Forgets the answers to firms' software that are older than <see cref="KeptAnswer.KeptDays"/>. Gives how many went.</summary>
[Requires(Permission.OperateInstance)]
public sealed record SweepKeptAnswers : ICommand<int>;

internal sealed class SweepKeptAnswersHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<SweepKeptAnswers, int>
{
    public async Task<Result<int>> Handle(SweepKeptAnswers request, CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow().AddDays(-KeptAnswer.KeptDays);
        return await db.KeptAnswers.Where(a => a.At < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
