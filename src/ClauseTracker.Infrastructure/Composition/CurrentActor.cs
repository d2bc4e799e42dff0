using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Infrastructure.Composition;

/// <summary>Says who is at a door: the signed-in user of a web request, the operator at the command line.</summary>
public interface IActorSource
{
    ICurrentUser Actor { get; }
}

/// <summary>Who asks in the present scope; a background job says so itself.</summary>
public sealed class CurrentActor(IActorSource source) : ICurrentUser
{
    private ICurrentUser? _actor;

    public UserId? Id => Present.Id;

    public string DisplayName => Present.DisplayName;

    public bool IsSystem => Present.IsSystem;

    public IReadOnlyList<(Role Role, OrganisationId? Organisation)> Roles => Present.Roles;

    public FirmLinkId? FirmLink => Present.FirmLink;

    public ApiKeyId? ApiKey => Present.ApiKey;

    private ICurrentUser Present => _actor ?? source.Actor;

    /// <summary>Works as somebody else from now on, for instance as the user who asked for a long operation.</summary>
    public void Become(ICurrentUser actor) => _actor = actor;
}

/// <summary>A user known by their roles.</summary>
public sealed record KnownUser(UserId? Id, string DisplayName, IReadOnlyList<(Role Role, OrganisationId? Organisation)> Roles) : ICurrentUser
{
    /// <summary>Nobody signed in.</summary>
    public static readonly KnownUser Visitor = new(null, string.Empty, []);

    public bool IsSystem => false;

    public FirmLinkId? FirmLink { get; init; }

    public ApiKeyId? ApiKey { get; init; }

    /// <summary>A firm that came by its link, without an account.</summary>
    public static KnownUser ByLink(FirmLinkId link, OrganisationId firm) => new(null, string.Empty, [(Role.ContractHolder, firm)]) { FirmLink = link };

    /// <summary>A firm's software that came by its key.</summary>
    public static KnownUser ByKey(ApiKeyId key, OrganisationId firm) => new(null, string.Empty, [(Role.ContractHolder, firm)]) { ApiKey = key };
}
