using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Says how the holders of a contract are bound, and which part of the hours each carries out.</summary>
/// <param name="Form">Joint or several; none for a single holder.</param>
/// <param name="Shares">Percents in the order of the holders, adding up to 100; all null says nothing of it.</param>
[Requires(Permission.EditContracts)]
public sealed record FormConsortium(ContractId Contract, long Version, ConsortiumForm Form, IReadOnlyList<decimal?> Shares) : ICommand<Nothing>;

internal sealed class FormConsortiumHandler(IClauseTrackerDb db) : ICommandHandler<FormConsortium, Nothing>
{
    public async Task<Result<Nothing>> Handle(FormConsortium request, CancellationToken cancellationToken)
    {
        var shares = request.Shares.Select(s => s is { } percent ? Percentage.From(percent, nameof(request.Shares)) : null).ToList();
        var errors = shares.SelectMany(s => s?.Errors ?? []).Distinct().ToList();
        if (errors.Count > 0) return Result<Nothing>.Refuse(errors);
        return await db.ChangeContractAsync(
            request.Contract, request.Version, contract => Task.FromResult(contract.FormConsortium(request.Form, [.. shares.Select(s => s?.Value)])), cancellationToken);
    }
}
