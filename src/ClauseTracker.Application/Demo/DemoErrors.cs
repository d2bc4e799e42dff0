using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>Refusals of the demo territory.</summary>
public static class DemoErrors
{
    /// <summary>The instance has contracts of its own: examples would mix with them.</summary>
    public sealed record InstanceNotEmpty() : Error("Demo.InstanceNotEmpty", ErrorKind.Conflict);
}
