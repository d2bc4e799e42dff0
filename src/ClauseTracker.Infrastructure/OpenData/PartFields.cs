using System.Text.Json;
using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>
/// Gathers the parts of one record that are lists of objects (modifications, subcontracts), however they are wrapped: a part is the
/// outermost object that bears a property of a part; what stands deeper in it are the companies that it names.
/// </summary>
internal sealed class PartFields(RepeatedTexts repeated)
{
    private static readonly int FieldCount = Enum.GetValues<PartField>().Length;

    private readonly string?[] _texts = new string?[FieldCount];
    private readonly HolderFields _companies = new();
    private readonly List<ReceivedModification> _modifications = [];
    private readonly List<ReceivedSubcontract> _subcontracts = [];
    private readonly List<ReceivedSubcontractChange> _changes = [];
    private PartField _field;
    private InnerField _inner;
    private int _variation;
    private int _place;
    private int _depth = -1;

    /// <summary>True for the fields whose tokens are to be given to <see cref="Take"/>.</summary>
    public static bool IsPart(RecordField field) => field is RecordField.Modifications or RecordField.Subcontracts or RecordField.SubcontractChanges;

    /// <summary>Modifications, in the order of the file.</summary>
    public IReadOnlyList<ReceivedModification> Modifications => _modifications.Count == 0 ? [] : _modifications.ToArray();

    /// <summary>Subcontracts, in the order of the file.</summary>
    public IReadOnlyList<ReceivedSubcontract> Subcontracts => _subcontracts.Count == 0 ? [] : _subcontracts.ToArray();

    /// <summary>Modifications of subcontracts, in the order of the file.</summary>
    public IReadOnlyList<ReceivedSubcontractChange> SubcontractChanges => _changes.Count == 0 ? [] : _changes.ToArray();

    /// <summary>True when one of the lists is longer than a record may have.</summary>
    public bool HasTooMany => Math.Max(_modifications.Count, Math.Max(_subcontracts.Count, _changes.Count)) > EssentialProcurementRecord.MostParts;

    /// <summary>Another property of the record begins.</summary>
    public void Turn() => (_place, _depth) = (0, -1);

    /// <summary>Takes a token that stands under <paramref name="list"/>.</summary>
    public void Take(RecordField list, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                TakeName(ref reader);
                break;
            case JsonTokenType.EndObject when reader.CurrentDepth == _depth - 1:
                Close(list);
                break;
            case JsonTokenType.StartObject or JsonTokenType.EndObject when _depth >= 0:
                _companies.Close();
                _inner = InnerField.None;
                break;
            case JsonTokenType.String or JsonTokenType.Number when _depth >= 0:
                TakeValue(ref reader);
                break;
        }
    }

    /// <summary>Forgets everything, for the next record.</summary>
    public void Clear()
    {
        if (_modifications.Count + _subcontracts.Count + _changes.Count > 0)
        {
            _modifications.Clear();
            _subcontracts.Clear();
            _changes.Clear();
        }

        // A record that was cut in the middle of a part is read again from its start.
        if (_depth >= 0) ClearPart();
        Turn();
    }

    private void TakeName(ref Utf8JsonReader reader)
    {
        var name = PublishedText.Name(ref reader);
        if (_depth < 0 && PartFieldNames.Find(name) != PartField.Other) _depth = reader.CurrentDepth;
        if (reader.CurrentDepth == _depth) (_field, _inner) = (PartFieldNames.Find(name), InnerField.None);
        else if (_depth >= 0) _inner = RecordFieldNames.FindInner(name);
    }

    private void TakeValue(ref Utf8JsonReader reader)
    {
        if (_field == PartField.Companies) _companies.Take(_inner, repeated.Of(ref reader));
        else if (reader.CurrentDepth > _depth + 1) return;
        else if (_field == PartField.PriceVariation && _variation == 0) _variation = PublishedLabels.PriceVariations.ReadOne(ref reader);
        else if (_field != PartField.Other) _texts[(int)_field] ??= repeated.Of(ref reader);
    }

    private void Close(RecordField list)
    {
        _place++;
        _companies.Close();
        var number = PublishedValues.Count(_texts[(int)PartField.Number]) ?? _place;
        var (on, published) = (PublishedValues.Day(_texts[(int)PartField.On]), PublishedValues.Day(_texts[(int)PartField.PublishedOn]));
        var amount = PublishedValues.Amount(_texts[(int)PartField.Amount], out _);
        var months = PublishedValues.Months(_texts[(int)PartField.Duration]);
        var companies = _companies.Received();
        if (list == RecordField.Modifications) _modifications.Add(new ReceivedModification(number, on, published, months, amount, companies));
        else if (list == RecordField.SubcontractChanges) _changes.Add(new ReceivedSubcontractChange(number, on, published, months, amount));
        else _subcontracts.Add(new ReceivedSubcontract(number, companies.Count > 0 ? companies[0] : null, months, on, published, amount, _variation == 0 ? null : (PriceVariation)_variation));
        ClearPart();
    }

    private void ClearPart()
    {
        Array.Clear(_texts);
        _companies.Clear();
        (_field, _inner, _variation, _depth) = (PartField.Other, InnerField.None, 0, -1);
    }
}

/// <summary>The properties of a part that are read.</summary>
internal enum PartField
{
    Other,
    Number,
    On,
    PublishedOn,
    Duration,
    Amount,
    Companies,
    PriceVariation,
}

/// <summary>Finds the properties of a part by their published names, those of older files included.</summary>
internal static class PartFieldNames
{
    /// <summary>The property that bears this name.</summary>
    public static PartField Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 when name.SequenceEqual("id"u8) => PartField.Number,
        7 when name.SequenceEqual("montant"u8) => PartField.Amount,
        9 when name.SequenceEqual("dureeMois"u8) => PartField.Duration,
        10 when name.SequenceEqual("titulaires"u8) => PartField.Companies,
        12 when name.SequenceEqual("sousTraitant"u8) => PartField.Companies,
        13 when name.SequenceEqual("valeurGlobale"u8) => PartField.Amount,
        13 when name.SequenceEqual("variationPrix"u8) => PartField.PriceVariation,
        16 when name.SequenceEqual("concessionnaires"u8) => PartField.Companies,
        16 when name.SequenceEqual("dateNotification"u8) => PartField.On,
        22 when name.SequenceEqual("datePublicationDonnees"u8) => PartField.PublishedOn,
        25 when name.SequenceEqual("dateSignatureModification"u8) => PartField.On,
        28 when name.SequenceEqual("dateNotificationModification"u8) => PartField.On,
        34 when name.SequenceEqual("datePublicationDonneesModification"u8) => PartField.PublishedOn,
        41 when name.SequenceEqual("dateNotificationModificationSousTraitance"u8) => PartField.On,
        47 when name.SequenceEqual("datePublicationDonneesModificationSousTraitance"u8) => PartField.PublishedOn,
        _ => PartField.Other,
    };
}
