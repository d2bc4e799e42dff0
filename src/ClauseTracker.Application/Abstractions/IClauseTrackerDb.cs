using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.Audit;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Declarations;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.SavedFilters;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Abstractions;

/// <summary>The database: EF Core's context is the repository and the unit of work (ADR 0002). Scoped sets show the user's organisations alone.</summary>
public interface IClauseTrackerDb
{
    DbSet<Organisation> Organisations { get; }

    DbSet<User> People { get; }

    DbSet<PublicContract> Contracts { get; }

    DbSet<ReceivedRecord> ReceivedRecords { get; }

    DbSet<ProposedAmendment> ProposedAmendments { get; }

    DbSet<Subcontract> Subcontracts { get; }

    DbSet<InsertionClause> Clauses { get; }

    DbSet<CompletedAction> CompletedActions { get; }

    DbSet<CountingRuleSet> CountingRuleSets { get; }

    DbSet<TradeReference> TradeReferences { get; }

    DbSet<GeneralFigures> GeneralFigures { get; }

    DbSet<ClauseDraft> ClauseDrafts { get; }

    DbSet<EuropeanThreshold> Thresholds { get; }

    DbSet<SocialConditionDerogation> Derogations { get; }

    DbSet<ContractDuty> ContractDuties { get; }

    DbSet<Beneficiary> Beneficiaries { get; }

    DbSet<IdentityMark> IdentityMarks { get; }

    DbSet<EligibilityCategory> EligibilityCategories { get; }

    DbSet<Placement> Placements { get; }

    DbSet<HoursPool> HoursPools { get; }

    DbSet<HoursStatement> Statements { get; }

    DbSet<CellWrite> CellWrites { get; }

    DbSet<FirmLink> FirmLinks { get; }

    DbSet<ApiKey> ApiKeys { get; }

    DbSet<KeptAnswer> KeptAnswers { get; }

    DbSet<PlacementNotice> PlacementNotices { get; }

    DbSet<Attachment> Attachments { get; }
    DbSet<MonthClosing> MonthClosings { get; }

    DbSet<MonthGap> MonthGaps { get; }

    DbSet<ClosedStanding> ClosedStandings { get; }

    DbSet<ClauseStanding> Standings { get; }

    DbSet<ReconciledLine> ReconciledLines { get; }

    DbSet<ContractListing> ContractListings { get; }

    DbSet<ContractTerm> ContractTerms { get; }

    DbSet<JobPost> JobPosts { get; }

    DbSet<JobForum> JobForums { get; }

    DbSet<Candidacy> Candidacies { get; }

    DbSet<PartnershipAgreement> Agreements { get; }

    DbSet<SavedFilter> SavedFilters { get; }

    DbSet<ReminderSettings> ReminderSettings { get; }

    DbSet<ReminderStop> ReminderStops { get; }

    DbSet<OutgoingMessage> OutgoingMessages { get; }

    DbSet<MessageSubject> MessageSubjects { get; }

    DbSet<CorrespondenceTask> CorrespondenceTasks { get; }

    DbSet<LetterTemplate> LetterTemplates { get; }

    DbSet<OutboxMessage> Outbox { get; }

    DbSet<BackgroundOperation> Operations { get; }

    DbSet<HoursImport> HoursImports { get; }

    DbSet<ImportedStatement> ImportedStatements { get; }

    DbSet<ColumnMapping> ColumnMappings { get; }

    DbSet<AuditEntry> AuditEntries { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation = default);

    /// <summary>Writes many rows at once by the provider's bulk path. Inside the present transaction; not audited, not versioned.</summary>
    Task BulkInsertAsync<T>(IEnumerable<T> rows, CancellationToken cancellation = default)
        where T : class;

    /// <summary>Writes to the audit chain what was written past it, in the same transaction: one entry for each whole thing.</summary>
    Task AuditAsync(IReadOnlyList<BulkChange> changes, CancellationToken cancellation = default);

    /// <summary>Writes a few derived rows one by one and lets go of them; not audited, not versioned. Nothing else may wait to be saved.</summary>
    Task InsertAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancellation = default)
        where T : class;

    /// <summary>Runs <paramref name="work"/> in one transaction, again from the start when the server asks for it; commits when it succeeds.</summary>
    [return: DoNotIgnore]
    Task<TResult> InTransactionAsync<TResult>(Func<Task<TResult>> work, CancellationToken cancellation = default)
        where TResult : Result, IRefusable<TResult>;

    /// <summary>Lets go of everything that was read or written so far, so that memory stays flat in long work.</summary>
    void Forget();
}
