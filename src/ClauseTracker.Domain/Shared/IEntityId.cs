namespace ClauseTracker.Domain.Shared;

/// <summary>An identifier with a type of its own, so that one entity's cannot be given for another's.</summary>
/// <typeparam name="TSelf">The id type.</typeparam>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    /// <summary>The id that holds <paramref name="value"/>.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Makes ids.</summary>
public static class EntityId
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static TSelf New<TSelf>(DateTimeOffset moment)
        where TSelf : struct, IEntityId<TSelf> => TSelf.From(Guid.CreateVersion7(moment));
}
