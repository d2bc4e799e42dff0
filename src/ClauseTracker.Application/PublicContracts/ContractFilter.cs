using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using FluentValidation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>What a list of contracts is sorted by.</summary>
public enum ContractSort
{
    /// <summary>Day of notification.</summary>
    Notified = 1,
    Number = 2,
    Amount = 3,

    /// <summary>The last day.</summary>
    End = 4,
}

/// <summary>Which contracts a list shows, and in which order. All that is said must be true of each.</summary>
public sealed record ContractFilter
{
    /// <summary>Longest text to look for, in characters.</summary>
    public const int SearchLength = 200;

    /// <summary>Beginnings of words of the number, the subject, the lots, the holders, the buyer, and of SIRET numbers.</summary>
    public string? Search { get; init; }

    public OrganisationId? Buyer { get; init; }

    /// <summary>Of notification.</summary>
    public int? Year { get; init; }

    /// <summary>The worst standing of its clauses.</summary>
    public StandingStatus? Status { get; init; }

    /// <summary>One of its clauses is of this kind.</summary>
    public ClauseKind? Kind { get; init; }

    public string? Commune { get; init; }

    /// <summary>Follows one of its clauses.</summary>
    public UserId? Facilitator { get; init; }

    /// <summary>One of its clauses is late or ended short.</summary>
    public bool AtRisk { get; init; }

    public bool WithoutClause { get; init; }

    /// <summary>It should carry a clause and carries none.</summary>
    public bool LacksClause { get; init; }

    public ContractFamily? Family { get; init; }

    public SocialConsiderations? Social { get; init; }

    public ContractSort Sort { get; init; } = ContractSort.Notified;

    /// <summary>True for the latest or the largest first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>True when something was typed that holds no word to look for, so that it leaves nothing out.</summary>
    public bool SearchHoldsNoWord => !string.IsNullOrWhiteSpace(Search) && SearchWords.Typed(Search).Count == 0;

    /// <summary>The properties asked for, as terms.</summary>
    internal IEnumerable<string> Terms()
    {
        if (Buyer is { } buyer) yield return ContractTerms.Buyer(buyer);
        if (Status is { } status) yield return ContractTerms.Status(status);
        if (Kind is { } kind) yield return ContractTerms.Kind(kind);
        if (!string.IsNullOrWhiteSpace(Commune)) yield return ContractTerms.Commune(Commune);
        if (Facilitator is { } facilitator) yield return ContractTerms.Facilitator(facilitator);
        if (AtRisk) yield return ContractTerms.AtRisk;
        if (WithoutClause) yield return ContractTerms.WithoutClause;
        if (LacksClause) yield return ContractTerms.LacksClause;
        if (Family is { } family) yield return ContractTerms.Family(family);
        foreach (var consideration in ContractTerms.Social(Social ?? SocialConsiderations.None)) yield return consideration;
    }
}

internal sealed class ContractFilterValidator : AbstractValidator<ContractFilter>
{
    public ContractFilterValidator()
    {
        RuleFor(f => f.Search).MaximumLength(ContractFilter.SearchLength);
        RuleFor(f => f.Commune).MaximumLength(Organisation.CommuneLength);
    }
}
