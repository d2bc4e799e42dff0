using System.Text;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>All that lists show and find of one contract, worked out from its rows alone.</summary>
/// <param name="Contract">As a whole.</param>
/// <param name="Clauses">Its clauses in the order of their lots, each with how it stands.</param>
/// <param name="Organisations">Those it names.</param>
/// <param name="LacksClause">True when it is subject to the duty of a social condition (article 35 of the law of 22 August 2021), and at fault.</param>
internal sealed record ContractProjection(
    PublicContract Contract, IReadOnlyList<ProjectedClause> Clauses, IReadOnlyDictionary<OrganisationId, ProjectedOrganisation> Organisations, bool LacksClause)
{
    private const int DigitsOfANumber = 10;

    /// <summary>From the one that asks most for somebody to the one that asks least.</summary>
    private static readonly StandingStatus[] WorstFirst =
        [StandingStatus.Shortfall, StandingStatus.Late, StandingStatus.OnTrack, StandingStatus.NotStarted, StandingStatus.Met];

    private ProjectedOrganisation? Buyer => Organisations.GetValueOrDefault(Contract.OrganisationId);

    public ContractListing Row()
    {
        var (facts, status) = (Contract.Facts, WorstOf(Clauses.Select(c => c.Status)));
        var amount = Contract.AmountOf(ContractPart.Whole);
        return new ContractListing
        {
            ContractId = Contract.Id, OrganisationId = Contract.OrganisationId, Family = Contract.Family, Number = Contract.Number, NumberKey = NumberKeyOf(Contract.Number),
            Subject = facts.Subject, Buyer = Buyer?.Name ?? string.Empty, Commune = Buyer?.Commune, Holder = LeadMember(), HolderCount = Contract.Holders.Count,
            NotifiedKey = facts.NotifiedOn ?? ContractListing.NeverNotified, AmountKey = amount ?? ContractListing.NoAmount,
            AmountAsReceived = amount is null ? facts.AmountAsReceived : null, Social = facts.SocialConsiderations, EndsKey = LastDay() ?? ContractListing.EndsNever,
            ClauseCount = Clauses.Count, ClauseId = Clauses.Count == 0 ? null : Clauses[0].Id, Owed = Sum(c => c.Owed), Counted = Sum(c => c.Counted), Status = status,
            IsAtRisk = IsAtRisk(status), LacksClause = LacksClause,
        };
    }

    public IEnumerable<ContractTerm> Terms()
    {
        var day = Contract.Facts.NotifiedOn ?? ContractListing.NeverNotified;
        return Words().Concat(Properties()).Distinct(StringComparer.Ordinal).Select(t => new ContractTerm(t, day, Contract.Id, Contract.OrganisationId));
    }

    /// <summary>True for a standing that somebody must do something about.</summary>
    public static bool IsAtRisk(StandingStatus? status) => status is StandingStatus.Late or StandingStatus.Shortfall;

    public static StandingStatus? WorstOf(IEnumerable<StandingStatus?> standings)
    {
        var known = standings.Where(s => s is not null).Select(s => s!.Value).ToList();
        return known.Count == 0 ? null : known.MinBy(s => Array.IndexOf(WorstFirst, s));
    }

    private IEnumerable<string> Words()
    {
        var named = Contract.Holders.Select(h => h.OrganisationId).Append(Contract.OrganisationId).Concat(Contract.Lots.Select(l => l.HolderId))
            .Where(o => o is not null).Select(o => Organisations.GetValueOrDefault(o!.Value)).Where(o => o is not null).Select(o => o!).ToList();
        var references = Contract.Events.Where(e => e.Stands && e.Reference is not null).SelectMany(e => SearchWords.OfNumber(e.Reference!));
        var texts = SearchWords.Of(
            [Contract.Facts.Subject, .. named.Select(o => o.Name), .. named.Select(o => o.Siret?.Digits), .. named.Select(o => o.Siret?.Siren),
            .. Contract.Holders.Select(h => h.Identifier), .. Contract.Lots.Select(l => l.Title)]);
        return SearchWords.OfNumber(Contract.Number).Concat(texts).Concat(references);
    }

    private IEnumerable<string> Properties()
    {
        yield return ContractTerms.Any;
        yield return ContractTerms.Buyer(Contract.OrganisationId);
        yield return ContractTerms.Family(Contract.Family);
        if (Buyer?.Commune is { Length: > 0 } commune) yield return ContractTerms.Commune(commune);
        foreach (var consideration in ContractTerms.Social(Contract.Facts.SocialConsiderations)) yield return consideration;
        if (Clauses.Count == 0) yield return ContractTerms.WithoutClause;
        if (LacksClause) yield return ContractTerms.LacksClause;
        foreach (var clause in Clauses)
        {
            yield return ContractTerms.Kind(clause.Kind);
            if (clause.Facilitator is { } facilitator) yield return ContractTerms.Facilitator(facilitator);
        }

        if (WorstOf(Clauses.Select(c => c.Status)) is not { } status) yield break;
        yield return ContractTerms.Status(status);
        if (IsAtRisk(status)) yield return ContractTerms.AtRisk;
    }

    private string? LeadMember() => Contract.Holders.Count == 0 ? null
        : Contract.Holders[0].OrganisationId is { } id && Organisations.TryGetValue(id, out var known) ? known.Name : Contract.Holders[0].Identifier;

    private DateOnly? LastDay()
    {
        if (Clauses.Count > 0) return Clauses.Min(c => c.EndsOn);
        var amended = Contract.Events.LastOrDefault(e => e.Stands && e.Kind == ContractEventKind.DurationAmended && e.Part.IsWhole)?.EndsOn;
        return Contract.EndedOn ?? amended ?? Contract.Facts.Period?.End;
    }

    private Hours? Sum(Func<ProjectedClause, Hours?> hours)
    {
        var known = Clauses.Select(hours).Where(h => h is not null).ToList();
        return known.Count == 0 ? null : new Hours(known.Sum(h => h!.Value.Hundredths));
    }

    /// <summary>The words of a number with every run of digits at the same length.</summary>
    private static string NumberKeyOf(string number)
    {
        var key = new StringBuilder();
        var digits = 0;
        foreach (var character in number.ToUpperInvariant() + "\0")
        {
            if (char.IsAsciiDigit(character)) digits++;
            else if (digits > 0)
            {
                key.Insert(key.Length - digits, "0", Math.Max(0, DigitsOfANumber - digits));
                digits = 0;
            }

            if (character is >= (char)32 and <= (char)126) key.Append(character);
        }

        return key.Length > ContractListing.NumberKeyLength ? key.ToString(0, ContractListing.NumberKeyLength) : key.ToString();
    }
}

/// <summary>What lists tell of a clause.</summary>
internal sealed record ProjectedClause(
    ClauseId Id, ContractId ContractId, ContractPart Part, ClauseKind Kind, Domain.Access.UserId? Facilitator, DateOnly EndsOn, StandingStatus? Status, Hours? Owed, Hours? Counted);

/// <summary>What lists tell of an organisation.</summary>
internal sealed record ProjectedOrganisation(OrganisationId Id, string Name, string? Commune, Siret? Siret);
