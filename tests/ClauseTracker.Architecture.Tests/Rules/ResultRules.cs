using System.Reflection;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Architecture.Tests.Rules;

/// <summary>A result that may be a refusal must be looked at (ADR 0004): the analyzer needs the mark on each method.</summary>
internal static class ResultRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The public methods that return a result, alone or in a task, without <c>[return: DoNotIgnore]</c>.</summary>
    public static IEnumerable<string> WithoutMark(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible
        from method in type.GetMethods(Declared)
        where !method.IsSpecialName && IsResult(method.ReturnType)
        where method.ReturnParameter.GetCustomAttribute<DoNotIgnoreAttribute>() is null
        select $"{type.FullName}.{method.Name}";

    private static bool IsResult(Type type) =>
        typeof(Result).IsAssignableFrom(type) || (IsTask(type) && IsResult(type.GetGenericArguments()[0]));

    private static bool IsTask(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
