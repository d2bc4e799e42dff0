using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>For which version of the program all derived rows of a kind were written.</summary>
[ReadModel]
[SharedByAll("A name and a number; says nothing of anybody.")]
internal sealed class ReadModelState
{
    public const int NameLength = 50;

    public string Name { get; init; } = string.Empty;

    public int Version { get; init; }
}
