using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SavedFilters;

/// <summary>A list that filters are saved for.</summary>
public enum FilteredList
{
    PublicContracts = 1,
    Clauses = 2,
}

/// <summary>A way of looking at a list that a user comes back to by one click. The user's own: nobody else sees it.</summary>
[SharedByAll("The user's own; every request asks for those of the user.")]
public sealed class SavedFilter : IVersioned
{
    /// <summary>Longest label, in characters.</summary>
    public const int LabelLength = 60;

    /// <summary>Longest query, in characters.</summary>
    public const int QueryLength = 1000;

    /// <summary>More than this on one list are no help any more.</summary>
    public const int MostOfAList = 30;

    private SavedFilter()
    {
    }

    public SavedFilterId Id { get; private init; }

    public UserId UserId { get; private init; }

    public FilteredList List { get; private init; }

    /// <summary>Unique with the user and the list.</summary>
    public string Label { get; private set; } = string.Empty;

    /// <summary>The filter and the order as the address of the list says them, without the question mark.</summary>
    public string Query { get; private init; } = string.Empty;

    /// <summary>True for the one that the list opens with; at most one of a list.</summary>
    public bool IsDefault { get; private set; }

    public long Version { get; private set; }

    /// <summary>Saves a filter.</summary>
    /// <param name="others">The user's other filters of the list.</param>
    [return: DoNotIgnore]
    public static Result<SavedFilter> Save(SavedFilterId id, UserId user, FilteredList list, string label, string query, IReadOnlyList<SavedFilter> others)
    {
        if (others.Count >= MostOfAList) return new SavedFilterErrors.TooMany(MostOfAList);
        if (query.Length == 0) return new SavedFilterErrors.NothingToSave();
        if (query.Length > QueryLength) return new SharedErrors.TooLong(nameof(Query), QueryLength);
        var filter = new SavedFilter { Id = id, UserId = user, List = list, Query = query };
        var named = filter.Rename(label, others);
        return named.IsRefused ? Result<SavedFilter>.Refuse(named.Errors) : filter;
    }

    /// <summary>Gives it another label, which none of the <paramref name="others"/> has, capitals or not.</summary>
    [return: DoNotIgnore]
    public Result Rename(string label, IReadOnlyList<SavedFilter> others)
    {
        var trimmed = label.Trim();
        if (trimmed.Length == 0) return new SharedErrors.Required(nameof(Label));
        if (trimmed.Length > LabelLength) return new SharedErrors.TooLong(nameof(Label), LabelLength);
        if (others.Any(o => o.Id != Id && string.Equals(o.Label, trimmed, StringComparison.OrdinalIgnoreCase))) return new SavedFilterErrors.LabelTaken(trimmed);
        Label = trimmed;
        return Result.Success();
    }

    /// <summary>Makes it the one that the list opens with, in the place of any of the <paramref name="others"/>.</summary>
    public void OpenFirst(IReadOnlyList<SavedFilter> others)
    {
        foreach (var other in others) other.IsDefault = false;
        IsDefault = true;
    }

    /// <summary>Has the list open without any filter again.</summary>
    public void OpenNoLonger() => IsDefault = false;
}
