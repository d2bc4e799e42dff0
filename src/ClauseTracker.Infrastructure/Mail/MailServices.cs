using ClauseTracker.Application.Reminders;
using ClauseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Mail;

/// <summary>Registers what writes, sends and reads mail.</summary>
internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<IMailer, SmtpMailer>()
        .AddSingleton<ILetterWriter, LiquidLetterWriter>()
        .AddSingleton<IBounceReader, BounceReader>()
        .AddSingleton<MessageRunner>()
        .AddSingleton<BounceFolder>();
}
