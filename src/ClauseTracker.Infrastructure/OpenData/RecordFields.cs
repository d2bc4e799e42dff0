using System.Text.Json;
using System.Text.Unicode;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>
/// Gathers what matters of one record, in one pass, whatever the nesting: a value belongs to the property of the record that it stands
/// under, be it bare, in a list, or wrapped in objects that repeat its name. One instance serves record after record.
/// </summary>
internal sealed class RecordFields
{
    private readonly IReadOnlySet<string>? _wantedBuyers;

    private static readonly int FieldCount = Enum.GetValues<RecordField>().Length;

    private readonly string?[] _texts = new string?[FieldCount];
    private readonly HolderFields _holders = new();
    private readonly ReceivedBytes _received = new();
    private readonly RepeatedTexts _repeated = new();
    private readonly DetailFields _details = new();
    private readonly PartFields _parts;
    private SocialConsiderations _considerations;
    private RecordField _field;
    private InnerField _inner;
    private bool _isObject;
    private bool _isPart;
    private bool _isOfAnotherBuyer;
    private RecordField _buyerField;

    /// <param name="wantedBuyers">SIRETs of the buyer whose records are wanted, or null for all.</param>
    public RecordFields(IReadOnlySet<string>? wantedBuyers) => (_wantedBuyers, _parts) = (wantedBuyers, new PartFields(_repeated));

    /// <summary>Reads the value that <paramref name="reader"/> stands at the start of, to its end; false when the bytes run out first.</summary>
    /// <param name="family">What the record's list says, or null.</param>
    public bool TryTake(ref Utf8JsonReader reader, ContractFamily? family)
    {
        Clear();
        _buyerField = _wantedBuyers is null || family is null ? RecordField.Other : family == ContractFamily.Market ? RecordField.Buyer : RecordField.GrantingAuthority;
        _isObject = reader.TokenType == JsonTokenType.StartObject;
        if (!_isObject) return reader.TrySkip();
        var depth = reader.CurrentDepth;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth + 1) Turn(RecordFieldNames.Find(PublishedText.Name(ref reader)));
            else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth) return true;
            else if (_field == RecordField.Other) continue;
            else if (_isPart) _parts.Take(_field, ref reader);
            else TakeInner(ref reader);
            if (_isOfAnotherBuyer) return TryPassOver(ref reader, depth);
        }

        return false;
    }

    private static bool TryPassOver(ref Utf8JsonReader reader, int depth)
    {
        while (reader.Read())
        {
            if (reader.CurrentDepth == depth) return true;
        }

        return false;
    }

    /// <summary>The record that was taken.</summary>
    /// <param name="raw">Its bytes.</param>
    /// <param name="family">What its list says, or null.</param>
    /// <param name="position">Its place in the file, from 1.</param>
    public EssentialProcurementRecord Record(ReadOnlySpan<byte> raw, ContractFamily? family, long position)
    {
        var known = family ?? GuessFamily();
        var number = _texts[(int)RecordField.Number];
        var buyer = PublishedText.Cut(Either(known, RecordField.Buyer, RecordField.GrantingAuthority), EssentialProcurementRecord.LabelLength);
        var siret = Siret.From(buyer);
        if (_isOfAnotherBuyer || (siret.IsSuccess && _wantedBuyers?.Contains(siret.Value.Digits) == false)) return OfAnotherBuyer(known, siret.Value.Digits, position);
        return new EssentialProcurementRecord(
            known, _received.Copy(raw), number, siret.IsSuccess ? siret.Value.Digits : buyer,
            Facts(known), _holders.Received(), Utf8.IsValid(raw) ? Rejection(known, number, buyer, siret) : new EssentialProcurementErrors.NotUtf8(), position)
        {
            Modifications = _parts.Modifications,
            Subcontracts = _parts.Subcontracts,
            SubcontractChanges = _parts.SubcontractChanges,
        };
    }

    private static EssentialProcurementRecord OfAnotherBuyer(ContractFamily family, string buyer, long position) =>
        new(family, ReadOnlyMemory<byte>.Empty, null, buyer, ContractFacts.Unknown, [], null, position) { IsOfAnotherBuyer = true };

    private Error? Rejection(ContractFamily family, string? number, string? buyer, Result<Siret> siret)
    {
        var field = family == ContractFamily.Market ? "acheteur.id" : "autoriteConcedante.id";
        if (!_isObject) return new EssentialProcurementErrors.NotAnObject();
        if (number is null) return new EssentialProcurementErrors.NumberMissing();
        if (buyer is null) return new EssentialProcurementErrors.BuyerMissing(field);
        if (siret.IsRefused) return new EssentialProcurementErrors.BuyerInvalid(buyer, field);
        return _parts.HasTooMany ? new EssentialProcurementErrors.TooManyParts(EssentialProcurementRecord.MostParts) : null;
    }

    private ContractFacts Facts(ContractFamily family)
    {
        var amount = PublishedValues.Amount(Either(family, RecordField.Amount, RecordField.GlobalValue), out var amountAsReceived);
        return new ContractFacts(
            PublishedText.Cut(_texts[(int)RecordField.Subject], PublicContract.SubjectLength) ?? string.Empty,
            PublishedText.Cut(_texts[(int)RecordField.Nature], EssentialProcurementRecord.LabelLength),
            PublishedText.Cut(_texts[(int)RecordField.Procedure], EssentialProcurementRecord.LabelLength),
            PublishedValues.CpvCode(_texts[(int)RecordField.CpvCode]),
            amount,
            PublishedText.Cut(amountAsReceived, EssentialProcurementRecord.LabelLength),
            PublishedValues.Months(_texts[(int)RecordField.Duration]),
            PublishedValues.Day(Either(family, RecordField.NotifiedOn, RecordField.SignedOn)),
            _considerations,
            _details.Details(_texts));
    }

    // Buyers give a concession the names of a market's properties, and the reverse.
    private string? Either(ContractFamily family, RecordField ofMarket, RecordField ofConcession) => family == ContractFamily.Market
        ? _texts[(int)ofMarket] ?? _texts[(int)ofConcession]
        : _texts[(int)ofConcession] ?? _texts[(int)ofMarket];

    private ContractFamily GuessFamily()
    {
        if (_texts[(int)RecordField.Type] is { } type) return SaysConcession(type) ? ContractFamily.Concession : ContractFamily.Market;
        var ofConcession = _texts[(int)RecordField.GrantingAuthority] ?? _texts[(int)RecordField.GlobalValue] ?? _texts[(int)RecordField.SignedOn];
        return SaysConcession(_texts[(int)RecordField.Nature]) || (ofConcession is not null && _texts[(int)RecordField.Buyer] is null)
            ? ContractFamily.Concession
            : ContractFamily.Market;
    }

    private static bool SaysConcession(string? text) => text is not null
        && (text.Contains("concession", StringComparison.OrdinalIgnoreCase) || text.StartsWith("délégation", StringComparison.OrdinalIgnoreCase));

    private void TakeInner(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _inner = RecordFieldNames.FindInner(PublishedText.Name(ref reader));
                break;
            case JsonTokenType.StartObject:
            case JsonTokenType.EndObject:
                _holders.Close();
                _inner = InnerField.None;
                break;
            case JsonTokenType.String:
            case JsonTokenType.Number:
            case JsonTokenType.True:
            case JsonTokenType.False:
                TakeValue(ref reader);
                break;
        }
    }

    private void TakeValue(ref Utf8JsonReader reader)
    {
        if (_field == RecordField.SocialConsiderations) TakeSocial(ref reader);
        else if (DetailFields.IsClosedList(_field)) _details.TakeLabel(_field, ref reader);
        else if (_field == RecordField.Place) _details.TakePlace(_inner, _repeated, ref reader);
        else if (_field is RecordField.Holders or RecordField.Concessionaires) _holders.Take(_inner, _repeated.Of(ref reader));
        else if (_inner == InnerField.None || (_inner == InnerField.Identifier && IsBuyer)) TakeText(ref reader);
    }

    private void TakeText(ref Utf8JsonReader reader)
    {
        var text = _texts[(int)_field] ??= Text(ref reader);
        if (_field == _buyerField && text is not null && !_wantedBuyers!.Contains(text)) _isOfAnotherBuyer = Siret.From(text) is { IsSuccess: true } read && !_wantedBuyers.Contains(read.Value.Digits);
    }

    // A number, a subject and an amount are a contract's own; the rest is the same in many.
    private string? Text(ref Utf8JsonReader reader) => _field is RecordField.Number or RecordField.Subject or RecordField.Amount
        ? PublishedText.Of(ref reader)
        : _repeated.Of(ref reader);

    private void TakeSocial(ref Utf8JsonReader reader)
    {
        var taken = PublishedConsiderations.Of(ref reader);
        _considerations |= taken;
        if (taken == SocialConsiderations.None) _details.TakeSocial(ref reader);
    }

    private bool IsBuyer => _field is RecordField.Buyer or RecordField.GrantingAuthority;

    private void Turn(RecordField field)
    {
        (_field, _inner, _isPart) = (field, InnerField.None, PartFields.IsPart(field));
        if (_isPart) _parts.Turn();
    }

    private void Clear()
    {
        Array.Clear(_texts);
        _isOfAnotherBuyer = false;
        _holders.Clear();
        _details.Clear();
        _parts.Clear();
        _considerations = SocialConsiderations.None;
        Turn(RecordField.Other);
    }
}
