using System.Security.Cryptography;
using System.Text;
using ClauseTracker.Application.Access;
using ClauseTracker.Infrastructure.Encryption;

namespace ClauseTracker.Infrastructure.Identity;

/// <summary>The link of an empty instance, derived from the master key: the same on every node and at every start, and nothing to store.</summary>
internal sealed class SetupLink(MasterKey master) : ISetupLink
{
    public string Token { get; } = Convert.ToHexStringLower(master.Derive("first-administrator"))[..32];

    public bool Accepts(string token) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token));
}
