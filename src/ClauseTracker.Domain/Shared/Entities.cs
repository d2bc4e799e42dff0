using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Domain.Shared;

/// <summary>
/// A row that belongs to one organisation: the buyer whose contract it concerns, or the body that follows the person.
/// Every entity of the model is scoped or says why not (<see cref="SharedByAllAttribute"/>); a test holds that.
/// </summary>
public interface IScoped
{
    OrganisationId OrganisationId { get; }
}

/// <summary>Marks an entity that every organisation of the instance may read, and says why.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedByAllAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>An aggregate that refuses a save when somebody else saved it since it was read.</summary>
public interface IVersioned
{
    /// <summary>Counts the saves; the storage compares and raises it.</summary>
    long Version { get; }
}

/// <summary>Marks what derives from other rows and is written again at will: its changes are not audited.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadModelAttribute : Attribute;

/// <summary>Marks a value that must never be written to the audit or a log: a change of it is recorded without its content.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
