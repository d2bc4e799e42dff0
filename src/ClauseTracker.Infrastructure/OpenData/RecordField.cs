namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>The properties of a record that are read; every other one is <see cref="Other"/> and ignored.</summary>
internal enum RecordField
{
    Other,
    Type,
    Number,
    Buyer,
    GrantingAuthority,
    Subject,
    Nature,
    Procedure,
    CpvCode,
    Amount,
    GlobalValue,
    Duration,
    NotifiedOn,
    SignedOn,
    Holders,
    Concessionaires,
    SocialConsiderations,
    Techniques,
    Arrangements,
    FrameworkAgreement,
    Innovative,
    GeneralConditions,
    OffersReceived,
    AdvanceGranted,
    AdvanceRate,
    Grouping,
    SubcontractingDeclared,
    Place,
    PublishedOn,
    PriceKinds,
    PriceForm,
    FromEuropeanUnion,
    FromFrance,
    EnvironmentalConsiderations,
    ExecutionStartsOn,
    PublicSubsidy,
    Modifications,
    Subcontracts,
    SubcontractChanges,
}

/// <summary>Property names inside a buyer, a holder or a place.</summary>
internal enum InnerField
{
    /// <summary>No name: the value stands alone or in a list.</summary>
    None,
    Other,
    Identifier,
    IdentifierKind,

    /// <summary>The name of the thing itself, repeated around it.</summary>
    Wrapper,

    /// <summary>The code of a place, and what it names.</summary>
    Code,
    CodeKind,
}

/// <summary>Finds properties by their published names.</summary>
internal static class RecordFieldNames
{
    private static readonly (byte[] Name, RecordField Field)[][] ByLength = GroupByLength(
        ("_type"u8.ToArray(), RecordField.Type),
        ("id"u8.ToArray(), RecordField.Number),
        ("acheteur"u8.ToArray(), RecordField.Buyer),
        ("autoriteConcedante"u8.ToArray(), RecordField.GrantingAuthority),
        ("objet"u8.ToArray(), RecordField.Subject),
        ("nature"u8.ToArray(), RecordField.Nature),
        ("procedure"u8.ToArray(), RecordField.Procedure),
        ("codeCPV"u8.ToArray(), RecordField.CpvCode),
        ("montant"u8.ToArray(), RecordField.Amount),
        ("valeurGlobale"u8.ToArray(), RecordField.GlobalValue),
        ("dureeMois"u8.ToArray(), RecordField.Duration),
        ("dateNotification"u8.ToArray(), RecordField.NotifiedOn),
        ("dateSignature"u8.ToArray(), RecordField.SignedOn),
        ("titulaires"u8.ToArray(), RecordField.Holders),
        ("concessionnaires"u8.ToArray(), RecordField.Concessionaires),
        ("considerationsSociales"u8.ToArray(), RecordField.SocialConsiderations),
        ("techniques"u8.ToArray(), RecordField.Techniques),
        ("modalitesExecution"u8.ToArray(), RecordField.Arrangements),
        ("idAccordCadre"u8.ToArray(), RecordField.FrameworkAgreement),
        ("marcheInnovant"u8.ToArray(), RecordField.Innovative),
        ("ccag"u8.ToArray(), RecordField.GeneralConditions),
        ("offresRecues"u8.ToArray(), RecordField.OffersReceived),
        ("attributionAvance"u8.ToArray(), RecordField.AdvanceGranted),
        ("tauxAvance"u8.ToArray(), RecordField.AdvanceRate),
        ("typeGroupementOperateurs"u8.ToArray(), RecordField.Grouping),
        ("sousTraitanceDeclaree"u8.ToArray(), RecordField.SubcontractingDeclared),
        ("lieuExecution"u8.ToArray(), RecordField.Place),
        ("datePublicationDonnees"u8.ToArray(), RecordField.PublishedOn),
        ("typesPrix"u8.ToArray(), RecordField.PriceKinds),
        ("typePrix"u8.ToArray(), RecordField.PriceKinds),
        ("formePrix"u8.ToArray(), RecordField.PriceForm),
        ("origineUE"u8.ToArray(), RecordField.FromEuropeanUnion),
        ("origineFrance"u8.ToArray(), RecordField.FromFrance),
        ("considerationsEnvironnementales"u8.ToArray(), RecordField.EnvironmentalConsiderations),
        ("dateDebutExecution"u8.ToArray(), RecordField.ExecutionStartsOn),
        ("montantSubventionPublique"u8.ToArray(), RecordField.PublicSubsidy),
        ("modifications"u8.ToArray(), RecordField.Modifications),
        ("actesSousTraitance"u8.ToArray(), RecordField.Subcontracts),
        ("modificationsActesSousTraitance"u8.ToArray(), RecordField.SubcontractChanges));

    /// <summary>The property of a record that bears this name.</summary>
    public static RecordField Find(ReadOnlySpan<byte> name)
    {
        if (name.Length == 0 || name.Length >= ByLength.Length) return RecordField.Other;
        foreach (var (known, field) in ByLength[name.Length])
        {
            if (name[0] == known[0] && name.SequenceEqual(known)) return field;
        }

        return RecordField.Other;
    }

    /// <summary>The property of a buyer, a holder or a place that bears this name.</summary>
    public static InnerField FindInner(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("id"u8)) return InnerField.Identifier;
        if (name.SequenceEqual("typeIdentifiant"u8)) return InnerField.IdentifierKind;
        if (name.SequenceEqual("code"u8)) return InnerField.Code;
        if (name.SequenceEqual("typeCode"u8)) return InnerField.CodeKind;
        return name.SequenceEqual("titulaire"u8) || name.SequenceEqual("concessionnaire"u8) ? InnerField.Wrapper : InnerField.Other;
    }

    private static (byte[] Name, RecordField Field)[][] GroupByLength(params (byte[] Name, RecordField Field)[] fields) =>
        [.. Enumerable.Range(0, fields.Max(f => f.Name.Length) + 1).Select(length => fields.Where(f => f.Name.Length == length).ToArray())];
}
