namespace ClauseTracker.Domain.Access;

/// <summary>The work somebody does; gives permissions (<see cref="RolePermissions"/>).</summary>
public enum Role
{
    /// <summary>Declares contracts and their clauses, knows which ones drift.</summary>
    ProcurementOfficer = 1,

    /// <summary>Follows people and hours month after month.</summary>
    Facilitator = 2,

    /// <summary>Reads aggregates, never a person.</summary>
    ElectedOfficial = 3,

    /// <summary>Runs the instance; sees no beneficiary.</summary>
    Administrator = 4,

    /// <summary>Declares the hours of the firm that holds a contract or employs on it; sees nothing of others.</summary>
    ContractHolder = 5,

    /// <summary>Declares the hours of an insertion structure; sees nothing of others.</summary>
    InsertionStructure = 6,
}

/// <summary>The one table of who may do what.</summary>
public static class RolePermissions
{
    private static readonly IReadOnlySet<Permission> ProcurementOfficer = new HashSet<Permission>
    {
        Permission.SignedIn,
        Permission.ReadContracts,
        Permission.ImportContracts,
        Permission.EditContracts,
        Permission.ReadClauses,
        Permission.DeclareClauses,
        Permission.ReadStatements,
        Permission.ExportCompliance,
        Permission.ExportOpenData,
        Permission.ReadAggregates,
        Permission.ManageOrganisations,
        Permission.ManageReferenceTables,
        Permission.DecideDerogations,
        Permission.ReadPartnerships,
        Permission.EditPartnerships,
    };

    private static readonly IReadOnlySet<Permission> Facilitator = new HashSet<Permission>
    {
        Permission.SignedIn,
        Permission.ReadContracts,
        Permission.EditContracts,
        Permission.ReadClauses,
        Permission.DeclareClauses,
        Permission.ReadStatements,
        Permission.EnterStatements,
        Permission.ValidateStatements,
        Permission.ReadBeneficiaries,
        Permission.EditBeneficiaries,
        Permission.EditPlacements,
        Permission.ExportCompliance,
        Permission.ReadAggregates,
        Permission.Reconcile,
        Permission.ManageOrganisations,
        Permission.CloseMonths,
        Permission.ManageReminders,
        Permission.InviteFirms,
        Permission.EditPosts,
        Permission.ReadPartnerships,
        Permission.EditPartnerships,
        Permission.ManageApiKeys,
    };

    private static readonly IReadOnlySet<Permission> ElectedOfficial = new HashSet<Permission>
    {
        Permission.SignedIn,
        Permission.ReadAggregates,
    };

    private static readonly IReadOnlySet<Permission> Administrator = new HashSet<Permission>
    {
        Permission.SignedIn,
        Permission.ReadContracts,
        Permission.ImportContracts,
        Permission.ReadClauses,
        Permission.Reconcile,
        Permission.ExportOpenData,
        Permission.ReadAggregates,
        Permission.ManageUsers,
        Permission.OperateInstance,
        Permission.ManageOrganisations,
        Permission.ManageReferenceTables,
        Permission.ReadPartnerships,
        Permission.ManageApiKeys,
    };

    private static readonly IReadOnlySet<Permission> Firm = new HashSet<Permission>
    {
        Permission.SignedIn,
        Permission.AnswerForFirm,
    };

    /// <summary>True for the roles that answer for one firm, and see nothing of others.</summary>
    public static bool IsOfFirm(this Role role) => role is Role.ContractHolder or Role.InsertionStructure;

    /// <summary>The permissions that a role gives.</summary>
    public static IReadOnlySet<Permission> Of(Role role) => role switch
    {
        Role.ProcurementOfficer => ProcurementOfficer,
        Role.Facilitator => Facilitator,
        Role.ElectedOfficial => ElectedOfficial,
        Role.Administrator => Administrator,
        Role.ContractHolder or Role.InsertionStructure => Firm,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
