using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>What was said of the columns of a file.</summary>
/// <param name="Columns">Each heading with its meaning, null to leave it aside.</param>
/// <param name="ContractNumber">The contract of every file of this form, when no column tells it.</param>
/// <param name="Month">The month of this very file, when it does not say it. Not remembered.</param>
internal sealed record SaidOfColumns(IReadOnlyList<(string Heading, HoursMeaning? Meaning)> Columns, string? ContractNumber, YearMonth? Month)
{
    public IReadOnlyList<(HoursMeaning, string)> Constants => string.IsNullOrWhiteSpace(ContractNumber) ? [] : [(HoursMeaning.ContractNumber, ContractNumber)];
}

/// <summary>Asking what the columns of a file mean and remembering it for the firm, whoever is asked.</summary>
internal sealed class HoursColumns(IClauseTrackerDb db, IHoursFileReader reader, IFileStore files, HoursImporting importing, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The headings with what stands under them, and what was said of the same headings before.</summary>
    /// <param name="firm">Whose file it is; null when any firm's word is a hint.</param>
    public async Task<Result<(BackgroundOperation Check, HoursFileLook Look, ColumnMapping? Remembered, IReadOnlyList<HoursMeaning?> Meanings)>> LookAsync(
        HoursSender sender, Guid operation, OrganisationId? firm, CancellationToken cancellation)
    {
        if (await importing.FindCheckAsync(sender, operation, cancellation) is not { } check) return new HoursImportErrors.Gone();
        await using var file = await files.OpenAsync(check.FileKey, cancellation);
        var looked = await reader.LookAsync(file, string.Empty, HoursOperations.ChoicesOf(check).Sheet, cancellation);
        if (!looked.TryGet(out var look)) return Result<(BackgroundOperation, HoursFileLook, ColumnMapping?, IReadOnlyList<HoursMeaning?>)>.Refuse(looked.Errors);
        var mappings = db.ColumnMappings.AsNoTracking().Include(m => m.Columns).Where(m => m.Signature == look.Signature);
        if (firm is { } own) mappings = mappings.Where(m => m.EmployerId == own);
        var remembered = await mappings.OrderByDescending(m => m.DecidedAt).FirstOrDefaultAsync(cancellation);
        var meanings = look.Headings.Select(h => remembered?.Columns.FirstOrDefault(c => c.Heading == h.Heading) is { } said ? said.Meaning : h.Guess).ToList();
        return (check, look, remembered, OnceEach(meanings));
    }

    /// <summary>Remembers what was said for the firm, and has the file checked again.</summary>
    /// <param name="layoutOf">How the file is to be read with what was decided, to be tried at once.</param>
    public async Task<Result<Guid>> MapAsync(
        HoursSender sender, Guid operation, OrganisationId firm, SaidOfColumns said, Func<ColumnMapping, string?, HoursFileLayout> layoutOf, CancellationToken cancellation)
    {
        if (await importing.FindCheckAsync(sender, operation, cancellation) is not { } check) return new HoursImportErrors.Gone();
        await using var file = await files.OpenAsync(check.FileKey, cancellation);
        var choices = HoursOperations.ChoicesOf(check);
        var looked = await reader.LookAsync(file, string.Empty, choices.Sheet, cancellation);
        if (!looked.TryGet(out var look)) return Result<Guid>.Refuse(looked.Errors);
        var mapping = await db.ColumnMappings.Include(m => m.Columns).Where(m => m.EmployerId == firm && m.Signature == look.Signature).OrderByDescending(m => m.DecidedAt).FirstOrDefaultAsync(cancellation);
        if (mapping is null) db.ColumnMappings.Add(mapping = ColumnMapping.Begin(EntityId.New<ColumnMappingId>(clock.GetUtcNow()), firm, look.Signature));
        var decided = mapping.Decide(said.Columns, said.Constants, user.Id, clock.GetUtcNow());
        if (decided.IsRefused) return Result<Guid>.Refuse(decided.Errors);

        // Said at once and at the form, rather than by another check.
        file.Position = 0;
        var layout = layoutOf(mapping, choices.Sheet);
        if (said.Month is { } month) layout = layout with { Constants = [.. layout.Constants, (HoursMeaning.Month, month.ToString())] };
        var read = await reader.ReadAsync(file, string.Empty, layout, null, cancellation);
        if (read.IsRefused) return Result<Guid>.Refuse(read.Errors);
        return await importing.ReadAgainAsync(sender, operation, before => before with { Mapping = mapping.Id, Month = said.Month?.ToString() }, cancellation);
    }

    /// <summary>A second column that seems to mean the same is left to the user.</summary>
    private static List<HoursMeaning?> OnceEach(List<HoursMeaning?> meanings)
    {
        var used = new HashSet<HoursMeaning>();
        return meanings.ConvertAll(m => m is { } meaning && used.Add(meaning) ? m : null);
    }
}
