using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClauseTracker.Infrastructure.Persistence.Providers;

/// <summary>
/// Gives each connection to SQLite 16 MB of pages instead of 2: a search that asks some hundred contracts for a term reads as many pages of an index, and
/// would read them again at every turn.
/// </summary>
internal sealed class SqlitePageCache : DbConnectionInterceptor
{
    public static readonly SqlitePageCache Instance = new();

    private const string Enlarge = "PRAGMA cache_size = -16000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Enlarge;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Enlarge;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
