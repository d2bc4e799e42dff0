using System.Data.Common;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;

namespace ClauseTracker.Cli.Shell;

/// <summary>Puts into words what the machine refused, without a stack and without any value that a query held.</summary>
internal static class BrokenEnvironment
{
    private const int LoginFailed = 18456;
    private const int CannotOpenDatabase = 4060;
    private const int ConnectionLost = 20;

    public static string Explain(Exception failure) => Chain(failure).Select(Known).FirstOrDefault(words => words is not null)
        ?? CliTexts.Of("Broken.Unexpected", failure.GetType().Name, $"{failure.TargetSite?.DeclaringType?.FullName}.{failure.TargetSite?.Name}");

    private static string? Known(Exception failure) => failure switch
    {
        UnknownSchemaException => CliTexts.Of("Broken.UnknownSchema"),
        OutdatedSchemaException => CliTexts.Of("Broken.OutdatedSchema"),
        ReconciliationsFailedException failed => CliTexts.Of("Broken.ReconciliationsFailed", failed.Failed),
        SqlException server => CliTexts.Of("Broken.Database", Safe(server)),
        DbException database => CliTexts.Of("Broken.Database", database.Message),
        UnauthorizedAccessException or IOException => CliTexts.Of("Broken.Files", failure.Message),
        OperationCanceledException => CliTexts.Of("Broken.Interrupted"),
        _ => null,
    };

    /// <summary>SQL Server's messages about rows quote their values; those about the connection do not.</summary>
    private static string Safe(SqlException failure) => failure.Class >= ConnectionLost || failure.Number is LoginFailed or CannotOpenDatabase
        ? failure.Message
        : CliTexts.Of("Broken.ServerError", failure.Number);

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (Exception? one = failure; one is not null; one = one.InnerException) yield return one;
    }
}
