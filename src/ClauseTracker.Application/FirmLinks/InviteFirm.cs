using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>Gives a firm a link by which it answers without an account. The address is told once.</summary>
/// <param name="Month">The month to declare; null to see only where the firm stands.</param>
/// <param name="Recipient">The mail address it is made for.</param>
[Requires(Permission.InviteFirms)]
public sealed record InviteFirm(OrganisationId Firm, YearMonth? Month, string Recipient) : ICommand<Uri>
{
    public override string ToString() => nameof(InviteFirm);
}

internal sealed class InviteFirmValidator : AbstractValidator<InviteFirm>
{
    public InviteFirmValidator() => RuleFor(i => i.Recipient).NotEmpty().EmailAddress().MaximumLength(FirmLink.RecipientLength);
}

internal sealed class InviteFirmHandler(IClauseTrackerDb db, IFirmLinks links) : ICommandHandler<InviteFirm, Uri>
{
    public async Task<Result<Uri>> Handle(InviteFirm request, CancellationToken cancellationToken)
    {
        var firm = request.Firm;
        if (!await db.Organisations.AnyAsync(o => o.Id == firm, cancellationToken)) return new SharedErrors.NotFound();
        var hasSomething = await db.Clauses.AnyAsync(
            clause => db.Placements.Any(p => p.ClauseId == clause.Id && p.EmployerId == firm)
                || db.Contracts.Any(c => c.Id == clause.ContractId && c.Holders.Any(h => h.OrganisationId == firm))
                || db.Subcontracts.Any(s => s.ContractId == clause.ContractId && s.SubcontractorId == firm),
            cancellationToken);
        if (!hasSomething) return new FirmLinkErrors.NothingToAnswer();
        var issued = await links.IssueAsync(firm, request.Month, request.Recipient, cancellationToken);
        if (issued.IsRefused) return issued;
        await db.SaveChangesAsync(cancellationToken);
        return issued;
    }
}
