using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Access;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>The users of the demo territory, each for the whole instance.</summary>
public static class DemoUsers
{
    /// <summary>The password of them all, told in the README: the demo holds nothing to protect.</summary>
    public const string Password = "demonstration-locale";

    /// <summary>Address, name and role.</summary>
    public static readonly IReadOnlyList<(string Email, string DisplayName, Role Role)> All =
    [
        ("acheteur@demo.example", "Camille Acheteur (démo)", Role.ProcurementOfficer),
        ("facilitateur@demo.example", "Dominique Facilitateur (démo)", Role.Facilitator),
        ("facilitatrice@demo.example", "Claude Facilitatrice (démo)", Role.Facilitator),
        ("elu@demo.example", "Maxime Élu (démo)", Role.ElectedOfficial),
        ("admin@demo.example", "Sacha Administrateur (démo)", Role.Administrator),
    ];

    /// <summary>Creates them; gives the facilitators.</summary>
    [return: DoNotIgnore]
    internal static async Task<Result<IReadOnlyList<UserId>>> CreateAsync(IClauseTrackerDb db, ISignInAccounts accounts, TimeProvider clock, CancellationToken cancellation)
    {
        var facilitators = new List<UserId>();
        foreach (var (email, name, role) in All)
        {
            var created = await db.CreateUserAsync(accounts, new NewUser(name, email, Password, role, null), clock, cancellation);
            if (created.IsRefused) return Result<IReadOnlyList<UserId>>.Refuse(created.Errors);
            if (role == Role.Facilitator) facilitators.Add(created.Value);
        }

        return facilitators;
    }
}
