using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.SocialConditionDuty;

/// <summary>The law that imposes the duty, as data: what it is called, from when it holds, and how sure that is.</summary>
/// <param name="Label">As people cite it.</param>
/// <param name="PassedOn">The day of the law: no derogation can be older.</param>
/// <param name="AppliesFrom">Consultations launched and notices sent from that day are subject to it.</param>
/// <param name="MarketArticle">The article for markets. One source cites it as « L. 2112-2-1-1 ».</param>
/// <param name="ConcessionArticle">The article for concessions.</param>
/// <param name="DefenceArticle">The article that leaves defence and security markets out.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Certainty">How sure the date is.</param>
public sealed record DutyLaw(
    string Label, DateOnly PassedOn, DateOnly AppliesFrom, string MarketArticle, string ConcessionArticle, string DefenceArticle, string Source, Certainty Certainty)
{
    /// <summary>Article 35 of the loi Climat et Résilience. The date was reported as maintained in January 2026; nothing later was read.</summary>
    public static readonly DutyLaw Current = new(
        "loi n° 2021-1104 du 22 août 2021, art. 35", new DateOnly(2021, 8, 22), new DateOnly(2026, 8, 22), "L2112-2-1", "L3114-2-1", "L2312-1-1",
        "lagazettedescommunes.com (janvier 2026), clausesociale34.fr", Certainty.Secondary);

    /// <summary>The article of that family.</summary>
    public string ArticleOf(ContractFamily family) => family == ContractFamily.Concession ? ConcessionArticle : MarketArticle;
}
