using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Reminders;

/// <summary>Sends a message that says nothing, to see that the mail server takes it. Gives the server's words. Nothing is stored.</summary>
[Requires(Permission.ManageReminders)]
public sealed record SendTestMessage(string To) : ICommand<string>, ICommitsInPortions
{
    public override string ToString() => nameof(SendTestMessage);
}

internal sealed class SendTestMessageValidator : AbstractValidator<SendTestMessage>
{
    public SendTestMessageValidator() => RuleFor(m => m.To).NotEmpty().MaximumLength(OutgoingMessage.AddressLength).EmailAddress();
}

internal sealed class SendTestMessageHandler(IMailer mailer, TimeProvider clock) : ICommandHandler<SendTestMessage, string>
{
    public async Task<Result<string>> Handle(SendTestMessage request, CancellationToken cancellationToken)
    {
        if (!mailer.State.IsConfigured) return new ReminderErrors.NoMailServer();
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var text = Sentences.Of("Letter.TestBody");
        var mail = new MailToSend(id, $"{id:N}@{mailer.State.Domain}", request.To.Trim(), null, Sentences.Of("Letter.TestSubject"), text, $"<p>{text}</p>");
        await using var run = mailer.Begin();
        var answer = await run.SendAsync(mail, _ => Task.FromResult(true), cancellationToken);
        return answer.Outcome == MailOutcome.Accepted ? answer.Said : new ReminderErrors.TestNotTaken(answer.Said);
    }
}
