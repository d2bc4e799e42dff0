using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>Recognises, on either database, that a row like it was there already: somebody was quicker, or a form came twice.</summary>
internal static class UniqueViolation
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqlServerConstraint = 2627;
    private const int SqlServerIndex = 2601;

    /// <summary>True for one that EF Core tells, and for one that a bulk copy meets, which goes past it.</summary>
    public static bool Is(Exception failure) => (failure is DbUpdateException ? failure.InnerException : failure) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException server => server.Number is SqlServerConstraint or SqlServerIndex,
        _ => false,
    };
}
