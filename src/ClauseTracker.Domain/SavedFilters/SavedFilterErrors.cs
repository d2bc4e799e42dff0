using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SavedFilters;

/// <summary>Refusals about saved filters.</summary>
public static class SavedFilterErrors
{
    public sealed record LabelTaken(string Label) : Error("SavedFilters.LabelTaken", ErrorKind.Conflict, "Label")
    {
        public override IReadOnlyList<object?> Arguments => [Label];
    }

    public sealed record TooMany(int Most) : Error("SavedFilters.TooMany", ErrorKind.Conflict)
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    /// <summary>The list shows everything in its usual order.</summary>
    public sealed record NothingToSave() : Error("SavedFilters.NothingToSave", ErrorKind.Invalid);
}
