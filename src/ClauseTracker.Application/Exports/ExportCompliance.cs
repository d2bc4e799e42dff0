using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Exports;

/// <summary>What a compliance workbook is about.</summary>
public abstract record ComplianceTarget
{
    private ComplianceTarget()
    {
    }

    /// <summary>One contract, from its start.</summary>
    public sealed record OneContract(ContractId Contract) : ComplianceTarget;

    /// <summary>All contracts of a buyer that run in a year, with the hours of that year.</summary>
    public sealed record BuyerYear(OrganisationId Buyer, int Year) : ComplianceTarget;
}

/// <summary>Makes the workbook that proves what was done: people by reference, never by name.</summary>
[Requires(Permission.ExportCompliance)]
public sealed record ExportCompliance(ComplianceTarget Target) : IQuery<ExportedFile>;

/// <summary>A file to hand over.</summary>
public sealed record ExportedFile(string FileName, byte[] Content);

internal sealed class ExportComplianceHandler(IClauseTrackerDb db, IComplianceWorkbookWriter writer, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<ExportCompliance, ExportedFile>
{
    public async Task<Result<ExportedFile>> Handle(ExportCompliance request, CancellationToken cancellationToken)
    {
        var facts = await ComplianceFacts.LoadAsync(db, request.Target, cancellationToken);
        if (facts is null) return new SharedErrors.NotFound();
        var report = new ComplianceReportBuilder(facts).Build(user.DisplayName, clock);
        return new ExportedFile(NameOf(facts, clock.Today()), writer.Write(report));
    }

    private static string NameOf(ComplianceFacts facts, DateOnly today)
    {
        var subject = facts.Scope switch
        {
            ComplianceScope.OneContract contract => contract.Number,
            ComplianceScope.BuyerYear year => $"{year.Buyer}-{year.Year.ToString(CultureInfo.InvariantCulture)}",
            _ => throw new InvalidOperationException("An unknown scope."),
        };
        var safe = string.Concat(subject.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return $"conformite-{safe}-{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx";
    }
}
