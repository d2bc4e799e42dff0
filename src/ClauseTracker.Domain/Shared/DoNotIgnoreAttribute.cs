namespace ClauseTracker.Domain.Shared;

/// <summary>Marks a return value that the caller must look at: the analyzer MA0060 refuses a call that drops it (ADR 0004).</summary>
[AttributeUsage(AttributeTargets.ReturnValue | AttributeTargets.Parameter)]
public sealed class DoNotIgnoreAttribute : Attribute;
