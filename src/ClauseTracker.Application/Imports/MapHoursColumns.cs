using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Says what the columns of a firm's file mean, remembers it for the firm, and has the file checked again. Gives the operation to follow.</summary>
/// <param name="Operation">The check that asked.</param>
/// <param name="EmployerSiret">The firm whose file it is.</param>
/// <param name="Columns">Each heading with its meaning, null to leave it aside.</param>
/// <param name="ContractNumber">The contract of every file of this form, when no column tells it.</param>
/// <param name="Month">The month of this very file, when it does not say it. Not remembered.</param>
[Requires(Permission.EnterStatements)]
public sealed record MapHoursColumns(
    Guid Operation, string? EmployerSiret, IReadOnlyList<(string Heading, HoursMeaning? Meaning)> Columns, string? ContractNumber, YearMonth? Month) : ICommand<Guid>;

internal sealed class MapHoursColumnsHandler(IClauseTrackerDb db, HoursColumns columns, ICurrentUser user) : ICommandHandler<MapHoursColumns, Guid>
{
    public async Task<Result<Guid>> Handle(MapHoursColumns request, CancellationToken cancellationToken)
    {
        var siret = Siret.From(request.EmployerSiret, nameof(request.EmployerSiret));
        if (!siret.TryGet(out var given)) return Result<Guid>.Refuse(siret.Errors);
        if (await db.Organisations.BySiretAsync(given, cancellationToken) is not { } firm) return new HoursMappingErrors.FirmUnknown(given.Digits);
        var said = new SaidOfColumns(request.Columns, request.ContractNumber, request.Month);
        return await columns.MapAsync(HoursSender.Of(user), request.Operation, firm.Id, said, (mapping, sheet) => HoursFileLayout.Of(mapping, sheet, given.Digits), cancellationToken);
    }
}

/// <summary>Refusals about the firm of a mapping.</summary>
public static class HoursMappingErrors
{
    /// <summary>No organisation has that SIRET.</summary>
    public sealed record FirmUnknown(string Siret) : Error("HoursMapping.FirmUnknown", ErrorKind.Invalid, nameof(MapHoursColumns.EmployerSiret))
    {
        public override IReadOnlyList<object?> Arguments => [Siret];
    }
}
