using System.CommandLine;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Cli.Verbs;

/// <summary>How a person names a contract: by its number, and its buyer or family when the number is not enough.</summary>
internal static class ContractInputs
{
    public const string Number = "--contract";
    public const string Buyer = "--buyer";
    public const string Family = "--family";
    public const string Lot = "--lot";

    public static IReadOnlyList<Option> All(bool required = true) =>
        [Inputs.Text(Number, "Contract", required), Inputs.Text(Buyer, "Buyer"), Inputs.Choice<ContractFamily>(Family, "Family")];

    /// <summary>The contract, and the lot when it has a clause on several.</summary>
    public static IReadOnlyList<Option> WithLot(bool required = true) => [.. All(required), Inputs.WholeNumber(Lot, "Lot")];

    [return: DoNotIgnore]
    public static Task<Result<FoundContract>> FindContractAsync(this Session session) =>
        session.AskAsync(new FindContract(session.Get<string>(Number)!, session.Get<string>(Buyer), session.Get<ContractFamily?>(Family)));

    /// <summary>The clause of the contract, or of the lot said; refused when there is none yet.</summary>
    [return: DoNotIgnore]
    public static async Task<Result<ClauseId>> FindClauseAsync(this Session session)
    {
        var found = await session.FindContractAsync();
        if (!found.TryGet(out var contract)) return Result<ClauseId>.Refuse(found.Errors);
        return contract.ClauseOf(session.Get<int?>(Lot));
    }
}
