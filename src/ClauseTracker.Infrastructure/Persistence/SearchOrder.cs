using ClauseTracker.Application.PublicContracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>
/// Has SQL Server compare terms and keys of numbers by their characters' codes, as SQLite does: a range of an index is then the same on both.
/// </summary>
internal static class SearchOrder
{
    private const string ByCode = "Latin1_General_BIN2";

    public static void Configure(ModelBuilder builder, DatabaseFacade database)
    {
        if (!database.IsSqlServer()) return;
        builder.Entity<ContractTerm>().Property(t => t.Term).UseCollation(ByCode);
        builder.Entity<ContractListing>().Property(l => l.NumberKey).UseCollation(ByCode);
    }
}
