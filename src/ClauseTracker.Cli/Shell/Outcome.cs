using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Cli.Shell;

/// <summary>What a verb leaves behind.</summary>
/// <param name="ExitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="Facts">For machines, written as JSON; null after a refusal.</param>
/// <param name="Words">For people, a line each.</param>
/// <param name="Refusals">Why it was refused, or what was left out of something done.</param>
internal sealed record Outcome(int ExitCode, object? Facts, IReadOnlyList<string> Words, IReadOnlyList<Refusal> Refusals)
{
    public static Outcome Done(object facts, params IReadOnlyList<string> words) => new(ExitCodes.Done, facts, words, []);

    public static Outcome Refused(IEnumerable<Error> errors) => new(ExitCodes.Refused, null, [], [.. errors.Select(Refusal.Of)]);

    public static Outcome Refused(params IReadOnlyList<Refusal> refusals) => new(ExitCodes.Refused, null, [], refusals);

    public static Outcome WrongUsage(string message) => new(ExitCodes.WrongUsage, null, [], [new Refusal("Usage", null, message)]);
}

/// <summary>One refusal, in words.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Field">The input or the column it speaks of, or null.</param>
/// <param name="Message">In the user's language.</param>
/// <param name="Row">Row or record of the file, from 1, or null.</param>
internal sealed record Refusal(string Code, string? Field, string Message, long? Row = null)
{
    public static Refusal Of(Error error) => new(error.Code, error.Field, Sentences.Of(error));
}
