using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>What to take of a file.</summary>
/// <param name="BuyerSiret">One buyer's contracts alone, or null.</param>
/// <param name="WithSocialConsideration">Only contracts with a published social consideration.</param>
public sealed record ContractImportFilter(string? BuyerSiret, bool WithSocialConsideration);

/// <summary>What an import did. Added, updated, unchanged, left out by the filter and rejected add up to the records of the file.</summary>
/// <param name="Proposed">Published modifications that now await a person.</param>
public sealed record ContractImportReport(
    long Records, long Added, long Updated, long Unchanged, long LeftOut, long Rejected, IReadOnlyList<RejectedRecord> Rejections, long Proposed = 0);

/// <summary>A record that could not be taken.</summary>
/// <param name="Position">1, 2, 3… in the file.</param>
/// <param name="Number">The contract's number, when it could be read.</param>
/// <param name="Code">Stable code of the reason.</param>
/// <param name="Arguments">What the reason mentions.</param>
public sealed record RejectedRecord(long Position, string? Number, string Code, IReadOnlyList<string> Arguments);

/// <summary>
/// Takes contracts from published essential procurement data. The file is read through once before anything is written, so that a
/// truncated one leaves no trace; then it is written in portions, and doing it again adds nothing twice. Published modifications become
/// proposals for a person: no clause and no obligation moves.
/// </summary>
/// <param name="File">The file; read twice, from its start.</param>
/// <param name="Filter">What to take of it.</param>
/// <param name="Progress">Hears the number of records read so far.</param>
[Requires(Permission.ImportContracts)]
public sealed record ImportContracts(Stream File, ContractImportFilter Filter, IProgress<long>? Progress = null) : ICommand<ContractImportReport>, ICommitsInPortions;

internal sealed class ImportContractsValidator : AbstractValidator<ImportContracts>
{
    public ImportContractsValidator() =>
        RuleFor(i => i.Filter.BuyerSiret).Custom((siret, context) =>
        {
            if (string.IsNullOrWhiteSpace(siret)) return;
            foreach (var error in Siret.From(siret, "BuyerSiret").Errors)
            {
                context.AddFailure(new FluentValidation.Results.ValidationFailure("BuyerSiret", error.Code) { CustomState = error });
            }
        });
}

internal sealed class ImportContractsHandler(IClauseTrackerDb db, IEssentialProcurementReader reader, OrganisationScope scope, TimeProvider clock)
    : ICommandHandler<ImportContracts, ContractImportReport>
{
    private const int Portion = 500;
    private const int MostRejectionsTold = 1000;

    private readonly List<RejectedRecord> _rejections = [];
    private long _added;
    private long _updated;
    private long _unchanged;
    private long _leftOut;
    private long _rejected;
    private long _records;
    private long _proposed;

    public async Task<Result<ContractImportReport>> Handle(ImportContracts request, CancellationToken cancellationToken)
    {
        request.File.Position = 0;
        var check = await reader.CheckAsync(request.File, cancellationToken);
        if (check.IsRefused) return Result<ContractImportReport>.Refuse(check.Errors);
        request.File.Position = 0;
        var buyers = string.IsNullOrWhiteSpace(request.Filter.BuyerSiret) ? null : await db.Organisations.SameAsAsync(Siret.From(request.Filter.BuyerSiret).Value, cancellationToken);
        var portion = new List<EssentialProcurementRecord>(Portion);
        await foreach (var record in reader.ReadAsync(request.File, buyers, cancellationToken))
        {
            _records++;
            if (Sort(record, request.Filter)) portion.Add(record);
            if (portion.Count < Portion) continue;
            await WriteAsync(portion, cancellationToken);
            request.Progress?.Report(_records);
        }

        await WriteAsync(portion, cancellationToken);
        request.Progress?.Report(_records);
        return new ContractImportReport(_records, _added, _updated, _unchanged, _leftOut, _rejected, _rejections, _proposed);
    }

    /// <summary>True for a record to write; the others are counted.</summary>
    private bool Sort(EssentialProcurementRecord record, ContractImportFilter filter)
    {
        var wanted = !record.IsOfAnotherBuyer && (!filter.WithSocialConsideration || record.Facts.SocialConsiderations != SocialConsiderations.None);
        if (record.Rejection is null && !wanted) _leftOut++;
        else if (record.Rejection is { } rejection) Reject(record, rejection);
        return record.Rejection is null && wanted;
    }

    private void Reject(EssentialProcurementRecord record, Error error)
    {
        _rejected++;
        if (_rejections.Count >= MostRejectionsTold) return;
        var arguments = error.Arguments.Select(a => Convert.ToString(a, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty).ToList();
        _rejections.Add(new RejectedRecord(record.Position, record.Number, error.Code, arguments));
    }

    private async Task WriteAsync(List<EssentialProcurementRecord> portion, CancellationToken cancellation)
    {
        if (portion.Count == 0) return;
        var written = await db.InTransactionAsync(() => WritePortionAsync(portion, cancellation), cancellation);
        if (written.TryGet(out var counts))
        {
            _added += counts.Added;
            _updated += counts.Updated;
            _unchanged += counts.Unchanged;
            _proposed += counts.Proposed;
            foreach (var (record, error) in counts.Refused) Reject(record, error);
        }
        else
        {
            foreach (var record in portion) Reject(record, written.Errors[0]);
        }

        db.Forget();
        portion.Clear();
    }

    private async Task<Result<PortionCounts>> WritePortionAsync(List<EssentialProcurementRecord> portion, CancellationToken cancellation)
    {
        var known = await ContractsKnown.LoadAsync(db, portion, cancellation);
        var counts = new PortionCounts();
        var writing = new ContractWriting(known, scope, clock.GetUtcNow());
        foreach (var record in portion)
        {
            var written = writing.Write(record);
            if (!written.TryGet(out var change)) counts.Refused.Add((record, written.Errors[0]));
            else if (change == ContractChange.Added) counts.Added++;
            else if (change == ContractChange.Updated) counts.Updated++;
            else counts.Unchanged++;
        }

        counts.Proposed = writing.Proposed;
        await db.SaveChangesAsync(cancellation);
        await db.RefreshDutyAsync(writing.Written, cancellation);
        return counts;
    }

    private sealed class PortionCounts
    {
        public int Added { get; set; }

        public int Updated { get; set; }

        public int Unchanged { get; set; }

        public int Proposed { get; set; }

        public List<(EssentialProcurementRecord Record, Error Error)> Refused { get; } = [];
    }
}
