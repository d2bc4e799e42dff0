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
}

/// <summary>Property names inside a buyer or a holder.</summary>
internal enum InnerField
{
    /// <summary>No name: the value stands alone or in a list.</summary>
    None,
    Other,
    Identifier,
    IdentifierKind,

    /// <summary>The name of the thing itself, repeated around it.</summary>
    Wrapper,
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
        ("considerationsSociales"u8.ToArray(), RecordField.SocialConsiderations));

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

    /// <summary>The property of a buyer or a holder that bears this name.</summary>
    public static InnerField FindInner(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("id"u8)) return InnerField.Identifier;
        if (name.SequenceEqual("typeIdentifiant"u8)) return InnerField.IdentifierKind;
        return name.SequenceEqual("titulaire"u8) || name.SequenceEqual("concessionnaire"u8) ? InnerField.Wrapper : InnerField.Other;
    }

    private static (byte[] Name, RecordField Field)[][] GroupByLength(params (byte[] Name, RecordField Field)[] fields) =>
        [.. Enumerable.Range(0, fields.Max(f => f.Name.Length) + 1).Select(length => fields.Where(f => f.Name.Length == length).ToArray())];
}
