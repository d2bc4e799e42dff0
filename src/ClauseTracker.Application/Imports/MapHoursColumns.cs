using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

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

internal sealed class MapHoursColumnsHandler(IClauseTrackerDb db, IHoursFileReader reader, IFileStore files, ICurrentUser user, TimeProvider clock) : ICommandHandler<MapHoursColumns, Guid>
{
    public async Task<Result<Guid>> Handle(MapHoursColumns request, CancellationToken cancellationToken)
    {
        if (await db.FindCheckAsync(user, request.Operation, cancellationToken) is not { } check) return new HoursImportErrors.Gone();
        var siret = Siret.From(request.EmployerSiret, nameof(request.EmployerSiret));
        if (!siret.TryGet(out var given)) return Result<Guid>.Refuse(siret.Errors);
        if (await db.Organisations.BySiretAsync(given, cancellationToken) is not { } firm) return new HoursMappingErrors.FirmUnknown(given.Digits);

        await using var file = await files.OpenAsync(check.FileKey, cancellationToken);
        var choices = HoursOperations.ChoicesOf(check);
        var looked = await reader.LookAsync(file, string.Empty, choices.Sheet, cancellationToken);
        if (!looked.TryGet(out var look)) return Result<Guid>.Refuse(looked.Errors);
        var mapping = await db.ColumnMappings.Include(m => m.Columns).Where(m => m.EmployerId == firm.Id && m.Signature == look.Signature).OrderByDescending(m => m.DecidedAt).FirstOrDefaultAsync(cancellationToken);
        if (mapping is null) db.ColumnMappings.Add(mapping = ColumnMapping.Begin(EntityId.New<ColumnMappingId>(clock.GetUtcNow()), firm.Id, look.Signature));
        var decided = mapping.Decide(request.Columns, Constants(request), user.Id, clock.GetUtcNow());
        if (decided.IsRefused) return Result<Guid>.Refuse(decided.Errors);

        // Said at once and at the form, rather than by another check.
        file.Position = 0;
        var layout = HoursFileLayout.Of(mapping, choices.Sheet, given.Digits);
        if (request.Month is { } month) layout = layout with { Constants = [.. layout.Constants, (HoursMeaning.Month, month.ToString())] };
        var read = await reader.ReadAsync(file, string.Empty, layout, null, cancellationToken);
        if (read.IsRefused) return Result<Guid>.Refuse(read.Errors);
        var again = check.Again(choices with { Mapping = mapping.Id, Month = request.Month?.ToString() }, clock.GetUtcNow());
        db.Operations.Add(again);
        await db.SaveChangesAsync(cancellationToken);
        check.ForgetResult(files);
        return again.Id;
    }

    private static IReadOnlyList<(HoursMeaning, string)> Constants(MapHoursColumns request) =>
        string.IsNullOrWhiteSpace(request.ContractNumber) ? [] : [(HoursMeaning.ContractNumber, request.ContractNumber)];
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
