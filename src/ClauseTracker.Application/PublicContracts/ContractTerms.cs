using System.Globalization;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>The properties by which contracts are filtered, as terms. They begin with a mark that no word holds, so nobody can type one.</summary>
internal static class ContractTerms
{
    /// <summary>Every contract has it.</summary>
    public const string Any = "!";

    public const string AtRisk = "!R";

    public const string WithoutClause = "!N";

    public const string LacksClause = "!L";

    public static string Buyer(OrganisationId buyer) => $"!B{buyer.Value:N}";

    public static string Facilitator(UserId user) => $"!F{user.Value:N}";

    public static string Commune(string commune)
    {
        var word = "!C" + SearchWords.Squeezed(commune);
        return word.Length > SearchWords.Longest ? word[..SearchWords.Longest] : word;
    }

    public static string Status(StandingStatus status) => "!S" + ((int)status).ToString(CultureInfo.InvariantCulture);

    public static string Kind(ClauseKind kind) => "!K" + ((int)kind).ToString(CultureInfo.InvariantCulture);

    public static string Family(ContractFamily family) => "!M" + ((int)family).ToString(CultureInfo.InvariantCulture);

    /// <summary>One term for each of the considerations.</summary>
    public static IEnumerable<string> Social(SocialConsiderations considerations) =>
        Enum.GetValues<SocialConsiderations>().Where(c => c != SocialConsiderations.None && considerations.HasFlag(c)).Select(c => "!O" + ((int)c).ToString(CultureInfo.InvariantCulture));
}
