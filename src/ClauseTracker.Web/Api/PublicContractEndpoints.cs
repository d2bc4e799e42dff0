using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Api;

/// <summary>The machines' door to contracts: their life, what happens to them, what their clauses owe. Signed in like people; the same use cases, the same refusals.</summary>
internal static class PublicContractEndpoints
{
    public static void MapPublicContracts(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").RequireAuthorization();
        api.MapGet("/contracts/{id:guid}", LifeAsync).WithName("GetContractLife");
        api.MapPost("/contracts/{id:guid}/events/preview", PreviewAsync).WithName("PreviewContractEvent");
        api.MapPost("/contracts/{id:guid}/events", RecordAsync).WithName("RecordContractEvent");
        api.MapPost("/contracts/{id:guid}/events/{number:int}/cancel", CancelAsync).WithName("CancelContractEvent");
        api.MapGet("/clauses/{id:guid}/ledger", LedgerAsync).WithName("GetCommitmentLedger");
    }

    private static async Task<IResult> LifeAsync(Guid id, IUseCases useCases, Words words, CancellationToken cancellation) =>
        Problems.Answer(await useCases.AskAsync(new GetContractLife(ContractId.From(id)), cancellation), words);

    private static async Task<IResult> PreviewAsync(Guid id, ContractEventInput input, IUseCases useCases, Words words, CancellationToken cancellation) =>
        Problems.Answer(await useCases.AskAsync(new PreviewContractEvent(ContractId.From(id), input), cancellation), words);

    private static async Task<IResult> RecordAsync(Guid id, [FromQuery] long version, ContractEventInput input, IUseCases useCases, Words words, CancellationToken cancellation)
    {
        var recorded = await useCases.DoAsync(new RecordContractEvent(ContractId.From(id), version, input), cancellation);
        return recorded.TryGet(out var number) ? Results.Created($"/api/v1/contracts/{id}", new { number }) : Problems.Of(recorded, words);
    }

    private static async Task<IResult> CancelAsync(Guid id, int number, [FromQuery] long version, CancelledEvent input, IUseCases useCases, Words words, CancellationToken cancellation)
    {
        var cancelled = await useCases.DoAsync(new CancelContractEvent(ContractId.From(id), version, number, input.Reason ?? string.Empty), cancellation);
        return cancelled.IsSuccess ? Results.NoContent() : Problems.Of(cancelled, words);
    }

    private static async Task<IResult> LedgerAsync(Guid id, DateOnly? on, DateOnly? known, IUseCases useCases, Words words, CancellationToken cancellation) =>
        Problems.Answer(await useCases.AskAsync(new GetCommitmentLedger(ClauseId.From(id), on, known), cancellation), words);

    /// <summary>Why an event is cancelled.</summary>
    internal sealed record CancelledEvent(string? Reason);
}
