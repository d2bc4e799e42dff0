using ClauseTracker.Domain.Shared;
using Microsoft.AspNetCore.Identity;

namespace ClauseTracker.Infrastructure.Identity;

/// <summary>How a user signs in; shares the user's id.</summary>
[SharedByAll("Credentials, read by the sign-in alone.")]
public sealed class SignInAccount : IdentityUser<Guid>;
