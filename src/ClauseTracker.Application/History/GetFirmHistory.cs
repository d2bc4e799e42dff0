using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History;

/// <summary>What happened with a firm, on the contracts of the buyers that the user follows: hours, people at work, letters, links, contacts, agreements.</summary>
[Requires(Permission.ReadStatements)]
public sealed record GetFirmHistory(OrganisationId Firm, HistoryFilter Filter) : IQuery<FirmHistory>;

/// <summary>A page of the history of a firm.</summary>
public sealed record FirmHistory(OrganisationId Firm, string Name, HistoryPage Page)
{
    public override string ToString() => nameof(FirmHistory);
}

internal sealed class GetFirmHistoryValidator : AbstractValidator<GetFirmHistory>
{
    public GetFirmHistoryValidator() => RuleFor(h => h.Filter).SetValidator(new HistoryFilterValidator()).OverridePropertyName(string.Empty);
}

internal sealed class GetFirmHistoryHandler(IClauseTrackerDb db, HistoryReading reading) : IQueryHandler<GetFirmHistory, FirmHistory>
{
    public async Task<Result<FirmHistory>> Handle(GetFirmHistory request, CancellationToken cancellationToken)
    {
        var name = await db.Organisations.Where(o => o.Id == request.Firm).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        var page = await reading.ReadAsync(new HistorySubject { Firm = request.Firm }, reading.OfFirm(), request.Filter, cancellationToken);
        return name is null ? new SharedErrors.NotFound() : new FirmHistory(request.Firm, name, page);
    }
}
