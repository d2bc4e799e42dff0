using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ClauseTracker.Testing;

/// <summary>A place where a script is not Transact-SQL.</summary>
/// <param name="Line">From 1, in the whole script.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What the parser says.</param>
public sealed record SqlSyntaxError(int Line, int Column, string Message);

/// <summary>
/// Reads SQL with Microsoft's own parser, without a server. It knows grammar, not tables: a column that does not exist is not found.
/// </summary>
public static class SqlServerSyntax
{
    /// <summary>The errors of a script as SQL Server 2022 (compatibility level 160) would read it; <c>GO</c> separates batches.</summary>
    public static IReadOnlyList<SqlSyntaxError> Parse(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => new SqlSyntaxError(error.Line, error.Column, error.Message))];
    }
}
