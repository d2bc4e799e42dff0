using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Keeps an uploaded file of essential procurement data and has it imported in the background. Gives the operation to follow.</summary>
[Requires(Permission.ImportContracts)]
public sealed record StartContractImport(Stream File, string FileName, ContractImportFilter Filter) : ICommand<Guid>;

internal sealed class StartContractImportHandler(IClauseTrackerDb db, IFileStore files, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<StartContractImport, Guid>
{
    public async Task<Result<Guid>> Handle(StartContractImport request, CancellationToken cancellationToken)
    {
        if (user.Id is not { } asker) return new SharedErrors.Forbidden();
        if (!string.IsNullOrWhiteSpace(request.Filter.BuyerSiret) && Siret.From(request.Filter.BuyerSiret, "BuyerSiret") is { IsRefused: true } refused)
        {
            return Result<Guid>.Refuse(refused.Errors);
        }

        var now = clock.GetUtcNow();
        var name = Path.GetFileName(request.FileName);
        var operation = new BackgroundOperation
        {
            Id = Guid.CreateVersion7(now), AskedBy = asker, AskedAt = now, FileKey = await files.SaveAsync(request.File, cancellationToken),
            FileName = name.Length > BackgroundOperation.FileNameLength ? name[^BackgroundOperation.FileNameLength..] : name,
            Parameters = JsonSerializer.Serialize(request.Filter),
        };
        db.Operations.Add(operation);
        await db.SaveChangesAsync(cancellationToken);
        return operation.Id;
    }
}

/// <summary>How a long operation of the user goes.</summary>
[Requires(Permission.ImportContracts)]
public sealed record GetContractImport(Guid Operation) : IQuery<ContractImportProgress>;

/// <summary>Where it is. <paramref name="Report"/> when done, <paramref name="Refusals"/> when refused.</summary>
public sealed record ContractImportProgress(
    string FileName, OperationStatus Status, long RecordsRead, ContractImportReport? Report, IReadOnlyList<RefusalTold> Refusals);

internal sealed class GetContractImportHandler(IClauseTrackerDb db, ICurrentUser user) : IQueryHandler<GetContractImport, ContractImportProgress>
{
    public async Task<Result<ContractImportProgress>> Handle(GetContractImport request, CancellationToken cancellationToken)
    {
        var operation = await db.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.Operation && o.AskedBy == user.Id, cancellationToken);
        if (operation is null) return new SharedErrors.NotFound();
        var report = operation.Status == OperationStatus.Done ? JsonSerializer.Deserialize<ContractImportReport>(operation.Outcome!) : null;
        var refusals = operation.Status == OperationStatus.Refused ? JsonSerializer.Deserialize<List<RefusalTold>>(operation.Outcome!)! : [];
        return new ContractImportProgress(operation.FileName, operation.Status, operation.Progress, report, refusals);
    }
}
