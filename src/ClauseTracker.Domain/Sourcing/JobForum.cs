using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Sourcing;

/// <summary>Somebody who was met at a forum, whether or not they were proposed for a post since.</summary>
/// <param name="ForumId">The forum.</param>
/// <param name="BeneficiaryId">The person.</param>
/// <param name="Number">1, 2, 3… in the order of recording.</param>
/// <param name="Reference">The person's reference.</param>
[SharedByAll("Part of the forum, read through it.")]
public sealed record ForumMeeting(JobForumId ForumId, BeneficiaryId BeneficiaryId, int Number, string Reference);

/// <summary>A day on which people who look for work meet firms and structures.</summary>
public sealed class JobForum : IScoped, IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 150;

    /// <summary>Longest commune, in characters.</summary>
    public const int CommuneLength = 100;

    /// <summary>Longest list of organisers, in characters.</summary>
    public const int OrganisersLength = 300;

    private readonly List<ForumMeeting> _meetings = [];

    private JobForum()
    {
    }

    public JobForumId Id { get; private init; }

    /// <summary>The body that records it.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public string Name { get; private set; } = string.Empty;

    public DateOnly HeldOn { get; private set; }

    public string Commune { get; private set; } = string.Empty;

    /// <summary>Who organises it, as one says it: « Ville, mission locale », or null.</summary>
    public string? Organisers { get; private set; }

    public IReadOnlyList<ForumMeeting> Meetings => _meetings;

    public long Version { get; private set; }

    [return: DoNotIgnore]
    public static Result<JobForum> Record(JobForumId id, OrganisationId body, string? name, DateOnly heldOn, string? commune, string? organisers)
    {
        var forum = new JobForum { Id = id, OrganisationId = body };
        var told = forum.Change(name, heldOn, commune, organisers);
        return told.IsRefused ? Result<JobForum>.Refuse(told.Errors) : forum;
    }

    [return: DoNotIgnore]
    public Result Change(string? name, DateOnly heldOn, string? commune, string? organisers)
    {
        var (n, c, o) = (name?.Trim() ?? string.Empty, commune?.Trim() ?? string.Empty, string.IsNullOrWhiteSpace(organisers) ? null : organisers.Trim());
        var refusals = Refusals(n, heldOn, c, o).ToList();
        if (refusals.Count > 0) return Result.Refuse(refusals);
        (Name, HeldOn, Commune, Organisers) = (n, heldOn, c, o);
        return Result.Success();
    }

    /// <summary>Records that somebody was met there; false when it was recorded before.</summary>
    public bool Meet(BeneficiaryId person, string reference)
    {
        if (_meetings.Exists(m => m.BeneficiaryId == person)) return false;
        _meetings.Add(new ForumMeeting(Id, person, _meetings.Select(m => m.Number).DefaultIfEmpty().Max() + 1, reference));
        return true;
    }

    /// <summary>Takes back what was recorded by mistake.</summary>
    public void Forget(BeneficiaryId person) => _meetings.RemoveAll(m => m.BeneficiaryId == person);

    private static IEnumerable<Error> Refusals(string name, DateOnly heldOn, string commune, string? organisers)
    {
        if (name.Length == 0) yield return new SharedErrors.Required(nameof(Name));
        if (name.Length > NameLength) yield return new SharedErrors.TooLong(nameof(Name), NameLength);
        if (heldOn == default) yield return new SharedErrors.Required(nameof(HeldOn));
        if (commune.Length == 0) yield return new SharedErrors.Required(nameof(Commune));
        if (commune.Length > CommuneLength) yield return new SharedErrors.TooLong(nameof(Commune), CommuneLength);
        if (organisers?.Length > OrganisersLength) yield return new SharedErrors.TooLong(nameof(Organisers), OrganisersLength);
    }
}
