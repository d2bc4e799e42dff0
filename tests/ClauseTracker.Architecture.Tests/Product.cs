using System.Reflection;

namespace ClauseTracker.Architecture.Tests;

/// <summary>The assemblies of the product.</summary>
internal static class Product
{
    public const string InfrastructureName = "ClauseTracker.Infrastructure";
    public const string WebName = "ClauseTracker.Web";
    public const string CliName = "clausetracker";

    public static Assembly Domain { get; } = Assembly.Load("ClauseTracker.Domain");

    public static Assembly Application { get; } = Assembly.Load("ClauseTracker.Application");

    public static Assembly Infrastructure { get; } = Assembly.Load(InfrastructureName);

    public static Assembly Web { get; } = Assembly.Load(WebName);

    public static Assembly Cli { get; } = Assembly.Load(CliName);

    public static IReadOnlyList<Assembly> All { get; } = [Domain, Application, Infrastructure, Web, Cli];

    public static IEnumerable<Type> Types => All.SelectMany(assembly => assembly.GetTypes());
}
