using System.Reflection;

namespace ClauseTracker.Architecture.Tests.Rules;

/// <summary>Which assembly may lean on which. The compiler writes down only what is used, so an unused reference is no violation.</summary>
internal static class ReferenceRules
{
    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The assemblies that are used and do not come with the base class library.</summary>
    public static IEnumerable<string> OutsideBaseClassLibrary(Assembly assembly) =>
        References(assembly).Where(name => !File.Exists(Path.Combine(FrameworkFolder, $"{name}.dll")));

    /// <summary>The used assemblies that are one of <paramref name="forbidden"/>, or begin with one and a dot.</summary>
    public static IEnumerable<string> Among(Assembly assembly, params IReadOnlyCollection<string> forbidden) =>
        References(assembly).Where(name => forbidden.Any(one => name == one || name.StartsWith($"{one}.", StringComparison.Ordinal)));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
