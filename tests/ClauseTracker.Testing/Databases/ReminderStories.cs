using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Infrastructure.Mail;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Testing.Databases;

/// <summary>What stories of reminders begin with.</summary>
public static class ReminderStories
{
    /// <summary>An instance whose mail server listens on that port of this machine.</summary>
    public static InstanceSettings WithMail(this InstanceSettings settings, int port) => settings with
    {
        PublicAddress = new Uri("https://insertion.exemple.invalid"),
        Mail = new MailSettings("127.0.0.1", port, SecureSocketOptions.None, null, null, "insertion@exemple.invalid")
        {
            FromName = "Facilitateurs", ReplyTo = "reponses@exemple.invalid", BounceAddress = "rebonds@exemple.invalid",
        },
    };

    /// <summary>Gives a firm somebody to write to since the spring.</summary>
    public static Task<int> AContactAsync(this TestWorld world, OrganisationId firm, string email, bool isFallback = false, ContactLanguage language = ContactLanguage.French) =>
        world.GivenAsync(new AddContact
        {
            Organisation = firm, Name = $"Contact {email.Split('@')[0]}", Email = email, From = new DateOnly(2026, 3, 1), IsFallback = isFallback, Language = language,
        });

    /// <summary>A firm with somebody at work on a clause and somebody to write to.</summary>
    public static async Task<StartedPlacement> AFirmToRemindAsync(this TestWorld world, int number, string? email = null)
    {
        var placement = await world.SomebodyAtWorkAsync($"2026-R{number}", person: number, employer: number);
        await world.AContactAsync(placement.Employer, email ?? $"firme{number}@exemple.invalid");
        return placement;
    }

    /// <summary>Has the months that are still chased declared, but for one.</summary>
    public static async Task AnswerAllButAsync(this TestWorld world, StartedPlacement placement, int month)
    {
        foreach (var answered in new[] { 8, 9, 10 }.Where(m => m != month)) await world.HoursAsync(placement, answered, 10);
    }

    /// <summary>Writes what is due and sends it; gives the number that the server took.</summary>
    public static async Task<int> RemindAsync(this TestWorld world)
    {
        await world.GivenAsync(new QueueReminders(ByItself: false));
        return await world.DeliverAsync();
    }

    /// <summary>Sends what waits.</summary>
    public static Task<int> DeliverAsync(this TestWorld world) => world.Services.GetRequiredService<MessageRunner>().RunAsync();

    /// <summary>Every message there is, in the order of writing.</summary>
    public static Task<List<OutgoingMessage>> MessagesAsync(this TestWorld world) =>
        world.ReadAsync(db => db.OutgoingMessages.AsNoTracking().Include(m => m.Subjects).OrderBy(m => m.Id).ToListAsync());

    /// <summary>The tasks that are open.</summary>
    public static Task<List<CorrespondenceTask>> OpenTasksAsync(this TestWorld world) =>
        world.ReadAsync(db => db.CorrespondenceTasks.AsNoTracking().Where(t => t.ClosedAt == null).OrderBy(t => t.Id).ToListAsync());
}
