using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class StatementReturnConfiguration : IEntityTypeConfiguration<StatementReturn>
{
    public void Configure(EntityTypeBuilder<StatementReturn> builder)
    {
        builder.ToTable("StatementReturns");
        builder.HasKey(r => new { r.StatementId, r.Number });
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Reason).HasMaxLength(HoursStatement.ReasonLength);
    }
}

internal sealed class MonthClosingConfiguration : IEntityTypeConfiguration<MonthClosing>
{
    public void Configure(EntityTypeBuilder<MonthClosing> builder)
    {
        builder.ToTable("MonthClosings");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.ReopenReason).HasMaxLength(MonthClosing.ReasonLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        // Two people who close the same month at once give it the same number: one of them is refused.
        builder.HasIndex(c => new { c.OrganisationId, c.Month, c.Number }).IsUnique();
        builder.HasIndex(c => c.Month);
    }
}

internal sealed class MonthGapConfiguration : IEntityTypeConfiguration<MonthGap>
{
    public void Configure(EntityTypeBuilder<MonthGap> builder)
    {
        builder.ToTable("MonthGaps");
        builder.HasKey(g => new { g.ClosingId, g.Number });
        builder.Property(g => g.Number).ValueGeneratedNever();
        builder.HasOne<MonthClosing>().WithMany().HasForeignKey(g => g.ClosingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<InsertionClause>().WithMany().HasForeignKey(g => g.ClauseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(g => g.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => g.OrganisationId);
    }
}

internal sealed class ClosedStandingConfiguration : IEntityTypeConfiguration<ClosedStanding>
{
    public void Configure(EntityTypeBuilder<ClosedStanding> builder)
    {
        builder.ToTable("ClosedStandings");
        builder.HasKey(s => new { s.ClosingId, s.ClauseId });
        builder.HasOne<MonthClosing>().WithMany().HasForeignKey(s => s.ClosingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<InsertionClause>().WithMany().HasForeignKey(s => s.ClauseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CountingRuleSet>().WithMany().HasForeignKey(s => s.CountingRuleSetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.OrganisationId);
    }
}
