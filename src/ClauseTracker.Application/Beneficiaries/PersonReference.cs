using System.Globalization;
using System.Security.Cryptography;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>What stands for a person where no name may stand.</summary>
internal static class PersonReference
{
    /// <summary>Drawn at random, so that it tells neither the order of arrival nor the number of people.</summary>
    public static string New() => string.Create(CultureInfo.InvariantCulture, $"P-{RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 8)}");
}
