using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Organisations;

/// <summary>Says which day is somebody's last as a contact; what was known of them stays on the sheet.</summary>
/// <param name="Organisation">Where.</param>
/// <param name="Contact">The contact's number.</param>
/// <param name="Until">Last day.</param>
[Requires(Permission.ManageOrganisations)]
public sealed record EndContact(OrganisationId Organisation, int Contact, DateOnly Until) : ICommand<Nothing>;

internal sealed class EndContactValidator : AbstractValidator<EndContact>
{
    public EndContactValidator() => RuleFor(c => c.Until).NotEmpty();
}

internal sealed class EndContactHandler(IClauseTrackerDb db) : ICommandHandler<EndContact, Nothing>
{
    public async Task<Result<Nothing>> Handle(EndContact request, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.WholeAsync(request.Organisation, cancellationToken);
        if (organisation is null) return new SharedErrors.NotFound();
        var ended = organisation.EndContact(request.Contact, request.Until);
        if (ended.IsRefused) return Result<Nothing>.Refuse(ended.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}
