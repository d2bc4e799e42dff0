using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>A person far from employment who works hours of a clause.</summary>
public sealed class Beneficiary : IScoped, IVersioned
{
    /// <summary>Longest reference, in characters.</summary>
    public const int ReferenceLength = 20;

    /// <summary>Longest commune, in characters.</summary>
    public const int CommuneLength = 100;

    private readonly List<Eligibility> _eligibilities = [];

    private Beneficiary()
    {
    }

    public BeneficiaryId Id { get; private init; }

    /// <summary>The body that follows the person.</summary>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>What stands for the person where no name may stand; says nothing about them.</summary>
    public string Reference { get; private init; } = string.Empty;

    [Personal]
    public SealedIdentity Identity { get; private set; } = new([], string.Empty);

    public Sex Sex { get; private set; }

    [Personal]
    public string? Commune { get; private set; }

    /// <summary>Lives in a priority urban district (QPV).</summary>
    public bool LivesInPriorityDistrict { get; private set; }

    public IReadOnlyList<Eligibility> Eligibilities => _eligibilities;

    public long Version { get; private set; }

    public static Beneficiary Register(
        BeneficiaryId id, OrganisationId organisation, string reference, SealedIdentity identity, Sex sex, string? commune, bool livesInPriorityDistrict) =>
        new()
        {
            Id = id, OrganisationId = organisation, Reference = reference, Identity = identity, Sex = sex, Commune = commune?.Trim(),
            LivesInPriorityDistrict = livesInPriorityDistrict,
        };

    /// <summary>Records that a criterion was verified.</summary>
    [return: DoNotIgnore]
    public Result Establish(EligibilityCriterion criterion, DateOnly verifiedOn, DateOnly? validUntil)
    {
        if (validUntil < verifiedOn) return new BeneficiaryErrors.EligibilityEndsBeforeVerified();
        _eligibilities.Add(new Eligibility(Id, _eligibilities.Count + 1, criterion, verifiedOn, validUntil));
        return Result.Success();
    }
}
