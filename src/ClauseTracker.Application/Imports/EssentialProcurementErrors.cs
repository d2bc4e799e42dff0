using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>Refusals of a file of essential procurement data, then of one record of it. Fields are named as the published schema names them.</summary>
public static class EssentialProcurementErrors
{
    /// <summary>The file is not JSON.</summary>
    /// <param name="Line">Line of the fault, from 1.</param>
    /// <param name="Position">Byte of the line, from 1.</param>
    public sealed record NotJson(long Line, long Position) : Error("EssentialProcurement.NotJson", ErrorKind.Invalid)
    {
        public override IReadOnlyList<object?> Arguments => [Line, Position];
    }

    /// <summary>The file stops in the middle.</summary>
    /// <param name="Line">Last line of the file, from 1.</param>
    public sealed record Truncated(long Line) : Error("EssentialProcurement.Truncated", ErrorKind.Invalid)
    {
        public override IReadOnlyList<object?> Arguments => [Line];
    }

    /// <summary>JSON, but without a list of contracts under <c>marches</c>.</summary>
    public sealed record NoContracts() : Error("EssentialProcurement.NoContracts", ErrorKind.Invalid);

    /// <summary>Nothing but white space.</summary>
    public sealed record Empty() : Error("EssentialProcurement.Empty", ErrorKind.Invalid);

    /// <summary>The file holds one text or number that no contract could hold.</summary>
    public sealed record ValueTooLong(int MostMegabytes) : Error("EssentialProcurement.ValueTooLong", ErrorKind.Invalid)
    {
        public override IReadOnlyList<object?> Arguments => [MostMegabytes];
    }

    /// <summary>The record is a text, a number, a list… instead of an object.</summary>
    public sealed record NotAnObject() : Error("EssentialProcurement.NotAnObject", ErrorKind.Invalid);

    /// <summary>The record is longer than <paramref name="MostMegabytes"/>.</summary>
    public sealed record RecordTooLong(int MostMegabytes) : Error("EssentialProcurement.RecordTooLong", ErrorKind.Invalid)
    {
        public override IReadOnlyList<object?> Arguments => [MostMegabytes];
    }

    /// <summary>The record holds bytes that are not UTF-8: another encoding, or a damaged file.</summary>
    public sealed record NotUtf8() : Error("EssentialProcurement.NotUtf8", ErrorKind.Invalid);

    /// <summary>The record has more modifications or subcontracts than <paramref name="Most"/>.</summary>
    public sealed record TooManyParts(int Most) : Error("EssentialProcurement.TooManyParts", ErrorKind.Invalid)
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    /// <summary>The contract has no number.</summary>
    public sealed record NumberMissing() : Error("EssentialProcurement.NumberMissing", ErrorKind.Invalid, "id");

    /// <summary>The contract does not say whose it is.</summary>
    /// <param name="At"><c>acheteur.id</c> or <c>autoriteConcedante.id</c>.</param>
    public sealed record BuyerMissing(string At) : Error("EssentialProcurement.BuyerMissing", ErrorKind.Invalid, At);

    /// <summary>The buyer's identifier is not a valid SIRET.</summary>
    /// <param name="Given">As received.</param>
    /// <param name="At"><c>acheteur.id</c> or <c>autoriteConcedante.id</c>.</param>
    public sealed record BuyerInvalid(string Given, string At) : Error("EssentialProcurement.BuyerInvalid", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }
}
