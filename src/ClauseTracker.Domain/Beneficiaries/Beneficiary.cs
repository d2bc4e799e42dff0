using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>A person far from employment who works hours of a clause.</summary>
public sealed partial class Beneficiary : IScoped, IVersioned
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

    /// <summary>The number of the criterion that the person is counted under, so that one person counts once; null while there is none.</summary>
    public int? MainEligibility { get; private set; }

    public long Version { get; private set; }

    public static Beneficiary Register(
        BeneficiaryId id, OrganisationId organisation, string reference, SealedIdentity identity, Sex sex, string? commune, bool livesInPriorityDistrict) =>
        new()
        {
            Id = id, OrganisationId = organisation, Reference = reference, Identity = identity, Sex = sex, Commune = commune?.Trim(),
            LivesInPriorityDistrict = livesInPriorityDistrict,
        };

    /// <summary>Records that a criterion was verified. The first one is the main one until another is chosen.</summary>
    [return: DoNotIgnore]
    public Result Establish(EligibilityFacts facts, DateOnly today)
    {
        if (facts.VerifiedOn > today) return new EligibilityErrors.VerifiedInFuture();
        if (facts.ValidUntil < facts.VerifiedOn) return new BeneficiaryErrors.EligibilityEndsBeforeVerified();
        var proof = facts.Category.Proof(facts.Proof);
        if (facts.Proof is not null && proof is null) return new EligibilityErrors.ProofNotAccepted(facts.Proof, nameof(Eligibility.Proof));
        var number = _eligibilities.Count == 0 ? 1 : _eligibilities.Max(e => e.Number) + 1;
        _eligibilities.Add(new Eligibility(Id, number, facts.Category.Code, facts.VerifiedOn, facts.ValidUntil)
        {
            CategoryId = facts.Category.Id, Proof = proof?.Code, VerifiedById = facts.VerifiedById,
        });
        MainEligibility ??= number;
        return Result.Success();
    }

    /// <summary>Takes back a criterion that was recorded by mistake. The person is then counted under the first that is left, if it was the main one.</summary>
    [return: DoNotIgnore]
    public Result Withdraw(int number)
    {
        if (_eligibilities.RemoveAll(e => e.Number == number) == 0) return new EligibilityErrors.NumberUnknown();
        if (MainEligibility == number) MainEligibility = _eligibilities.Count == 0 ? null : _eligibilities.Min(e => e.Number);
        return Result.Success();
    }

    /// <summary>Chooses the criterion that the person is counted under: one among all, always.</summary>
    [return: DoNotIgnore]
    public Result ChooseMain(int number)
    {
        if (!_eligibilities.Exists(e => e.Number == number)) return new EligibilityErrors.NumberUnknown();
        MainEligibility = number;
        return Result.Success();
    }
}
