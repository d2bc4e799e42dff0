using System.Text.Json;
using System.Text.RegularExpressions;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ClauseTracker.Web.Api;

/// <summary>
/// The one way in which firms' software writes: the body is read to its limit, what cannot be read is told at its place, and a repetition under the same key is
/// answered what was answered first.
/// </summary>
internal sealed partial class ApiWriting(IUseCases useCases, IdempotentCall call, Words words, IOptions<JsonOptions> json)
{
    /// <summary>The header in which software tells a repetition from another writing.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Set on an answer that is that of an earlier call.</summary>
    public const string Repetition = "Idempotency-Replayed";

    /// <summary>Largest body: about ten thousand lines.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Does what the body says, once.</summary>
    /// <param name="command">The command of a body, or why there is none.</param>
    /// <param name="answer">What is answered when it is done.</param>
    /// <param name="overwrites">True for a command that does not say what it saw: it is not done upon what somebody changed meanwhile.</param>
    public async Task<IResult> OnceAsync<TBody, T>(HttpContext http, Func<TBody, Result<ICommand<T>>> command, Func<T, IResult> answer, bool overwrites = false)
    {
        var (key, cancellation) = (http.Request.Headers[IdempotencyKey].ToString().Trim(), http.RequestAborted);
        if (key.Length is 0 or > KeptAnswer.KeyLength) return Problems.Of(StatusCodes.Status400BadRequest, [new ApiKeyErrors.IdempotencyKeyMissing()], words);
        if (!http.Request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await BytesAsync(http.Request, cancellation) is not { } bytes) return Problems.Of(StatusCodes.Status413PayloadTooLarge, [new ApiErrors.TooLarge(MostBytes)], words);
        var read = Read<TBody>(bytes);
        if (!read.TryGet(out var body)) return Problems.Of(read, words);
        var made = command(body);
        if (!made.TryGet(out var toDo)) return Problems.Of(made, words);
        call.Begin(key, $"{http.Request.Method} {http.Request.Path}", bytes);
        var done = await useCases.DoAsync(toDo, cancellation);
        if (done.Errors.Any(e => e is SharedErrors.ChangedMeanwhile))
        {
            // Of two calls at once one was quicker: its answer is there now, or what it changed is seen.
            if (overwrites) call.AskForKeptAnswerOnly();
            done = await useCases.DoAsync(toDo, cancellation);
        }

        if (!done.TryGet(out var value)) return Problems.Of(done, words);
        if (call.IsRepetition) http.Response.Headers[Repetition] = "true";
        return answer(value);
    }

    /// <summary>The body, or null when it is too large.</summary>
    private static async Task<byte[]?> BytesAsync(HttpRequest request, CancellationToken cancellation) =>
        request.ContentLength > MostBytes ? null : await LimitedContent.ReadAsync(request.Body, MostBytes, cancellation);

    private Result<TBody> Read<TBody>(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<TBody>(bytes, json.Value.SerializerOptions) is { } body ? body : new ApiErrors.Unreadable(null);
        }
        catch (JsonException wrong)
        {
            return new ApiErrors.Unreadable(FieldOf(wrong.Path));
        }
    }

    /// <summary><c>$.lines[3].hours</c> without its beginning; null for the whole.</summary>
    private static string? FieldOf(string? path) => path is not null && PlainPath().IsMatch(path) ? path[2..] : null;

    [GeneratedRegex(@"^\$\.[A-Za-z0-9_.\[\]]{1,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainPath();
}
