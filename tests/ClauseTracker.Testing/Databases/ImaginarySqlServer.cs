using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace ClauseTracker.Testing.Databases;

/// <summary>
/// A connection behind which there is no server: it keeps what it is told and answers questions of yes or no, counts with one, and the others with a row or none. Shows
/// what the SQL Server provider would send, so that it can be parsed.
/// </summary>
/// <param name="says">What a query of yes or no is answered; when no, the others find nothing either.</param>
public sealed class ImaginarySqlServer(bool says) : DbConnection
{
    private readonly ConcurrentQueue<string> _commands = new();
    private ConnectionState _state = ConnectionState.Closed;

    /// <summary>The text of every command sent.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=nowhere";

    public override string Database => "imaginary";

    public override string DataSource => "nowhere";

    public override string ServerVersion => "16.00.1000";

    public override ConnectionState State => _state;

    public override void ChangeDatabase(string databaseName)
    {
    }

    public override void Close() => _state = ConnectionState.Closed;

    public override void Open() => _state = ConnectionState.Open;

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new ImaginaryTransaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new ImaginaryCommand(this);

    private sealed class ImaginaryTransaction(DbConnection connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }

    /// <summary>Holds real parameters, since the provider sets what is its own on them.</summary>
    private sealed class ImaginaryCommand(ImaginarySqlServer server) : DbCommand
    {
        private readonly SqlCommand _parameters = new();

        [AllowNull]
        public override string CommandText { get; set; } = string.Empty;

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; } = server;

        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery()
        {
            server._commands.Enqueue(CommandText);
            return 1;
        }

        public override object ExecuteScalar()
        {
            server._commands.Enqueue(CommandText);
            return 1;
        }

        public override void Prepare()
        {
        }

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            server._commands.Enqueue(CommandText);
            return new OneRow(server.Says, server.Says || AlwaysHasRow(CommandText), CommandText);
        }

        /// <summary>Counts, questions of yes or no, the end of the audit chain and numbers of changed rows.</summary>
        private static bool AlwaysHasRow(string sql) =>
            !sql.StartsWith("SELECT", StringComparison.Ordinal) || sql.StartsWith("SELECT CASE", StringComparison.Ordinal)
            || sql.StartsWith("SELECT COUNT", StringComparison.Ordinal) || sql.Contains("[AuditHead]", StringComparison.Ordinal);

        protected override void Dispose(bool disposing)
        {
            _parameters.Dispose();
            base.Dispose(disposing);
        }
    }

    private bool Says => says;
}
