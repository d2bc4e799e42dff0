using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Application.Demo;

/// <summary>Contracts in the words of the order of 22 December 2022 on essential procurement data.</summary>
internal static class DemoRecords
{
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static JsonObject Of(DemoContract contract)
    {
        var facts = contract.Facts;
        return new JsonObject
        {
            ["id"] = contract.Number,
            ["acheteur"] = new JsonObject { ["id"] = contract.Buyer.Siret.Digits },
            ["nature"] = facts.Nature,
            ["objet"] = facts.Subject,
            ["codeCPV"] = facts.CpvCode,
            ["procedure"] = facts.Procedure,
            ["dureeMois"] = facts.DurationMonths,
            ["dateNotification"] = facts.NotifiedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["montant"] = facts.Amount?.Euros ?? decimal.Parse(facts.AmountAsReceived!, CultureInfo.InvariantCulture),
            ["titulaires"] = new JsonArray([.. contract.Partners.Prepend(contract.Holder).Select(HolderOf)]),
            ["considerationsSociales"] = new JsonObject { ["considerationSociale"] = new JsonArray(WordOf(facts.SocialConsiderations)) },
        };
    }

    private static JsonObject HolderOf(DemoBody holder) => new() { ["titulaire"] = new JsonObject { ["id"] = holder.Siret.Digits, ["typeIdentifiant"] = "SIRET" } };

    private static string WordOf(SocialConsiderations considerations) => considerations switch
    {
        SocialConsiderations.ExecutionCondition => "Clause sociale",
        SocialConsiderations.AwardCriterion => "Critère social",
        SocialConsiderations.Reserved => "Marché réservé",
        _ => "Pas de considération sociale",
    };
}
