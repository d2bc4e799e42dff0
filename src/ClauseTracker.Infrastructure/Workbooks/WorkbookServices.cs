using ClauseTracker.Application.Exports;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>Registration of what writes workbooks.</summary>
public static class WorkbookServices
{
    /// <summary>Adds the writer of the compliance workbook; it keeps nothing between two calls.</summary>
    public static IServiceCollection AddWorkbooks(this IServiceCollection services) =>
        services.AddSingleton<IComplianceWorkbookWriter, ComplianceWorkbookWriter>();
}
