using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Infrastructure.Composition;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClauseTracker.Infrastructure.Jobs;

/// <summary>
/// Sends the messages that wait, one after the other over one connection. Each step is a unit of work of its own: claimed, written, handed over, recorded. What it
/// guarantees when it dies between two of them is in <c>docs/operations/mail.md</c>.
/// </summary>
public sealed class MessageRunner(IServiceScopeFactory scopes, IMailer mailer, ILogger<MessageRunner> log, TimeProvider clock)
{
    /// <summary>Works until nothing waits or the server cannot be reached; gives the number of messages that the server took.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        if (!mailer.State.IsConfigured) return 0;
        var (run, sent) = (Guid.CreateVersion7(clock.GetUtcNow()), 0);
        await using var line = mailer.Begin();
        while (await NextAsync(run, cancellation) is { Id: { } message } taken)
        {
            var answer = await SendAsync(line, message, taken.Buyers, run, cancellation);
            if (answer is null or { Outcome: MailOutcome.NotOurs }) continue;
            // What the server did is true whether the program is being stopped or not.
            _ = (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new RecordDelivery(message, run, answer), CancellationToken.None))).Value;
            log.LogInformation("Message {Message}: {Outcome}", message, answer.Outcome);
            if (answer.Outcome == MailOutcome.Accepted) sent++;
            if (answer.Outcome == MailOutcome.ServerDown) break;
        }

        return sent;
    }

    private async Task<TakenMessage?> NextAsync(Guid run, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return null;
        var taken = await scopes.AsJobsAsync(useCases => useCases.DoAsync(new TakeUpMessage(run), cancellation));
        // Another run saved first: it is at work, and what it leaves is for the next time.
        return taken.TryGet(out var message) ? message : null;
    }

    private async Task<MailAnswer?> SendAsync(IMailRun line, OutgoingMessageId message, IReadOnlyList<OrganisationId> buyers, Guid run, CancellationToken cancellation)
    {
        // The link in the letter opens what its writer sees: the buyers that the letter speaks for, and no other.
        var writer = new KnownUser(null, "jobs", [.. buyers.Select(b => (Role.Facilitator, (OrganisationId?)b))]);
        var prepared = await scopes.AsAsync(writer, useCases => useCases.DoAsync(new PrepareMessage(message, run), cancellation));
        if (!prepared.TryGet(out var ready)) return new MailAnswer(MailOutcome.TryLater, prepared.Errors[0].Code);
        if (ready.Mail is null) return null;
        return await line.SendAsync(ready.Mail, async token => (await scopes.AsJobsAsync(useCases => useCases.DoAsync(new HandOverMessage(message, run), token))) is { IsSuccess: true, Value: true }, cancellation);
    }
}
