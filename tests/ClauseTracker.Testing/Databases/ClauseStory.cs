using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Testing.Databases;

/// <summary>A clause in words: 833 hours over the two years from 15 March 2026 unless said otherwise. <c>await world.AClause().WithCommitment(833).DeclareAsync()</c></summary>
public sealed class ClauseStory(TestWorld world)
{
    private ClauseInput _input = new() { Hours = 833, StartsOn = new DateOnly(2026, 3, 15), EndsOn = new DateOnly(2028, 3, 14) };
    private string _number = "2026-014";
    private string _buyer = DecpFile.Buyer;

    /// <summary>What would be typed.</summary>
    public ClauseInput Input => _input;

    public ClauseStory WithCommitment(decimal hours) => With(i => i with { Hours = hours });

    public ClauseStory From(DateOnly day) => With(i => i with { StartsOn = day });

    public ClauseStory To(DateOnly day) => With(i => i with { EndsOn = day });

    public ClauseStory Allowing(RealisationModes modes) => With(i => i with { Modes = modes });

    public ClauseStory For(params CriterionCode[] publics) => With(i => i with { Publics = publics });

    public ClauseStory FollowedBy(UserId facilitator) => With(i => i with { Facilitator = facilitator });

    /// <summary>Changes anything else that would be typed.</summary>
    public ClauseStory With(Func<ClauseInput, ClauseInput> change)
    {
        _input = change(_input);
        return this;
    }

    /// <summary>On the contract of that number, with the buyer of that SIRET.</summary>
    public ClauseStory OfContract(string number, string buyer = DecpFile.Buyer)
    {
        (_number, _buyer) = (number, buyer);
        return this;
    }

    /// <summary>Declares it; its contract is imported first.</summary>
    public async Task<DeclaredClause> DeclareAsync()
    {
        var contract = await world.AContractAsync(_number, _buyer);
        var id = await world.GivenAsync(new DeclareClause(contract, _input));
        return new DeclaredClause(id, contract, await world.OrganisationAsync(_buyer), _number, _input);
    }
}

/// <summary>A clause of a story.</summary>
public sealed record DeclaredClause(ClauseId Id, ContractId Contract, OrganisationId Buyer, string ContractNumber, ClauseInput Input);
