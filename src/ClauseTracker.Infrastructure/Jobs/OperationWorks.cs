using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmFiles;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Jobs;

/// <summary>What an operation has to work with.</summary>
/// <param name="File">The file of the operation.</param>
/// <param name="Progress">Hears how far it is; not inside a transaction, which would wait for itself on SQLite.</param>
internal sealed record OperationMaterial(BackgroundOperation Operation, Stream File, IUseCases UseCases, IProgress<long> Progress, CancellationToken Cancellation)
{
    /// <summary>What was asked.</summary>
    public T Asked<T>() => JsonSerializer.Deserialize<T>(Operation.Parameters)!;

    /// <summary>The month that a firm's own file was sent for.</summary>
    public YearMonth MonthOfFirm => new(FirmSender.Of(Operation)!.Month);
}

/// <summary>One kind of long work.</summary>
/// <param name="DoAsync">Does it; gives its outcome as JSON.</param>
/// <param name="Done">The files to delete once it is over, however it ended.</param>
internal sealed record OperationWork(Func<OperationMaterial, Task<Result<string>>> DoAsync, Func<BackgroundOperation, IReadOnlyList<string>> Done);

/// <summary>Every kind of long work, in one table: what it does, and which files it leaves behind.</summary>
internal static class OperationWorks
{
    public static readonly IReadOnlyDictionary<OperationKind, OperationWork> All = new Dictionary<OperationKind, OperationWork>
    {
        [OperationKind.ContractImport] = new(
            m => Told(m.UseCases.DoAsync(new ImportContracts(m.File, m.Asked<ContractImportFilter>(), m.Progress), m.Cancellation)), operation => [operation.FileKey]),
        // Its file waits for the user: swept after an hour.
        [OperationKind.HoursCheck] = new(m => Told(m.UseCases.DoAsync(new CheckHoursFile(m.File, m.Asked<HoursCheckAsked>().Choices, m.Progress), m.Cancellation)), _ => []),
        [OperationKind.HoursStore] = new(
            m => Told(m.UseCases.DoAsync(new StoreCheckedHours(HoursImportId.From(m.Operation.Id), m.File, m.Asked<HoursStoreAsked>().ValidateAtOnce), m.Cancellation)),
            operation => [operation.FileKey, JsonSerializer.Deserialize<HoursStoreAsked>(operation.Parameters)!.Upload]),
        [OperationKind.FirmHoursCheck] = new(m => Told(m.UseCases.DoAsync(new CheckFirmFile(m.MonthOfFirm, m.File, m.Asked<HoursCheckAsked>().Choices, m.Progress), m.Cancellation)), _ => []),
        [OperationKind.FirmHoursStore] = new(
            m => Told(m.UseCases.DoAsync(new StoreFirmFile(HoursImportId.From(m.Operation.Id), m.MonthOfFirm, m.File), m.Cancellation)),
            operation => [operation.FileKey, JsonSerializer.Deserialize<HoursStoreAsked>(operation.Parameters)!.Upload]),
    };

    private static async Task<Result<string>> Told<T>(Task<Result<T>> work)
    {
        var result = await work;
        return result.TryGet(out var value) ? JsonSerializer.Serialize(value) : Result<string>.Refuse(result.Errors);
    }
}
