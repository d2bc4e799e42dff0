using System.Globalization;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ReminderSettingsConfiguration : IEntityTypeConfiguration<ReminderSettings>
{
    public void Configure(EntityTypeBuilder<ReminderSettings> builder)
    {
        builder.ToTable("ReminderSettings");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Rules);
        builder.Property(s => s.HeldReason).HasMaxLength(ReminderSettings.ReasonLength);
        builder.HasIndex(s => s.OrganisationId);
    }
}

internal sealed class ReminderStopConfiguration : IEntityTypeConfiguration<ReminderStop>
{
    public void Configure(EntityTypeBuilder<ReminderStop> builder)
    {
        builder.ToTable("ReminderStops");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Reason).HasMaxLength(ReminderSettings.ReasonLength);
        builder.HasOne<InsertionClause>().WithMany().HasForeignKey(s => s.ClauseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.OrganisationId, s.LiftedAt });
    }
}

internal sealed class OutgoingMessageConfiguration : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> builder)
    {
        builder.ToTable("OutgoingMessages");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Ignore(m => m.IsOpen);
        builder.Property(m => m.Recipient).HasMaxLength(OutgoingMessage.AddressLength);
        builder.Property(m => m.MessageId).HasMaxLength(OutgoingMessage.MessageIdLength).IsUnicode(false);
        builder.Property(m => m.ServerAnswer).HasMaxLength(OutgoingMessage.AnswerLength);
        builder.HasMany(m => m.Subjects).WithOne().HasForeignKey(s => s.MessageId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Subjects).HasField("_subjects").UsePropertyAccessMode(PropertyAccessMode.Field);
        // Never two messages to one person on one day, whoever plans them; brackets are quotes on both databases.
        builder.HasIndex(m => new { m.Recipient, m.SendOn }).IsUnique().HasFilter(string.Create(CultureInfo.InvariantCulture, $"[State] <> {(int)MessageState.Withdrawn}"));
        builder.HasIndex(m => new { m.State, m.NextAttemptAt });
        builder.HasIndex(m => m.SendOn);
    }
}

internal sealed class MessageSubjectConfiguration : IEntityTypeConfiguration<MessageSubject>
{
    public void Configure(EntityTypeBuilder<MessageSubject> builder)
    {
        builder.ToTable("MessageSubjects");
        builder.HasKey(s => new { s.MessageId, s.Number });
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.HasIndex(s => new { s.ClauseId, s.EmployerId, s.Month });
        builder.HasIndex(s => new { s.EmployerId, s.Month });
        builder.HasIndex(s => s.OrganisationId);
    }
}

internal sealed class CorrespondenceTaskConfiguration : IEntityTypeConfiguration<CorrespondenceTask>
{
    public void Configure(EntityTypeBuilder<CorrespondenceTask> builder)
    {
        builder.ToTable("CorrespondenceTasks");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Ignore(t => t.IsOpen);
        builder.Property(t => t.Address).HasMaxLength(OutgoingMessage.AddressLength);
        builder.HasIndex(t => new { t.OrganisationId, t.ClosedAt });
        builder.HasIndex(t => t.FirmId);
    }
}

internal sealed class LetterTemplateConfiguration : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> builder)
    {
        builder.ToTable("LetterTemplates");
        builder.HasKey(t => new { t.Kind, t.Language });
        builder.Property(t => t.Kind).ValueGeneratedNever();
        builder.Property(t => t.Language).ValueGeneratedNever();
        builder.Ignore(t => t.Text);
        builder.Property(t => t.Subject).HasMaxLength(LetterTemplate.SubjectLength);
        builder.Property(t => t.Body).HasMaxLength(LetterTemplate.BodyLength);
    }
}
