using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>What the user said about a file.</summary>
/// <param name="Sheet">The sheet to read, or null.</param>
/// <param name="Mapping">What its columns mean, as just decided.</param>
/// <param name="Month">The month of the whole file, when it does not say it (<c>2026-10</c>).</param>
public sealed record HoursFileChoices(string? Sheet = null, ColumnMappingId? Mapping = null, string? Month = null);

/// <summary>A file that was read, and by which remembered mapping if any.</summary>
internal sealed record OpenedHoursFile(HoursFile File, HoursFileLayout Layout, ColumnMapping? Mapping);

/// <summary>Reads a file of hours by its headings, else by what somebody said of the same headings before.</summary>
internal static class HoursFileOpening
{
    /// <param name="file">Read from its start, twice when a mapping is remembered.</param>
    /// <param name="sent">By which firm, when the firm itself sends it.</param>
    [return: DoNotIgnore]
    public static async Task<Result<OpenedHoursFile>> OpenAsync(
        IClauseTrackerDb db, IHoursFileReader reader, Stream file, string name, HoursFileChoices choices, IProgress<long>? progress, CancellationToken cancellation, FirmFile? sent = null)
    {
        if (!file.CanSeek) return await OpenOnceAsync(db, reader, file, name, choices, progress, cancellation, sent);
        file.Position = 0;
        if (choices.Mapping is { } decided)
        {
            var mapping = await db.ColumnMappings.AsNoTracking().Include(m => m.Columns).SingleOrDefaultAsync(m => m.Id == decided, cancellation);
            return mapping is null ? new SharedErrors.NotFound() : await ReadAsync(db, reader, file, name, mapping, choices, progress, cancellation, sent);
        }

        var plain = WithMonth(new HoursFileLayout { Sheet = choices.Sheet, Fallbacks = sent?.Fallbacks ?? [] }, choices);
        var read = await reader.ReadAsync(file, name, plain, progress, cancellation);
        var signature = read.TryGet(out var found) ? found.Signature : await SignatureAsync(reader, file, name, choices, read, cancellation);
        if (signature is not null && await RememberedAsync(db, signature, found, sent, cancellation) is { } known)
        {
            var remembered = await ReadAsync(db, reader, file, name, known, choices, progress, cancellation, sent);
            if (remembered.IsSuccess) return remembered;
        }

        return read.IsSuccess ? new OpenedHoursFile(read.Value, plain, null) : Result<OpenedHoursFile>.Refuse(read.Errors);
    }

    /// <summary>What can be read only once is taken into memory first.</summary>
    private static async Task<Result<OpenedHoursFile>> OpenOnceAsync(
        IClauseTrackerDb db, IHoursFileReader reader, Stream file, string name, HoursFileChoices choices, IProgress<long>? progress, CancellationToken cancellation, FirmFile? sent = null)
    {
        using var whole = new MemoryStream();
        await file.CopyToAsync(whole, cancellation);
        return await OpenAsync(db, reader, whole, name, choices, progress, cancellation, sent);
    }

    /// <summary>True for a refusal that a person can lift by saying what the columns mean.</summary>
    public static bool AsksForMeaning(Error error) => error is HoursFileErrors.MissingColumns or HoursFileErrors.NoHeaderRow or HoursFileErrors.SameColumnTwice;

    private static async Task<string?> SignatureAsync(
        IHoursFileReader reader, Stream file, string name, HoursFileChoices choices, Result<HoursFile> refused, CancellationToken cancellation)
    {
        if (!AsksForMeaning(refused.Errors[0])) return null;
        file.Position = 0;
        return (await reader.LookAsync(file, name, choices.Sheet, cancellation)).TryGet(out var look) ? look.Signature : null;
    }

    /// <summary>The mapping of the firm that the file names; of a file that names none, the only firm's that has such headings.</summary>
    private static async Task<ColumnMapping?> RememberedAsync(IClauseTrackerDb db, string signature, HoursFile? file, FirmFile? sent, CancellationToken cancellation)
    {
        var known = await db.ColumnMappings.AsNoTracking().Include(m => m.Columns).Where(m => m.Signature == signature).ToListAsync(cancellation);
        var byFirm = known.GroupBy(m => m.EmployerId).Select(g => g.MaxBy(m => m.DecidedAt)!).ToList();
        if (sent is not null) return byFirm.Find(m => m.EmployerId == sent.Firm);
        if (byFirm.Count == 0 || file?.Rows.Select(r => r.EmployerSiret).FirstOrDefault() is not { } first) return byFirm.Count == 1 ? byFirm[0] : null;
        var firm = (await db.Organisations.BySiretAsync(Siret.Known(first), cancellation))?.Id;
        return byFirm.Find(m => m.EmployerId == firm);
    }

    private static async Task<Result<OpenedHoursFile>> ReadAsync(
        IClauseTrackerDb db, IHoursFileReader reader, Stream file, string name, ColumnMapping mapping, HoursFileChoices choices, IProgress<long>? progress, CancellationToken cancellation, FirmFile? sent = null)
    {
        // Whose file it is needs no saying when the firm itself sends it.
        var siret = sent is not null ? null : await db.Organisations.Where(o => o.Id == mapping.EmployerId).Select(o => o.Siret).SingleOrDefaultAsync(cancellation);
        var layout = WithMonth(HoursFileLayout.Of(mapping, choices.Sheet, siret?.Digits) with { Fallbacks = sent?.Fallbacks ?? [] }, choices);
        file.Position = 0;
        var read = await reader.ReadAsync(file, name, layout, progress, cancellation);
        return read.TryGet(out var found) ? new OpenedHoursFile(found, layout, mapping) : Result<OpenedHoursFile>.Refuse(read.Errors);
    }

    private static HoursFileLayout WithMonth(HoursFileLayout layout, HoursFileChoices choices) =>
        string.IsNullOrWhiteSpace(choices.Month) ? layout : layout with { Constants = [.. layout.Constants, (HoursMeaning.Month, choices.Month)] };
}
