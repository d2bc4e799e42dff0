using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>
/// The national list an instance starts with. The categories are those that a State service wrote in a contract of 2025 on the ground of CCAG
/// 16.1.1; the papers and how long they hold are the public criteria of insertion through economic activity. What no source was read for says so.
/// </summary>
public static class EligibilitySeeds
{
    private const string Contract = "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.";
    private const string Criteria = "Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).";
    private const string Usual = "Usage, sans source publiée : à confirmer par la collectivité.";

    // The general conditions of 2021 came into force that day.
    private static readonly DateOnly Start = new(2021, 4, 1);

    private static readonly AcceptedProof FranceTravail = Read("FT_ATTESTATION", "Attestation de France Travail", "Certificate of France Travail", 3);
    private static readonly AcceptedProof Identity = Read("IDENTITY", "Pièce d’identité", "Identity document", null);
    private static readonly AcceptedProof Sworn = Read("SWORN_STATEMENT", "Attestation sur l’honneur", "Sworn statement", 3);
    private static readonly AcceptedProof Structure = Unread("STRUCTURE_ATTESTATION", "Attestation de la structure", "Certificate of the structure", null);

    private static readonly IReadOnlyList<CategoryFacts> Lines =
    [
        Of("DELD", "Demandeur d’emploi de longue durée", "Long-term job seeker", "Plus de 12 mois d’inscription, sans activité ou avec moins de 6 mois d’activité réduite au cours des 12 derniers mois.", FranceTravail),
        Of("RSA", "Bénéficiaire du RSA", "RSA recipient", "En recherche d’emploi.", Read("RSA_ATTESTATION", "Attestation CAF ou MSA", "Certificate of the family allowances office", 3)),
        Of("BOETH", "Travailleur handicapé (BOETH)", "Recognised disabled worker", "Au sens de l’article L5212-13 du code du travail, orienté en milieu ordinaire et demandeur d’emploi.",
            Read("RQTH", "Décision RQTH en cours de validité", "Decision of recognition, still valid", null)),
        Of("ALLOCATION", "Autre minimum social (ASS, AAH…)", "Other minimum allowance", "Bénéficiaire de l’ASS, de l’AAH, de l’allocation d’insertion, de l’allocation veuvage ou de l’allocation d’invalidité.",
            Read("ASS_ATTESTATION", "Attestation ASS", "Certificate of ASS", 3), Read("AAH_ATTESTATION", "Attestation AAH", "Certificate of AAH", 3), Unread("ALLOWANCE", "Attestation de l’organisme payeur", "Certificate of the paying body", 3)),
        Of("JEUNE_SQ", "Moins de 26 ans sans qualification", "Under 26 without qualification", "Niveau inférieur au CAP ou au BEP, sorti de l’école depuis six mois au moins, en recherche d’emploi.", Sworn, Identity,
            Unread("ML_ATTESTATION", "Attestation de la mission locale", "Certificate of the mission locale", 3)),
        Of("JEUNE_DIP", "Moins de 26 ans diplômé, 6 mois d’inactivité", "Under 26 with a diploma, 6 months inactive", "Six mois d’inactivité depuis la sortie de l’école ou de l’université.", Sworn,
            Read("DIPLOMA", "Diplôme", "Diploma", null), Identity),
        Of("SENIOR", "Demandeur d’emploi de plus de 50 ans", "Job seeker over 50", null, Identity, FranceTravail),
        Of("JEUNE_ACC", "Jeune en dispositif (PACEA, CEJ, SMV)", "Young person in a scheme (PACEA, CEJ, SMV)", "PACEA, contrat d’engagement jeune, SMA ou SMV, ou sorti de la Garantie jeunes.",
            Unread("SCHEME_ATTESTATION", "Attestation du dispositif", "Certificate of the scheme", 6)),
        Of("QPV", "Habitant d’un quartier prioritaire", "Resident of a priority district", "Éloigné de l’emploi.", Read("ADDRESS", "Justificatif de domicile", "Proof of address", 6)),
        Of("REFUGIE", "Réfugié ou protection subsidiaire", "Refugee or subsidiary protection", null, Read("RESIDENCE_TITLE", "Titre de séjour en cours de validité", "Residence title, still valid", null)),
        Of("PROPOSITION", "Proposition motivée d’un prescripteur", "Reasoned proposal of a referrer", "Difficultés particulières, sur proposition motivée de France Travail, d’une maison de l’emploi, d’un PLIE, d’une mission locale, de Cap emploi ou d’une MDPH.",
            Unread("REASONED_PROPOSAL", "Proposition motivée écrite", "Reasoned proposal in writing", 6), Read("ASSESSMENT", "Évaluation (français, mobilité)", "Assessment (French, mobility)", 6),
            Read("SINGLE_PARENT", "Attestation CAF de parent isolé", "Certificate of single parent", 3), Read("SOCIAL_ATTESTATION", "Attestation d’un travailleur social ou domiciliation", "Statement of a social worker or domiciliation", 3)),
        Of("STRUCT_IAE", "Salarié d’une structure de l’IAE", "Employed by an insertion structure", "Mis à disposition par une AI ou une ETTI, salarié d’une EI ou d’un ACI (article L5132-4 du code du travail).",
            Read("PASS_IAE", "PASS IAE", "PASS IAE", 24), Structure),
        Of("STRUCT_ADAPTE", "Salarié d’une structure adaptée", "Employed in an adapted structure", "Salarié d’une EA ou d’une EATT, usager d’un ESAT.", Structure),
        Of("STRUCT_DISPO", "EPIDE ou école de la deuxième chance", "EPIDE or second-chance school", null, Structure),
        Of("STRUCT_GEIQ", "Parcours en GEIQ", "Path in a GEIQ", null, Structure),
        Usually("PLIE", "Participant d’un PLIE", "PLIE participant", "Ajout local fréquent.", Unread("PLIE_ATTESTATION", "Attestation de parcours du PLIE", "Certificate of the PLIE", 12)),
        Of("STRUCT_REGIE", "Régie de quartier ou de territoire", "Neighbourhood or territorial régie", "Salarié d’une régie agréée.", Structure),
        Of("STRUCT_PENIT", "Personne sous main de justice en structure", "Person under justice, in a structure", "Régie relevant de l’ATIGIP ou concession en établissement pénitentiaire.", Structure),
    ];

    /// <summary>The first version of each category of the national list.</summary>
    public static IReadOnlyList<EligibilityCategory> All { get; } =
        [.. Lines.Select((line, i) => EligibilityCategory.Of(EligibilityCategoryId.From(new Guid($"0193a000-0000-7000-8004-{i + 1:D12}")), null, line, Start, 1))];

    /// <summary>The place of each code in the list.</summary>
    internal static IReadOnlyDictionary<CriterionCode, int> Order { get; } = Lines.Select((line, i) => (line.Code, i)).ToDictionary(l => l.Code, l => l.i);

    private static CategoryFacts Of(string code, string french, string english, string? condition, params AcceptedProof[] proofs) =>
        new(CriterionCode.Known(code), french, english, condition, proofs, Certainty.Verified, Contract);

    private static CategoryFacts Usually(string code, string french, string english, string? condition, params AcceptedProof[] proofs) =>
        new(CriterionCode.Known(code), french, english, condition, proofs, Certainty.LocalPractice, Usual);

    private static AcceptedProof Read(string code, string french, string english, int? months) => new(code, french, english, months, Certainty.Verified, Criteria);

    private static AcceptedProof Unread(string code, string french, string english, int? months) => new(code, french, english, months, Certainty.LocalPractice, Usual);
}
