using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class InsertionClauseConfiguration : IEntityTypeConfiguration<InsertionClause>
{
    public void Configure(EntityTypeBuilder<InsertionClause> builder)
    {
        builder.ToTable("InsertionClauses", t => t.HasCheckConstraint("CK_InsertionClauses_Period", "EndsOn >= StartsOn"));
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Publics).HasConversion<ValueConversions.CriteriaConverter, ValueConversions.CriteriaComparer>().HasMaxLength(InsertionClause.MostPublics * (CriterionCode.Length + 1)).IsUnicode(false);
        builder.Ignore(c => c.Terms).Ignore(c => c.Ledger).Ignore(c => c.Period);
        builder.Property(c => c.Structures).HasConversion<ValueConversions.StructuresConverter, ValueConversions.StructuresComparer>().HasMaxLength(200).IsUnicode(false);
        builder.Property(c => c.Obligation).HasConversion<ValueConversions.JsonConverter<Obligation>, ValueConversions.JsonComparer<Obligation>>();
        builder.Property(c => c.Reservation).HasConversion<ValueConversions.JsonConverter<Reservation>, ValueConversions.JsonComparer<Reservation>>().HasMaxLength(100).IsUnicode(false);
        builder.Property(c => c.Correspondent).HasConversion<ValueConversions.JsonConverter<Correspondent>, ValueConversions.JsonComparer<Correspondent>>();
        builder.Property(c => c.Penalty).HasConversion<ValueConversions.JsonConverter<PenaltyRule>, ValueConversions.JsonComparer<PenaltyRule>>().HasMaxLength(400).IsUnicode(false);
        builder.Property(c => c.Duties).HasConversion<ValueConversions.JsonConverter<DutyCalendar>, ValueConversions.JsonComparer<DutyCalendar>>().HasMaxLength(200).IsUnicode(false)
            .HasDefaultValueSql("'{\"FirstContactDays\":14,\"KickOffDays\":31,\"StatementDay\":12,\"FinalAssessmentMonths\":3}'");
        builder.Property(c => c.CcagArticle).HasMaxLength(ClauseTerms.LabelLength);
        builder.Property(c => c.Charter).HasMaxLength(ClauseTerms.LabelLength);
        builder.HasMany(c => c.PeriodChanges).WithOne().HasForeignKey(p => p.ClauseId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.PeriodChanges).HasField("_periodChanges").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<PublicContract>().WithMany().HasForeignKey(c => c.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CountingRuleSet>().WithMany().HasForeignKey(c => c.CountingRuleSetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Commitments).WithOne().HasForeignKey(l => l.ClauseId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Commitments).HasField("_commitments").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(c => new { c.ContractId, c.Part }).IsUnique();
        builder.HasIndex(c => c.OrganisationId);
        builder.HasIndex(c => c.FacilitatorId);
    }
}

internal sealed class CommitmentLineConfiguration : IEntityTypeConfiguration<CommitmentLine>
{
    public void Configure(EntityTypeBuilder<CommitmentLine> builder)
    {
        builder.ToTable("CommitmentLines");
        builder.HasKey(l => new { l.ClauseId, l.Number });
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.Property(l => l.Form).HasDefaultValue(ObligationForms.FixedHours).HasSentinel(ObligationForms.None);
        builder.Property(l => l.Calculation).HasConversion<ValueConversions.JsonConverter<HoursCalculation>, ValueConversions.JsonComparer<HoursCalculation>>();
    }
}

internal sealed class ClausePeriodChangeConfiguration : IEntityTypeConfiguration<ClausePeriodChange>
{
    public void Configure(EntityTypeBuilder<ClausePeriodChange> builder)
    {
        builder.ToTable("ClausePeriodChanges");
        builder.HasKey(p => new { p.ClauseId, p.Number });
        builder.Property(p => p.Number).ValueGeneratedNever();
    }
}

internal sealed class CompletedActionConfiguration : IEntityTypeConfiguration<CompletedAction>
{
    public void Configure(EntityTypeBuilder<CompletedAction> builder)
    {
        builder.ToTable("CompletedActions");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Note).HasMaxLength(CompletedAction.NoteLength);
        builder.Property(a => a.WithdrawReason).HasMaxLength(CompletedAction.NoteLength);
        builder.HasOne<InsertionClause>().WithMany().HasForeignKey(a => a.ClauseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.ClauseId);
        builder.HasIndex(a => a.OrganisationId);
    }
}

internal sealed class CountingRuleSetConfiguration : IEntityTypeConfiguration<CountingRuleSet>
{
    public void Configure(EntityTypeBuilder<CountingRuleSet> builder)
    {
        builder.ToTable("CountingRuleSets");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Code).HasMaxLength(CountingRuleSet.CodeLength);
        builder.Property(r => r.SourceNote).HasMaxLength(CountingRuleSet.SourceNoteLength);
        builder.HasIndex(r => new { r.Code, r.RuleVersion }).IsUnique();
        builder.HasData(CountingRuleSet.Default);
    }
}
