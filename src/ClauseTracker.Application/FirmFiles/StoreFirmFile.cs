using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.FirmFiles;

/// <summary>
/// Declares what the check of a firm's file said, all of it or nothing: refused when anybody changed a statement or a placement of it meanwhile, when the month is no
/// longer the firm's to say, and when its link is over.
/// </summary>
/// <param name="Import">The import's id, given before it begins: taking it up again stores nothing twice.</param>
/// <param name="Month">The month that the file was sent for.</param>
/// <param name="Kept">A <see cref="CheckedHours"/> as it was kept.</param>
[Requires(Permission.AnswerForFirm)]
public sealed record StoreFirmFile(HoursImportId Import, YearMonth Month, Stream Kept) : ICommand<HoursImportReport>;

internal sealed class StoreFirmFileHandler(FirmFileReach reach, HoursKeeping keeping) : ICommandHandler<StoreFirmFile, HoursImportReport>
{
    public async Task<Result<HoursImportReport>> Handle(StoreFirmFile request, CancellationToken cancellationToken)
    {
        var allowed = await reach.OfAsync(request.Month, cancellationToken);
        return allowed.TryGet(out var sent)
            ? await keeping.StoreAsync(request.Import, request.Kept, false, sent, cancellationToken)
            : Result<HoursImportReport>.Refuse(allowed.Errors);
    }
}
