using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>The one way to load and to change a person.</summary>
internal static class PersonLoading
{
    /// <summary>A person with all that is known of the pathway.</summary>
    public static IQueryable<Beneficiary> Whole(this IQueryable<Beneficiary> people) => people
        .Include(b => b.Eligibilities).Include(b => b.Barriers).Include(b => b.BarrierActions).Include(b => b.Trainings).Include(b => b.Exits).AsSplitQuery();

    /// <summary>Loads a person, changes it and saves it; nothing is saved when the change is refused.</summary>
    public static async Task<Result<Nothing>> ChangePersonAsync(this IClauseTrackerDb db, BeneficiaryId id, Func<Beneficiary, Result> change, CancellationToken cancellation)
    {
        var person = await db.Beneficiaries.Whole().SingleOrDefaultAsync(b => b.Id == id, cancellation);
        if (person is null) return new SharedErrors.NotFound();
        var changed = change(person);
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        await db.SaveChangesAsync(cancellation);
        return new Nothing();
    }
}
