using System.Text.Json;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>
/// Keeps a firm's file of hours, for an hour at most, and has it checked in the background. Its name is not kept: it may be a person's. Gives the
/// operation to follow.
/// </summary>
[Requires(Permission.EnterStatements)]
public sealed record StartHoursImport(Stream File) : ICommand<Guid>;

internal sealed class StartHoursImportHandler(HoursImporting importing, ICurrentUser user) : ICommandHandler<StartHoursImport, Guid>
{
    public Task<Result<Guid>> Handle(StartHoursImport request, CancellationToken cancellationToken) => importing.StartAsync(HoursSender.Of(user), request.File, cancellationToken);
}

/// <summary>Has the file read again from another of its sheets. Gives the operation to follow.</summary>
[Requires(Permission.EnterStatements)]
public sealed record ChooseHoursSheet(Guid Operation, string Sheet) : ICommand<Guid>;

internal sealed class ChooseHoursSheetHandler(HoursImporting importing, ICurrentUser user) : ICommandHandler<ChooseHoursSheet, Guid>
{
    public Task<Result<Guid>> Handle(ChooseHoursSheet request, CancellationToken cancellationToken) =>
        importing.ReadAgainAsync(HoursSender.Of(user), request.Operation, said => said with { Sheet = request.Sheet }, cancellationToken);
}

/// <summary>What the operations of an import of hours keep: a check, perhaps another with what the user said, then the storing.</summary>
internal static class HoursOperations
{
    public static HoursFileChoices ChoicesOf(BackgroundOperation check) => JsonSerializer.Deserialize<HoursCheckAsked>(check.Parameters)!.Choices;

    /// <summary>What a check that is over came to.</summary>
    public static HoursCheckOutcome OutcomeOf(BackgroundOperation check) => JsonSerializer.Deserialize<HoursCheckOutcome>(check.Outcome!)!;

    /// <summary>Deletes what a check found; the firm's file stays.</summary>
    public static void ForgetResult(this BackgroundOperation check, IFileStore files)
    {
        if (OutcomeOf(check).Key is { } key) files.Delete(key);
    }
}
