using System.Reflection;

namespace ClauseTracker.Architecture.Tests.Rules;

/// <summary>A handler loads, calls the domain and saves; it never sends another request.</summary>
internal static class HandlerRules
{
    private static readonly HashSet<string> Senders = ["ISender", "IMediator", "IPublisher"];

    /// <summary>The handlers that are given a sender of requests, by constructor, field or method.</summary>
    public static IEnumerable<string> ThatSend(IEnumerable<Type> types) =>
        types.Where(IsHandler).Where(type => Given(type).Any(IsSender)).Select(type => type.FullName!);

    private static bool IsHandler(Type type) =>
        !type.IsInterface && (type.Name.EndsWith("Handler", StringComparison.Ordinal) || type.GetInterfaces().Any(IsHandlerInterface));

    private static bool IsHandlerInterface(Type type) => type.Name.Contains("Handler`", StringComparison.Ordinal);

    private static bool IsSender(Type type) => Senders.Contains(type.Name);

    private static IEnumerable<Type> Given(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return type.GetConstructors(all).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
            .Concat(type.GetFields(all).Select(field => field.FieldType))
            .Concat(type.GetMethods(all).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType));
    }
}
