namespace ClauseTracker.Domain.Access;

/// <summary>What a user may do. Each request to the application names the one it needs; roles are sets of them.</summary>
public enum Permission
{
    /// <summary>Needs no sign-in: signing in itself, creating the first administrator.</summary>
    Anyone,

    /// <summary>Any signed-in user: one's own home page.</summary>
    SignedIn,
    ReadContracts,
    ImportContracts,

    /// <summary>Recording contracts, their parts and what happens to them.</summary>
    EditContracts,
    ReadClauses,
    DeclareClauses,
    ReadStatements,
    EnterStatements,
    ValidateStatements,
    ReadBeneficiaries,
    EditBeneficiaries,
    EditPlacements,
    ExportCompliance,

    /// <summary>Hand contracts and what they achieved over as open data: nothing personal in it, and yet an act of the buyer.</summary>
    ExportOpenData,
    ReadAggregates,
    Reconcile,

    /// <summary>Decide that a contract does without a social condition, and withdraw the decision.</summary>
    DecideDerogations,

    /// <summary>Add rows to the tables that the law and usage revise: thresholds, shares, costs.</summary>
    ManageReferenceTables,

    /// <summary>Names, contacts and duplicates of the legal bodies that everybody shares.</summary>
    ManageOrganisations,
    ManageUsers,

    OperateInstance,

    /// <summary>Close the month of a territory, and open it again with a reason.</summary>
    CloseMonths,

    /// <summary>See who will be reminded of what, stop a reminder, edit the letters.</summary>
    ManageReminders,

    /// <summary>Give a firm the personal link by which it answers without an account, and withdraw it.</summary>
    InviteFirms,

    /// <summary>Answer for one firm or structure: its contracts, its people's hours, and nothing else.</summary>
    AnswerForFirm,

    /// <summary>Posts that firms offer, candidates proposed for them, job forums.</summary>
    EditPosts,
    ReadPartnerships,

    /// <summary>Agreements of the territory with its partners.</summary>
    EditPartnerships,

    /// <summary>Give an organisation's software a key, and withdraw it.</summary>
    ManageApiKeys,
}
