using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.FirmFiles;

/// <summary>
/// A firm sends the spreadsheet that it has for its month. It is kept for an hour at most, without its name, and checked in the background: nothing is declared
/// before the firm has seen what it would change. Gives the operation to follow.
/// </summary>
/// <param name="Month">The month of the page; the file may say others.</param>
[Requires(Permission.AnswerForFirm)]
public sealed record SendFirmFile(YearMonth Month, Stream File) : ICommand<Guid>;

internal sealed class SendFirmFileHandler(FirmFileReach reach, AnsweringFirm firm, HoursImporting importing, TimeProvider clock) : ICommandHandler<SendFirmFile, Guid>
{
    public async Task<Result<Guid>> Handle(SendFirmFile request, CancellationToken cancellationToken)
    {
        if (request.Month > YearMonth.Of(clock.Today())) return new StatementErrors.MonthInFuture(request.Month);
        // A month that this link never declares needs no file; what was said of it already is looked at row by row.
        if (firm.RefusalToDeclare(request.Month, null) is { } refusal) return refusal;
        var allowed = await reach.OfAsync(request.Month, cancellationToken);
        return allowed.IsRefused ? Result<Guid>.Refuse(allowed.Errors) : await importing.StartAsync(reach.Sender(request.Month), request.File, cancellationToken);
    }
}

/// <summary>Has the file read again from another of its sheets. Gives the operation to follow.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record ChooseFirmFileSheet(Guid Operation, string Sheet) : ICommand<Guid>;

internal sealed class ChooseFirmFileSheetHandler(FirmFileReach reach, HoursImporting importing) : ICommandHandler<ChooseFirmFileSheet, Guid>
{
    public Task<Result<Guid>> Handle(ChooseFirmFileSheet request, CancellationToken cancellationToken) =>
        importing.ReadAgainAsync(reach.Sender(), request.Operation, said => said with { Sheet = request.Sheet }, cancellationToken);
}
