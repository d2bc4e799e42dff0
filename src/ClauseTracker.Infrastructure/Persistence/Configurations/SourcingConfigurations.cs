using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class JobPostConfiguration : IEntityTypeConfiguration<JobPost>
{
    public void Configure(EntityTypeBuilder<JobPost> builder)
    {
        builder.ToTable("JobPosts");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.JobTitle).HasMaxLength(Placement.JobTitleLength);
        builder.Property(p => p.Commune).HasMaxLength(JobPost.CommuneLength);
        builder.Property(p => p.ClosingReason).HasMaxLength(JobPost.ReasonLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InsertionClause>().WithMany().HasForeignKey(p => p.ClauseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.OrganisationId, p.Status });
    }
}

internal sealed class JobForumConfiguration : IEntityTypeConfiguration<JobForum>
{
    public void Configure(EntityTypeBuilder<JobForum> builder)
    {
        builder.ToTable("JobForums");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(JobForum.NameLength);
        builder.Property(f => f.Commune).HasMaxLength(JobForum.CommuneLength);
        builder.Property(f => f.Organisers).HasMaxLength(JobForum.OrganisersLength);
        builder.HasMany(f => f.Meetings).WithOne().HasForeignKey(m => m.ForumId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(f => f.Meetings).HasField("_meetings").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(f => new { f.OrganisationId, f.HeldOn });
    }
}

internal sealed class ForumMeetingConfiguration : IEntityTypeConfiguration<ForumMeeting>
{
    public void Configure(EntityTypeBuilder<ForumMeeting> builder)
    {
        builder.ToTable("ForumMeetings");
        builder.HasKey(m => new { m.ForumId, m.BeneficiaryId });
        builder.Property(m => m.Reference).HasMaxLength(Beneficiary.ReferenceLength);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(m => m.BeneficiaryId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CandidacyConfiguration : IEntityTypeConfiguration<Candidacy>
{
    public void Configure(EntityTypeBuilder<Candidacy> builder)
    {
        builder.ToTable("Candidacies");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.BeneficiaryReference).HasMaxLength(Beneficiary.ReferenceLength);
        builder.Property(c => c.RefusalNote).HasMaxLength(Candidacy.NoteLength);
        builder.HasOne<JobPost>().WithMany().HasForeignKey(c => c.PostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(c => c.BeneficiaryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.ReferrerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JobForum>().WithMany().HasForeignKey(c => c.ForumId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.PostId, c.BeneficiaryId }).IsUnique();
        builder.HasIndex(c => new { c.OrganisationId, c.ProposedOn });
    }
}

internal sealed class PartnershipAgreementConfiguration : IEntityTypeConfiguration<PartnershipAgreement>
{
    public void Configure(EntityTypeBuilder<PartnershipAgreement> builder)
    {
        builder.ToTable("PartnershipAgreements");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Title).HasMaxLength(AgreementTerms.TitleLength);
        builder.Property(a => a.DecisionNumber).HasMaxLength(AgreementTerms.DecisionLength);
        builder.Property(a => a.Amounts).HasConversion<ValueConversions.JsonListConverter<YearAmount>, ValueConversions.ListComparer<YearAmount>>();
        builder.Property(a => a.Objectives).HasConversion<ValueConversions.JsonListConverter<YearObjective>, ValueConversions.ListComparer<YearObjective>>();
        builder.Property(a => a.Amendments).HasConversion<ValueConversions.JsonListConverter<AgreementAmendment>, ValueConversions.ListComparer<AgreementAmendment>>();
        builder.Ignore(a => a.Period);
        builder.Ignore(a => a.Years);
        builder.Ignore(a => a.Total);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.OrganisationId, a.EndsOn });
    }
}
