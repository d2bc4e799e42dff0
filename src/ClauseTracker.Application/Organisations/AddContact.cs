using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Organisations;

/// <summary>Adds somebody to reach at an organisation, from a day on. Gives the contact's number.</summary>
[Requires(Permission.ManageOrganisations)]
public sealed record AddContact : ICommand<int>
{
    public OrganisationId Organisation { get; init; }

    public string Name { get; init; } = string.Empty;

    public string? Function { get; init; }

    /// <summary>Null when there is a telephone.</summary>
    public string? Email { get; init; }

    public string? Phone { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Last day, or null while it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Reached when nobody else can be.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Letters to them are in it.</summary>
    public ContactLanguage Language { get; init; }

    public override string ToString() => nameof(AddContact);
}

internal sealed class AddContactValidator : AbstractValidator<AddContact>
{
    public AddContactValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(OrganisationContact.NameLength);
        RuleFor(c => c.Function).MaximumLength(OrganisationContact.FunctionLength);
        RuleFor(c => c.Email).MaximumLength(OrganisationContact.EmailLength).EmailAddress().When(c => !string.IsNullOrWhiteSpace(c.Email));
        RuleFor(c => c.Phone).MaximumLength(OrganisationContact.PhoneLength);
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.Language).IsInEnum();
    }
}

internal sealed class AddContactHandler(IClauseTrackerDb db) : ICommandHandler<AddContact, int>
{
    public async Task<Result<int>> Handle(AddContact request, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.WholeAsync(request.Organisation, cancellationToken);
        if (organisation is null) return new SharedErrors.NotFound();
        var added = organisation.AddContact(new ContactDetails(request.Name, request.Function, request.Email, request.Phone, request.From, request.Until, request.IsFallback) { Language = request.Language });
        if (added.IsRefused) return added;
        await db.SaveChangesAsync(cancellationToken);
        return added;
    }
}
