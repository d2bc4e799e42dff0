using System.Text.Json;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Application.Declarations;

/// <summary>What a declaration starts with: all that the contract, its published record and the reference table already say. Each of it may be changed.</summary>
internal static class DeclarationDefaults
{
    public static ClauseInput Of(PublicContract contract, ContractPart part, ReferenceTable table, string? record)
    {
        var kind = KindOf(contract.Facts.SocialConsiderations);
        var trade = table.Find(TradeSeeds.OfCpv(contract.Lots.FirstOrDefault(l => l.Number == part.LotNumber)?.CpvCode ?? contract.Facts.CpvCode));
        return new ClauseInput
        {
            Lot = part.LotNumber, Kind = kind, Forms = ObligationForms.FixedHours,
            ReservationArticle = kind == ClauseKind.ReservedContract ? ReservationArticle.L2113_13 : null,
            MinimumShare = kind == ClauseKind.ReservedContract ? Reservation.LeastShare.Percent : null,
            Trades = [new TradeInput { Trade = trade?.Code, AmountExclTax = contract.AmountOf(part)?.Euros, LabourShare = trade?.LabourShare.Percent, HourlyCost = trade?.HourlyCost?.Euros }],
            InsertionEffort = table.General.UsualEffort.Percent, HourlyCost = table.General.HourlyCost.Euros,
            StartsOn = contract.Facts.Period?.Start ?? default, EndsOn = contract.Facts.Period?.End ?? default,
            CcagArticle = CcagArticles.Suggest(PublishedCcag(record)),
        };
    }

    private static ClauseKind KindOf(SocialConsiderations published) =>
        published.HasFlag(SocialConsiderations.Reserved) ? ClauseKind.ReservedContract
        : published == SocialConsiderations.AwardCriterion ? ClauseKind.SocialAwardCriterion
        : ClauseKind.ExecutionCondition;

    /// <summary>The general conditions as the record names them (order of 22 December 2022, <c>ccag</c>), or null.</summary>
    private static string? PublishedCcag(string? record)
    {
        if (record is null) return null;
        try
        {
            using var document = JsonDocument.Parse(record);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("ccag", out var ccag) && ccag.ValueKind == JsonValueKind.String ? ccag.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
