using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Access;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Api;

/// <summary>The door of firms' software: what a firm sees and says by its link, for machines (ADR 0019). The same use cases, the same refusals.</summary>
internal static class FirmEndpoints
{
    /// <summary>The group of these addresses in the document.</summary>
    public const string Tag = "firms";

    private const string Root = "/api/v1";

    public static void MapFirms(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).RequireAuthorization(ApiAccess.Policy).RequireRateLimiting(ApiAccess.RateLimit).WithTags(Tag);
        api.AddEndpointFilter(KeptByNobodyAsync);
        api.MapGet("/clauses", ClausesAsync).Answers<IReadOnlyList<ApiClause>>("ListClauses");
        api.MapGet("/statements", MonthsAsync).Answers<ApiPage<ApiMonth>>("ListStatements");
        api.MapGet("/clauses/{clause:guid}/statements/{month}", StatementAsync).Answers<ApiStatement>("GetStatement");
        api.MapPut("/clauses/{clause:guid}/statements/{month}", DeclareAsync).Takes<ApiDeclaration>().Answers<ApiDeclared>("DeclareStatement");
        api.MapGet("/placements", PlacementsAsync).Answers<ApiPage<ApiPlacement>>("ListPlacements");
        api.MapPatch("/placements/{id:guid}", EndAsync).Takes<ApiPlacementEnd>().Answers<ApiChangedPlacement>("ChangePlacementEnd");
        api.MapPost("/placement-notices", AnnounceAsync).Takes<ApiAnnouncement>().Answers<ApiAnnounced>("AnnouncePlacement", StatusCodes.Status202Accepted);
        api.MapGet("/placement-notices", NoticesAsync).Answers<ApiPage<ApiNotice>>("ListPlacementNotices");
        api.MapGet("/placement-notices/{id:guid}", NoticeAsync).Answers<ApiNotice>("GetPlacementNotice");
    }

    /// <summary>Answers name people: nothing between us and the software keeps them.</summary>
    private static ValueTask<object?> KeptByNobodyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private static async Task<IResult> ClausesAsync(IUseCases useCases, Words words, CancellationToken cancellation)
    {
        var asked = await useCases.AskAsync(new GetFirmContracts(), cancellation);
        return asked.TryGet(out var firm) ? Results.Ok(firm.Contracts.Select(ApiClause.Of)) : Problems.Of(asked, words);
    }

    private static async Task<IResult> MonthsAsync(HttpRequest request, int? page, int? size, IUseCases useCases, Words words, CancellationToken cancellation)
    {
        if (Refused(page, size) is { } refusal) return Problems.Of(refusal, words);
        var asked = await useCases.AskAsync(new GetFirmHome(), cancellation);
        if (!asked.TryGet(out var firm)) return Problems.Of(asked, words);
        var all = firm.Months.SelectMany(m => m.Answers.Select(a => ApiMonth.Of(m, a))).ToList();
        var (at, rows) = (page ?? 1, size ?? ListFirmPlacements.MostSize);
        return Results.Ok(PageOf(request, [.. all.Skip((at - 1) * rows).Take(rows)], at, rows, all.Count));
    }

    private static async Task<IResult> StatementAsync(Guid clause, string month, IUseCases useCases, Words words, CancellationToken cancellation)
    {
        if (!YearMonth.TryParse(month, out var asked)) return Problems.Of(Result.Refuse(new ApiErrors.MonthUnreadable()), words);
        var found = await useCases.AskAsync(new GetFirmStatement(ClauseId.From(clause), asked), cancellation);
        return found.TryGet(out var statement) ? Results.Ok(ApiStatement.Of(statement)) : Problems.Of(found, words);
    }

    private static Task<IResult> DeclareAsync(HttpContext http, Guid clause, string month, ApiWriting writing) => writing.OnceAsync<ApiDeclaration, Domain.HoursStatements.StatementId>(
        http, body => FirmBodies.Declaration(clause, month, body), id => Results.Ok(new ApiDeclared(id.Value, clause, month)));

    private static async Task<IResult> PlacementsAsync(
        HttpRequest request, Guid? clause, string? month, int? page, int? size, IUseCases useCases, Words words, CancellationToken cancellation)
    {
        YearMonth? asked = YearMonth.TryParse(month, out var read) ? read : null;
        if (month is not null && asked is null) return Problems.Of(Result.Refuse(new ApiErrors.MonthUnreadable()), words);
        var found = await useCases.AskAsync(new ListFirmPlacements(clause is { } id ? ClauseId.From(id) : null, asked, page ?? 1, size ?? ListFirmPlacements.MostSize), cancellation);
        return found.TryGet(out var list) ? Results.Ok(PageOf(request, [.. list.Rows.Select(ApiPlacement.Of)], list.Page, list.Size, list.Total)) : Problems.Of(found, words);
    }

    private static Task<IResult> EndAsync(HttpContext http, Guid id, ApiWriting writing) => writing.OnceAsync<ApiPlacementEnd, PlacementId>(
        http, body => FirmBodies.End(id, body), changed => Results.Ok(new ApiChangedPlacement(changed.Value)), overwrites: true);

    private static Task<IResult> AnnounceAsync(HttpContext http, ApiWriting writing) => writing.OnceAsync<ApiAnnouncement, PlacementNoticeId>(
        http, FirmBodies.Announcement, notice => Results.Accepted($"{Root}/placement-notices/{notice}", new ApiAnnounced(notice.Value)));

    private static async Task<IResult> NoticesAsync(HttpRequest request, int? page, int? size, IUseCases useCases, Words words, CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new ListFirmNotices(null, page ?? 1, size ?? ListFirmPlacements.MostSize), cancellation);
        return found.TryGet(out var list) ? Results.Ok(PageOf(request, [.. list.Rows.Select(ApiNotice.Of)], list.Page, list.Size, list.Total)) : Problems.Of(found, words);
    }

    private static async Task<IResult> NoticeAsync(Guid id, IUseCases useCases, Words words, CancellationToken cancellation)
    {
        var found = await useCases.AskAsync(new ListFirmNotices(PlacementNoticeId.From(id)), cancellation);
        return found.TryGet(out var list) ? Results.Ok(ApiNotice.Of(list.Rows[0])) : Problems.Of(found, words);
    }

    private static ApiPage<T> PageOf<T>(HttpRequest request, IReadOnlyList<T> items, int page, int size, int total)
    {
        var others = request.Query.Where(q => q.Key is not ("page" or "size")).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value));
        var query = QueryString.Create([.. others, KeyValuePair.Create("page", (string?)$"{page + 1}"), KeyValuePair.Create("size", (string?)$"{size}")]);
        return new ApiPage<T>(items, page, size, total, (long)page * size < total ? $"{request.Path}{query}" : null);
    }

    private static Result? Refused(int? page, int? size)
    {
        if (page is < 1 or > ListFirmPlacements.LastPage) return Result.Refuse(new SharedErrors.Malformed("Page"));
        return size is < 1 or > ListFirmPlacements.MostSize ? Result.Refuse(new SharedErrors.Malformed("Size")) : null;
    }

    private static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint)
        where T : notnull => endpoint.Accepts<T>("application/json").WithMetadata(ApiDocument.Writes.Once);

    /// <summary>Says what the document tells of an address: its name, its answer and the refusals it may give.</summary>
    private static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, string name, int status = StatusCodes.Status200OK) =>
        endpoint.WithName(name).Produces<T>(status);
}
