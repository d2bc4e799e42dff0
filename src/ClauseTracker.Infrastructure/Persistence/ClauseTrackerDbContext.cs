using ClauseTracker.Application.Abstractions;
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
using ClauseTracker.Infrastructure.Encryption;
using ClauseTracker.Infrastructure.Identity;
using LinqToDB.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ClauseTracker.Infrastructure.Persistence.Providers;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>The database on either provider: scoped by organisation, versioned, audited.</summary>
public sealed class ClauseTrackerDbContext(
    DbContextOptions<ClauseTrackerDbContext> options, OrganisationScope scope, ICurrentUser user, TimeProvider clock)
    : IdentityUserContext<SignInAccount, Guid>(options), IClauseTrackerDb
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<User> People => Set<User>();

    public DbSet<PublicContract> Contracts => Set<PublicContract>();

    public DbSet<ReceivedRecord> ReceivedRecords => Set<ReceivedRecord>();

    public DbSet<ProposedAmendment> ProposedAmendments => Set<ProposedAmendment>();

    public DbSet<Subcontract> Subcontracts => Set<Subcontract>();

    public DbSet<InsertionClause> Clauses => Set<InsertionClause>();

    public DbSet<CompletedAction> CompletedActions => Set<CompletedAction>();

    public DbSet<CountingRuleSet> CountingRuleSets => Set<CountingRuleSet>();

    public DbSet<TradeReference> TradeReferences => Set<TradeReference>();

    public DbSet<GeneralFigures> GeneralFigures => Set<GeneralFigures>();

    public DbSet<ClauseDraft> ClauseDrafts => Set<ClauseDraft>();

    public DbSet<EuropeanThreshold> Thresholds => Set<EuropeanThreshold>();

    public DbSet<SocialConditionDerogation> Derogations => Set<SocialConditionDerogation>();

    public DbSet<ContractDuty> ContractDuties => Set<ContractDuty>();

    public DbSet<Beneficiary> Beneficiaries => Set<Beneficiary>();

    public DbSet<IdentityMark> IdentityMarks => Set<IdentityMark>();

    public DbSet<EligibilityCategory> EligibilityCategories => Set<EligibilityCategory>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<HoursPool> HoursPools => Set<HoursPool>();

    public DbSet<HoursStatement> Statements => Set<HoursStatement>();

    public DbSet<CellWrite> CellWrites => Set<CellWrite>();

    public DbSet<FirmLink> FirmLinks => Set<FirmLink>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    public DbSet<PlacementNotice> PlacementNotices => Set<PlacementNotice>();

    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<MonthClosing> MonthClosings => Set<MonthClosing>();

    public DbSet<MonthGap> MonthGaps => Set<MonthGap>();

    public DbSet<ClosedStanding> ClosedStandings => Set<ClosedStanding>();

    public DbSet<ClauseStanding> Standings => Set<ClauseStanding>();

    public DbSet<ReconciledLine> ReconciledLines => Set<ReconciledLine>();

    public DbSet<ContractListing> ContractListings => Set<ContractListing>();

    public DbSet<ContractTerm> ContractTerms => Set<ContractTerm>();

    public DbSet<JobPost> JobPosts => Set<JobPost>();

    public DbSet<JobForum> JobForums => Set<JobForum>();

    public DbSet<Candidacy> Candidacies => Set<Candidacy>();

    public DbSet<PartnershipAgreement> Agreements => Set<PartnershipAgreement>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<ReminderSettings> ReminderSettings => Set<ReminderSettings>();

    public DbSet<ReminderStop> ReminderStops => Set<ReminderStop>();

    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();

    public DbSet<MessageSubject> MessageSubjects => Set<MessageSubject>();

    public DbSet<CorrespondenceTask> CorrespondenceTasks => Set<CorrespondenceTask>();

    public DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<BackgroundOperation> Operations => Set<BackgroundOperation>();

    public DbSet<HoursImport> HoursImports => Set<HoursImport>();

    public DbSet<ImportedStatement> ImportedStatements => Set<ImportedStatement>();

    public DbSet<ColumnMapping> ColumnMappings => Set<ColumnMapping>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    internal DbSet<PersonKey> PersonKeys => Set<PersonKey>();

    internal DbSet<ReadModelState> ReadModelStates => Set<ReadModelState>();

    /// <summary>Read by the query filters at each query.</summary>
    private bool ScopeSeesAll => scope.SeesAll;

    private IReadOnlyList<OrganisationId> ScopeOrganisations => scope.Organisations;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();

        // Each look at the entries would compare everything again: a saving of thousands of rows would do it five times over.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Saving without awaiting would skip the audit.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    public async Task BulkInsertAsync<T>(IEnumerable<T> rows, CancellationToken cancellation = default)
        where T : class
    {
        if (Database.IsSqlite()) await SqlitePreparedInsert.InsertAsync(this, rows, cancellation);
        else await this.BulkCopyAsync(rows, cancellation);
    }

    public Task AuditAsync(IReadOnlyList<BulkChange> changes, CancellationToken cancellation = default) => changes.Count == 0
        ? Task.CompletedTask
        : AuditTrail.AppendInBulkAsync(this, [.. changes.Select(c => new AuditDraft(c.Action, c.Subject, c.SubjectId, c.Changes))], user.Id, clock.GetUtcNow(), cancellation);

    public async Task InsertAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancellation = default)
        where T : class
    {
        if (ChangeTracker.HasChanges()) throw new InvalidOperationException("Save what waits first: it would go unaudited.");
        AddRange(rows);
        await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellation);
        foreach (var row in rows) Entry(row).State = EntityState.Detached;
    }

    public async Task<TResult> InTransactionAsync<TResult>(Func<Task<TResult>> work, CancellationToken cancellation = default)
        where TResult : Result, IRefusable<TResult>
    {
        if (Database.CurrentTransaction is not null) return await work();
        try
        {
            return await Database.CreateExecutionStrategy().ExecuteAsync(() => AttemptAsync(work, cancellation));
        }
        catch (DbUpdateConcurrencyException)
        {
            ChangeTracker.Clear();
            return TResult.Refuse(new SharedErrors.ChangedMeanwhile());
        }
        catch (Exception failure) when (UniqueViolation.Is(failure))
        {
            ChangeTracker.Clear();
            return TResult.Refuse(new SharedErrors.ChangedMeanwhile());
        }
    }

    public void Forget() => ChangeTracker.Clear();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        ValueConversions.Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ClauseTrackerDbContext).Assembly);
        Filter<PublicContract>(builder);
        Filter<ReceivedRecord>(builder);
        Filter<ProposedAmendment>(builder);
        Filter<Subcontract>(builder);
        Filter<InsertionClause>(builder);
        Filter<CompletedAction>(builder);
        Filter<ClauseDraft>(builder);
        Filter<SocialConditionDerogation>(builder);
        Filter<ContractDuty>(builder);
        Filter<Beneficiary>(builder);
        Filter<Placement>(builder);
        Filter<HoursPool>(builder);
        Filter<PlacementNotice>(builder);
        Filter<HoursStatement>(builder);
        Filter<Attachment>(builder);
        Filter<ImportedStatement>(builder);
        Filter<MonthClosing>(builder);
        Filter<MonthGap>(builder);
        Filter<ClosedStanding>(builder);
        Filter<ClauseStanding>(builder);
        Filter<ReconciledLine>(builder);
        Filter<ContractListing>(builder);
        Filter<ContractTerm>(builder);
        Filter<ReminderSettings>(builder);
        Filter<ReminderStop>(builder);
        Filter<MessageSubject>(builder);
        Filter<CorrespondenceTask>(builder);
        Filter<JobPost>(builder);
        Filter<JobForum>(builder);
        Filter<Candidacy>(builder);
        Filter<PartnershipAgreement>(builder);
        SearchOrder.Configure(builder, Database);
        Versioning.Configure(builder);
    }

    private void Filter<T>(ModelBuilder builder)
        where T : class, IScoped =>
        builder.Entity<T>().HasQueryFilter(e => ScopeSeesAll || ScopeOrganisations.Contains(e.OrganisationId));

    private async Task<TResult> AttemptAsync<TResult>(Func<Task<TResult>> work, CancellationToken cancellation)
        where TResult : Result, IRefusable<TResult>
    {
        ChangeTracker.Clear();
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        var result = await work();
        if (result.IsSuccess) await transaction.CommitAsync(cancellation);
        else ChangeTracker.Clear();
        return result;
    }

    private async Task<int> SaveDetectedAsync(bool accept, CancellationToken cancellation)
    {
        Versioning.Raise(ChangeTracker);
        var drafts = AuditTrail.Draft(ChangeTracker);
        var touched = await TouchedContracts.OfAsync(this, cancellation);
        if (drafts.Count == 0 && touched.Count == 0) return await base.SaveChangesAsync(accept, cancellation);
        if (Database.CurrentTransaction is not null) return await SaveFollowedAsync(drafts, touched, accept, cancellation);
        return await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellation);
            var saved = await SaveFollowedAsync(drafts, touched, accept, cancellation);
            await transaction.CommitAsync(cancellation);
            return saved;
        });
    }

    /// <summary>Saves, with the audit of what changed before and the lists that show it after.</summary>
    private async Task<int> SaveFollowedAsync(IReadOnlyList<AuditDraft> drafts, IReadOnlyCollection<ContractId> touched, bool accept, CancellationToken cancellation)
    {
        if (drafts.Count > 0) await AuditTrail.AppendAsync(this, drafts, user.Id, clock.GetUtcNow(), cancellation);
        var statements = ChangeTracker.Entries<HoursStatement>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity).ToList();
        var saved = await base.SaveChangesAsync(accept, cancellation);
        await this.RefuseClosedMeanwhileAsync(statements, cancellation);
        await this.RefreshContractsAsync(touched, cancellation);
        return saved;
    }
}
