using ClauseTracker.Domain.Shared;
using NUnit.Framework.Constraints;

namespace ClauseTracker.Testing.Databases;

/// <summary>Says how a use case ended: <c>Assert.That(await world.DoAsync(command), Refused.By&lt;ClauseErrors.AlreadyDeclared&gt;())</c>.</summary>
public static class Refused
{
    /// <summary>Refused for that reason alone.</summary>
    public static Constraint By<TError>()
        where TError : Error => new RefusedByConstraint(typeof(TError));

    private sealed class RefusedByConstraint(Type error) : Constraint
    {
        public override string Description => $"refused by {error.Name} alone";

        public override ConstraintResult ApplyTo<TActual>(TActual actual)
        {
            var errors = (actual as Result)?.Errors ?? throw new ArgumentException("Only a result can be refused.", nameof(actual));
            var told = errors.Count == 0 ? "done" : string.Join(", ", errors.Select(e => e.ToString()));
            return new ConstraintResult(this, told, errors.Count == 1 && error.IsInstanceOfType(errors[0]));
        }
    }
}
