using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClauseTracker.Infrastructure.Persistence.Providers;

/// <summary>Which database: SQL Server when its connection string is set, else one SQLite file.</summary>
/// <param name="SqlServer">Connection string, or null.</param>
/// <param name="SqliteFile">Path of the file.</param>
public sealed record DatabaseChoice(string? SqlServer, string SqliteFile)
{
    public const string SqliteMigrations = "ClauseTracker.Migrations.Sqlite";

    public const string SqlServerMigrations = "ClauseTracker.Migrations.SqlServer";

    public bool IsSqlServer => SqlServer is not null;

    /// <summary>The connection string of the chosen one.</summary>
    public string ConnectionString => SqlServer
        ?? new SqliteConnectionStringBuilder { DataSource = SqliteFile, ForeignKeys = true, DefaultTimeout = 60 }.ToString();

    /// <summary>Has EF Core use it.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        if (IsSqlServer)
        {
            options.UseSqlServer(ConnectionString, server => server
                .MigrationsAssembly(SqlServerMigrations).UseCompatibilityLevel(160).EnableRetryOnFailure());
        }
        else
        {
            options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly(SqliteMigrations)).AddInterceptors(SqlitePageCache.Instance);
        }

        // Parts of an aggregate carry no filter of their own: they are read through their root alone.
        options.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
    }
}
