using NJsonSchema;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace ClauseTracker.Testing;

/// <summary>Holds JSON files to a JSON schema.</summary>
public static class JsonSchemas
{
    /// <summary>Environment variable with the path of a copy of the ministry's schema of essential procurement data.</summary>
    public const string DecpVariable = "CLAUSETRACKER_TEST_DECP_SCHEMA";

    /// <summary>The path that the variable gives, or null.</summary>
    public static string? DecpSchema => Environment.GetEnvironmentVariable(DecpVariable) is { Length: > 0 } path ? path : null;

    /// <summary>What the schema refuses in the file, one line each.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(string schemaPath, string json)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(schemaPath));
        return [.. schema.Validate(json).Select(e => e.ToString())];
    }
}

/// <summary>Marks tests that need a copy of the ministry's schema; without one they show as ignored, with the reason.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresDecpSchemaAttribute : NUnitAttribute, IApplyToTest
{
    /// <inheritdoc />
    public void ApplyToTest(Test test)
    {
        test.Properties.Add(PropertyNames.Category, "DecpSchema");
        if (JsonSchemas.DecpSchema is not null || test.RunState == RunState.NotRunnable) return;
        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, $"{JsonSchemas.DecpVariable} does not hold the path of a copy of the schema of essential procurement data.");
    }
}
