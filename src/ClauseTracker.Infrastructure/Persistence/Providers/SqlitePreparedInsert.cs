using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ClauseTracker.Infrastructure.Persistence.Providers;

/// <summary>
/// Inserts many rows into SQLite by one statement that is prepared once. SQLite has no bulk copy: the usual stand-in writes the values into the text of long statements,
/// which costs the time to parse them and memory for each.
/// </summary>
internal static class SqlitePreparedInsert
{
    /// <summary>Inserts the rows in their order, all or none of them; in the transaction of the context when it has one.</summary>
    /// <exception cref="NotSupportedException">The type has a part that is not a plain column of its own table.</exception>
    public static async Task InsertAsync<T>(DbContext db, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var ambient = db.Database.CurrentTransaction?.GetDbTransaction();
            await using var own = ambient is null ? await connection.BeginTransactionAsync(cancellation) : null;
            await InsertAsync(db, connection, ambient ?? own!, rows, cancellation);
            if (own is not null) await own.CommitAsync(cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task InsertAsync<T>(DbContext db, DbConnection connection, DbTransaction transaction, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var columns = ColumnsOf(db, typeof(T), command);
        await command.PrepareAsync(cancellation);
        Write(command, columns, rows, cancellation);
    }

    /// <summary>SQLite works in the thread that asks, whatever the call is named; the one that says so spares a registration of the cancellation for each row.</summary>
    private static void Write<T>(DbCommand command, List<Column> columns, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var column in columns) column.Take(row);
            command.ExecuteNonQuery();
        }
    }

    private static List<Column> ColumnsOf(DbContext db, Type type, DbCommand command)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new NotSupportedException($"{type.Name} is no table.");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table) ?? throw new NotSupportedException($"{type.Name} has no table.");
        if (entity.GetNavigations().Any(n => n.TargetEntityType.IsOwned())) throw new NotSupportedException($"{type.Name} has parts of another type in its table.");
        var sql = db.GetService<ISqlGenerationHelper>();
        var columns = new List<Column>();
        foreach (var property in entity.GetFlattenedProperties().Where(p => !IsGivenBySqlite(p)))
        {
            if (property.IsShadowProperty()) throw new NotSupportedException($"{type.Name}.{property.Name} is a column that no property holds.");
            var mapping = property.GetRelationalTypeMapping();
            var parameter = mapping.CreateParameter(command, $"p{columns.Count}", null, nullable: true);
            command.Parameters.Add(parameter);
            columns.Add(new Column(property, mapping, parameter, property.GetColumnName(table)!));
        }

        var names = string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Name)));
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({names}) VALUES ({string.Join(", ", columns.Select(c => sql.GenerateParameterNamePlaceholder(c.Parameter.ParameterName)))})";
        return columns;
    }

    /// <summary>A number that the table counts itself.</summary>
    private static bool IsGivenBySqlite(IProperty property) =>
        property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey() && property.ClrType is { } type && (type == typeof(int) || type == typeof(long));

    /// <summary>One column: where its value comes from, and the parameter that carries it.</summary>
    private sealed class Column(IProperty property, RelationalTypeMapping mapping, DbParameter parameter, string name)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly Func<object?, object?>? _convert = mapping.Converter?.ConvertToProvider;

        public string Name => name;

        public DbParameter Parameter => parameter;

        public void Take(object row)
        {
            var value = _getter.GetClrValueUsingContainingEntity(row);
            parameter.Value = (value is null || _convert is null ? value : _convert(value)) ?? DBNull.Value;
        }
    }
}
