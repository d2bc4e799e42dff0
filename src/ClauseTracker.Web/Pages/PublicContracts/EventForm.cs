using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>The form of an event, as it is typed.</summary>
public sealed class EventForm
{
    public ContractEventKind Kind { get; set; } = ContractEventKind.StartOrder;

    public DateOnly? HappenedOn { get; set; }

    public int Lot { get; set; }

    public string? Reference { get; set; }

    public int? TrancheNumber { get; set; }

    public decimal? Amount { get; set; }

    public DateOnly? EndsOn { get; set; }

    public decimal? HoursWorked { get; set; }

    public bool IsFinal { get; set; }

    public int? HolderNumber { get; set; }

    public string? NewHolder { get; set; }

    public string? NewHolderName { get; set; }

    public string? Note { get; set; }

    /// <summary>The clauses whose hours are written below, in the order shown.</summary>
    public List<Guid> Clauses { get; set; } = [];

    /// <summary>Hours for each of them, as the preview proposes or as the parties wrote.</summary>
    public List<decimal?> Hours { get; set; } = [];

    /// <summary>What was typed when the effect was shown: recording something else shows its effect first.</summary>
    public string? Shown { get; set; }

    public bool Needs(string field) => field switch
    {
        nameof(Reference) => IsOrder || Kind is ContractEventKind.AmountAmended or ContractEventKind.DurationAmended or ContractEventKind.HolderReplaced,
        nameof(Amount) => IsOrder || Kind == ContractEventKind.AmountAmended,
        nameof(EndsOn) => Kind == ContractEventKind.DurationAmended,
        nameof(TrancheNumber) => Kind == ContractEventKind.TrancheAffirmed,
        nameof(HoursWorked) => Kind == ContractEventKind.HoursWorkedMeasured,
        nameof(NewHolder) => Kind == ContractEventKind.HolderReplaced,
        nameof(Lot) => Kind is not (ContractEventKind.TrancheAffirmed or ContractEventKind.Renewed or ContractEventKind.HolderReplaced),
        _ => false,
    };

    private bool IsOrder => Kind is ContractEventKind.OrderPlaced or ContractEventKind.OrderInvoiced or ContractEventKind.FollowOnAwarded;

    /// <summary>A mark of everything that decides the effect, hours apart.</summary>
    public string Mark()
    {
        var parts = new object?[] { Kind, HappenedOn, Lot, Reference?.Trim(), TrancheNumber, Amount, EndsOn, HoursWorked, IsFinal, HolderNumber, NewHolder?.Trim() };
        var text = string.Join('|', parts.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>The input of the use case.</summary>
    /// <param name="withHours">True once the effect was shown: the hours beside it count.</param>
    public ContractEventInput Input(bool withHours) => new()
    {
        Kind = Kind, HappenedOn = HappenedOn ?? default, Lot = Needs(nameof(Lot)) ? Lot : 0, Reference = Reference, TrancheNumber = TrancheNumber, Amount = Amount, EndsOn = EndsOn,
        HoursWorked = HoursWorked, IsFinal = IsFinal, HolderNumber = HolderNumber, NewHolder = NewHolder, NewHolderName = NewHolderName, Note = Note,
        Hours = withHours ? [.. Clauses.Zip(Hours).Where(w => w.Second is not null).Select(w => new WrittenHours(ClauseId.From(w.First), w.Second!.Value))] : [],
    };
}
