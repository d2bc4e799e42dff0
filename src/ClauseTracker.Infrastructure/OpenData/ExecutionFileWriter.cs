using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.OpenData;

/// <inheritdoc cref="IExecutionFileWriter"/>
public sealed class ExecutionFileWriter : IExecutionFileWriter
{
    /// <summary>Raised when the schema changes: the second number for an addition, the first for anything else.</summary>
    public const string FormatVersion = "1.0";

    private const int FlushAt = 64 * 1024;
    private const int RateDecimals = 4;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public async Task<long> WriteAsync(
        Stream target, DateTimeOffset generatedAt, DateOnly asOf, IAsyncEnumerable<ExecutionToPublish> clauses, CancellationToken cancellationToken)
    {
        await using var file = new Utf8JsonWriter(target, Form);
        var count = 0L;
        file.WriteStartObject();
        file.WriteString("formatVersion", FormatVersion);
        file.WriteString("generatedAt", generatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        file.WriteString("asOf", Day(asOf));
        file.WriteStartArray("clauses");
        await foreach (var clause in clauses.WithCancellation(cancellationToken))
        {
            count++;
            Write(file, clause);
            if (file.BytesPending > FlushAt) await file.FlushAsync(cancellationToken);
        }

        file.WriteEndArray();
        file.WriteEndObject();
        await file.FlushAsync(cancellationToken);
        return count;
    }

    private static void Write(Utf8JsonWriter file, ExecutionToPublish clause)
    {
        file.WriteStartObject();
        file.WriteString("buyerSiret", clause.BuyerSiret);
        file.WriteString("contractNumber", clause.ContractNumber);
        file.WriteString("contractFamily", clause.Family == ContractFamily.Market ? "market" : "concession");
        Number(file, "lot", clause.Lot);
        file.WriteString("kind", KindOf(clause.Kind));
        file.WriteStartArray("forms");
        foreach (var form in Obligation.EveryForm.Where(f => clause.Forms.HasFlag(f))) file.WriteStringValue(FormOf(form));
        file.WriteEndArray();
        file.WriteString("startsOn", Day(clause.Period.Start));
        file.WriteString("endsOn", Day(clause.Period.End));
        Number(file, "hoursOwed", clause.Standing?.Owed.Value);
        Number(file, "hoursCounted", clause.Standing?.Counted.Value);
        Number(file, "hoursPending", clause.Standing?.Pending.Value);
        Number(file, "actionsOwed", clause.Standing?.ActionsOwed);
        Number(file, "actionsDone", clause.Standing?.ActionsDone);
        Number(file, "rate", clause.Standing is { } standing ? RateOf(standing) : null);
        file.WriteString("status", clause.Standing is { } known ? StatusOf(known.Status) : null);
        file.WriteString("reconciledFor", clause.Standing is { } dated ? Day(dated.AsOf) : null);
        file.WriteEndObject();
    }

    /// <summary>Counted over owed; null when nothing is owed.</summary>
    private static decimal? RateOf(ExecutionStanding standing) =>
        standing.Owed > Hours.Zero ? Math.Round(standing.Counted.Value / standing.Owed.Value, RateDecimals, MidpointRounding.AwayFromZero) : null;

    private static void Number(Utf8JsonWriter file, string name, decimal? value)
    {
        if (value is { } known) file.WriteNumber(name, known);
        else file.WriteNull(name);
    }

    private static string FormOf(ObligationForms form) => form switch
    {
        ObligationForms.FixedHours => "fixedHours",
        ObligationForms.ShareOfHoursWorked => "shareOfHoursWorked",
        ObligationForms.HoursPerAmount => "hoursPerAmount",
        ObligationForms.Actions => "actions",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    private static string KindOf(ClauseKind kind) => kind switch
    {
        ClauseKind.ExecutionCondition => "executionCondition",
        ClauseKind.SocialAwardCriterion => "socialAwardCriterion",
        ClauseKind.ReservedContract => "reservedContract",
        ClauseKind.IntegrationServiceContract => "integrationServiceContract",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string StatusOf(StandingStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
