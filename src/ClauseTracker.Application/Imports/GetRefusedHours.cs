using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>A checked file with what is to be corrected in it, to be handed back annotated.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GetRefusedHours(Guid Operation) : IQuery<RefusedHours>;

/// <summary>The firm's own file and its problems.</summary>
public sealed record RefusedHours(Stream File, HoursFileLayout Layout, IReadOnlyList<RowProblem> Problems);

internal sealed class GetRefusedHoursHandler(IClauseTrackerDb db, IFileStore files, ICurrentUser user) : IQueryHandler<GetRefusedHours, RefusedHours>
{
    public async Task<Result<RefusedHours>> Handle(GetRefusedHours request, CancellationToken cancellationToken)
    {
        if (await db.FindCheckedAsync(files, user, request.Operation, cancellationToken) is not { Checked.Problems.Count: > 0 } found) return new HoursImportErrors.Gone();
        var file = await files.OpenAsync(found.Operation.FileKey, cancellationToken);
        return new RefusedHours(file, found.Checked.Layout, [.. found.Checked.Problems.Select(p => p.Again())]);
    }
}
