using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>One contract in the words of the schema (order of 22 December 2022, DECP 2.0), in the order in which the schema gives them.</summary>
internal sealed class StrictContract(StrictJson json)
{
    /// <summary>Longest number of a contract, in characters.</summary>
    public const int NumberLength = 16;

    public void Write(ContractToPublish contract)
    {
        if (contract.Family == ContractFamily.Market) Market(contract, contract.Facts, contract.Facts.Details ?? ProcurementDetails.Unknown);
        else Concession(contract, contract.Facts, contract.Facts.Details ?? ProcurementDetails.Unknown);
    }

    private void Market(ContractToPublish contract, ContractFacts facts, ProcurementDetails details)
    {
        json.Text("id", contract.Number, NumberLength);
        json.Object("acheteur", () => json.Text("id", contract.BuyerSiret));
        json.Text("nature", StrictLists.Label(StrictLists.MarketNatures, facts.Nature));
        json.Text("objet", facts.Subject, PublicContract.SubjectLength);
        json.Text("codeCPV", facts.CpvCode);
        json.Labels("techniques", "technique", PublishedLabels.Techniques.LabelsOf(details.Techniques));
        json.Labels("modalitesExecution", "modaliteExecution", PublishedLabels.Arrangements.LabelsOf(details.Arrangements));
        json.OptionalText("idAccordCadre", details.FrameworkAgreementNumber, NumberLength);
        json.YesOrNo("marcheInnovant", details.IsInnovative);
        json.Text("ccag", details.GeneralConditions is { } conditions ? PublishedLabels.GeneralConditions.Label(conditions) : null);
        json.Whole("offresRecues", details.OffersReceived);
        json.YesOrNo("attributionAvance", details.AdvanceGranted);
        json.OptionalShare("tauxAvance", details.AdvanceRate);
        json.Text("typeGroupementOperateurs", details.Grouping is { } grouping ? PublishedLabels.Groupings.Label(grouping) : null);
        json.YesOrNo("sousTraitanceDeclaree", details.SubcontractingDeclared);
        json.OptionalList("actesSousTraitance", "acteSousTraitance", contract.Subcontracts, act => Act(act, contract.Subcontracts.Count(a => a.Number == act.Number)));
        json.Text("procedure", StrictLists.Label(StrictLists.MarketProcedures, facts.Procedure));
        json.Object("lieuExecution", () => Place(details.Place));
        json.Whole("dureeMois", facts.DurationMonths);
        json.Day("dateNotification", facts.NotifiedOn);
        json.Day("datePublicationDonnees", details.PublishedOn);
        json.Amount("montant", facts.Amount);
        json.Labels("typesPrix", "typePrix", PublishedLabels.PriceKinds.LabelsOf(details.PriceKinds));
        json.Text("formePrix", details.PriceForm is { } form ? PublishedLabels.PriceForms.Label(form) : null);
        json.OptionalShare("origineUE", details.FromEuropeanUnion);
        json.OptionalShare("origineFrance", details.FromFrance);
        if (details.FromFrance?.BasisPoints > details.FromEuropeanUnion?.BasisPoints) json.Lack("origineFrance");
        Holders("titulaires", "titulaire", contract.Holders);
        Considerations(contract, details, "Marché réservé");
        json.OptionalList(
            "modificationsActesSousTraitance", "modificationActeSousTraitance", [.. contract.Subcontracts.SelectMany(a => a.Changes.Select(c => (a.Number, Change: c)))], c => ActChange(c.Number, c.Change));
        json.OptionalList("modifications", "modification", contract.Modifications, m => Modification(m, contract));
    }

    private void Concession(ContractToPublish contract, ContractFacts facts, ProcurementDetails details)
    {
        json.Text("id", contract.Number, NumberLength);
        json.Object("autoriteConcedante", () => json.Text("id", contract.BuyerSiret));
        json.Text("nature", StrictLists.Label(StrictLists.ConcessionNatures, facts.Nature));
        json.Text("objet", facts.Subject, PublicContract.SubjectLength);
        json.Text("procedure", StrictLists.Label(StrictLists.ConcessionProcedures, facts.Procedure));
        json.Whole("dureeMois", facts.DurationMonths);
        json.Day("dateSignature", facts.NotifiedOn);
        json.Day("datePublicationDonnees", details.PublishedOn);
        json.Day("dateDebutExecution", details.ExecutionStartsOn);
        json.Amount("valeurGlobale", facts.Amount);
        json.Amount("montantSubventionPublique", details.PublicSubsidy, least: 0);
        Holders("concessionnaires", "concessionnaire", contract.Holders);
        Considerations(contract, details, "Concession réservée");
        json.OptionalList("modifications", "modification", contract.Modifications, m => Modification(m, contract));
    }

    private void Place(ExecutionPlace? place)
    {
        json.Text("code", place?.Code);
        json.Text("typeCode", place?.Kind is { } kind ? PublishedLabels.PlaceKinds.Label(kind) : null);
    }

    private void Holders(string name, string item, IReadOnlyList<HolderIdentifier> holders)
    {
        if (holders.Count == 0) json.Lack(name);
        else json.List(name, item, [.. holders.Distinct()], Company);
    }

    private void Company(HolderIdentifier company)
    {
        json.Text("typeIdentifiant", StrictLists.Label(StrictLists.IdentifierKinds, company.Kind));
        json.Text("id", company.Identifier);
    }

    private void Considerations(ContractToPublish contract, ProcurementDetails details, string reserved)
    {
        json.Labels("considerationsSociales", "considerationSociale", contract.SaysSocial ? Social(contract.Facts.SocialConsiderations, reserved) : []);
        json.Labels("considerationsEnvironnementales", "considerationEnvironnementale", PublishedLabels.Environmental.LabelsOf(details.Environmental));
    }

    private static IEnumerable<string> Social(SocialConsiderations considerations, string reserved)
    {
        if (considerations == SocialConsiderations.None) yield return "Pas de considération sociale";
        if (considerations.HasFlag(SocialConsiderations.ExecutionCondition)) yield return "Clause sociale";
        if (considerations.HasFlag(SocialConsiderations.AwardCriterion)) yield return "Critère social";
        if (considerations.HasFlag(SocialConsiderations.Reserved)) yield return reserved;
    }

    private void Act(SubcontractToPublish act, int ofThisNumber)
    {
        Number(act.Number, ofThisNumber);
        json.Object("sousTraitant", () => Company(act.Subcontractor));
        json.Whole("dureeMois", act.Terms.DurationMonths);
        json.Day("dateNotification", act.Terms.NotifiedOn);
        json.Day("datePublicationDonnees", act.Terms.PublishedOn);
        json.Amount("montant", act.Terms.Amount);
        json.Text("variationPrix", act.Terms.PriceVariation is { } variation ? PublishedLabels.PriceVariations.Label(variation) : null);
    }

    private void ActChange(int number, SubcontractChange change)
    {
        json.Whole("id", number);
        json.OptionalWhole("dureeMois", change.DurationMonths);
        json.Day("dateNotificationModificationSousTraitance", change.On);
        json.OptionalAmount("montant", change.Amount);
        json.Day("datePublicationDonnees", change.PublishedOn);
    }

    private void Modification(PublishedModification modification, ContractToPublish contract)
    {
        var isMarket = contract.Family == ContractFamily.Market;
        Number(modification.Number, contract.Modifications.Count(m => m.Number == modification.Number));
        json.Day(isMarket ? "dateNotificationModification" : "dateSignatureModification", modification.On);
        json.Day("datePublicationDonneesModification", modification.PublishedOn);
        json.OptionalWhole("dureeMois", modification.DurationMonths);
        json.OptionalAmount(isMarket ? "montant" : "valeurGlobale", modification.Amount);
        if (isMarket) json.OptionalList("titulaires", "titulaire", [.. modification.Holders.Distinct()], Company);
        else if (modification.Holders.Count > 0) json.Lack("concessionnaires");
    }

    /// <summary>Numbers are unique in a contract: which of two was meant is for a person to say.</summary>
    private void Number(int number, int ofThisNumber)
    {
        if (ofThisNumber > 1) json.Lack("id");
        else json.Whole("id", number);
    }
}
