using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>A checked file with what is to be corrected in it, to be handed back annotated.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GetRefusedHours(Guid Operation) : IQuery<RefusedHours>;

/// <summary>The firm's own file and its problems.</summary>
public sealed record RefusedHours(Stream File, HoursFileLayout Layout, IReadOnlyList<RowProblem> Problems);

internal sealed class GetRefusedHoursHandler(HoursImporting importing, ICurrentUser user) : IQueryHandler<GetRefusedHours, RefusedHours>
{
    public Task<Result<RefusedHours>> Handle(GetRefusedHours request, CancellationToken cancellationToken) =>
        importing.RefusedAsync(HoursSender.Of(user), request.Operation, cancellationToken);
}
