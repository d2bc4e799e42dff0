using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.FirmFiles;

/// <summary>The headings of a firm's file with three values of each, for the firm to say what they mean.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record GetFirmFileHeadings(Guid Operation) : IQuery<FirmFileHeadings>;

/// <summary>What the page shows. The samples may name people: shown to the firm whose file it is, kept nowhere.</summary>
/// <param name="Unclear">Why it is asked; null when the firm asked to correct what was understood.</param>
/// <param name="Meanings">Prefilled: what the firm said before, else the best guess; in the order of the headings.</param>
public sealed record FirmFileHeadings(YearMonth Month, HoursFileLook Look, RefusalTold? Unclear, string? ContractNumber, IReadOnlyList<HoursMeaning?> Meanings);

internal sealed class GetFirmFileHeadingsHandler(FirmFileReach reach, AnsweringFirm firm, HoursColumns columns) : IQueryHandler<GetFirmFileHeadings, FirmFileHeadings>
{
    public async Task<Result<FirmFileHeadings>> Handle(GetFirmFileHeadings request, CancellationToken cancellationToken)
    {
        var looked = await columns.LookAsync(reach.Sender(), request.Operation, firm.Id, cancellationToken);
        if (!looked.TryGet(out var seen)) return Result<FirmFileHeadings>.Refuse(looked.Errors);
        return new FirmFileHeadings(
            new YearMonth(FirmSender.Of(seen.Check)!.Month), seen.Look, HoursOperations.OutcomeOf(seen.Check).Unclear,
            seen.Remembered?.Columns.FirstOrDefault(c => c is { Heading: null, Meaning: HoursMeaning.ContractNumber })?.Value, seen.Meanings);
    }
}

/// <summary>A firm says what the columns of its file mean; it is remembered for the firm, and the file is checked again. Gives the operation to follow.</summary>
/// <param name="Columns">Each heading with its meaning, null to leave it aside.</param>
/// <param name="ContractNumber">The contract of every file of this form, when no column tells it and the firm has several.</param>
[Requires(Permission.AnswerForFirm)]
public sealed record MapFirmFileColumns(Guid Operation, IReadOnlyList<(string Heading, HoursMeaning? Meaning)> Columns, string? ContractNumber) : ICommand<Guid>;

internal sealed class MapFirmFileColumnsHandler(FirmFileReach reach, AnsweringFirm firm, HoursImporting importing, HoursColumns columns) : ICommandHandler<MapFirmFileColumns, Guid>
{
    public async Task<Result<Guid>> Handle(MapFirmFileColumns request, CancellationToken cancellationToken)
    {
        if (await importing.FindCheckAsync(reach.Sender(), request.Operation, cancellationToken) is not { } check) return new HoursImportErrors.Gone();
        var allowed = await reach.OfAsync(new YearMonth(FirmSender.Of(check)!.Month), cancellationToken);
        if (!allowed.TryGet(out var sent)) return Result<Guid>.Refuse(allowed.Errors);
        var said = new SaidOfColumns(request.Columns, request.ContractNumber, null);
        return await columns.MapAsync(
            reach.Sender(), request.Operation, firm.Id, said, (mapping, sheet) => HoursFileLayout.Of(mapping, sheet, null) with { Fallbacks = sent.Fallbacks }, cancellationToken);
    }
}
