using System.Text.Json;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Gathers the details of one record: words of closed lists, and the texts that <see cref="RecordFields"/> keeps.</summary>
internal sealed class DetailFields
{
    private static readonly int FieldCount = Enum.GetValues<RecordField>().Length;

    private readonly int[] _labels = new int[FieldCount];
    private int _placeKind;
    private string? _placeCode;
    private bool _saysNoSocialConsideration;

    /// <summary>True for the fields whose values are words of a closed list, to be given to <see cref="TakeLabel"/>.</summary>
    public static bool IsClosedList(RecordField field) => field is RecordField.Techniques or RecordField.Arrangements or RecordField.GeneralConditions
        or RecordField.Grouping or RecordField.PriceKinds or RecordField.PriceForm or RecordField.EnvironmentalConsiderations;

    /// <summary>Takes a word of a closed list; one that is not of it says nothing.</summary>
    public void TakeLabel(RecordField field, ref Utf8JsonReader reader)
    {
        ref var taken = ref _labels[(int)field];
        switch (field)
        {
            case RecordField.Techniques:
                taken |= PublishedLabels.Techniques.Read(ref reader);
                break;
            case RecordField.Arrangements:
                taken |= PublishedLabels.Arrangements.Read(ref reader);
                break;
            case RecordField.PriceKinds:
                taken |= PublishedLabels.PriceKinds.Read(ref reader);
                break;
            case RecordField.EnvironmentalConsiderations:
                taken |= PublishedLabels.Environmental.Read(ref reader);
                break;
            case RecordField.GeneralConditions when taken == 0:
                taken = PublishedLabels.GeneralConditions.ReadOne(ref reader);
                break;
            case RecordField.Grouping when taken == 0:
                taken = PublishedLabels.Groupings.ReadOne(ref reader);
                break;
            case RecordField.PriceForm when taken == 0:
                taken = PublishedLabels.PriceForms.ReadOne(ref reader);
                break;
        }
    }

    /// <summary>Takes a value found under the place of execution.</summary>
    public void TakePlace(InnerField inner, RepeatedTexts texts, ref Utf8JsonReader reader)
    {
        if (inner == InnerField.Code) _placeCode ??= texts.Of(ref reader);
        else if (inner == InnerField.CodeKind && _placeKind == 0) _placeKind = PublishedLabels.PlaceKinds.ReadOne(ref reader);
    }

    /// <summary>Takes a social consideration that is none of those that count: is it the words for none?</summary>
    public void TakeSocial(ref Utf8JsonReader reader) => _saysNoSocialConsideration |= PublishedConsiderations.SaysNone(ref reader);

    /// <summary>Forgets everything, for the next record.</summary>
    public void Clear()
    {
        Array.Clear(_labels);
        (_placeKind, _placeCode, _saysNoSocialConsideration) = (0, null, false);
    }

    /// <summary>The details that were taken; null when there are none.</summary>
    /// <param name="texts">The texts of the record, by field.</param>
    public ProcurementDetails? Details(string?[] texts)
    {
        var details = new ProcurementDetails
        {
            Techniques = (PurchasingTechniques)_labels[(int)RecordField.Techniques],
            Arrangements = (ExecutionArrangements)_labels[(int)RecordField.Arrangements],
            FrameworkAgreementNumber = PublishedText.Cut(texts[(int)RecordField.FrameworkAgreement], ProcurementDetails.FrameworkNumberLength),
            IsInnovative = PublishedValues.YesOrNo(texts[(int)RecordField.Innovative]),
            GeneralConditions = (GeneralConditions?)Known(RecordField.GeneralConditions),
            OffersReceived = PublishedValues.Count(texts[(int)RecordField.OffersReceived]),
            AdvanceGranted = PublishedValues.YesOrNo(texts[(int)RecordField.AdvanceGranted]),
            AdvanceRate = PublishedValues.Share(texts[(int)RecordField.AdvanceRate]),
            Grouping = (PublishedGrouping?)Known(RecordField.Grouping),
            SubcontractingDeclared = PublishedValues.YesOrNo(texts[(int)RecordField.SubcontractingDeclared]),
            Place = Place(),
            PublishedOn = PublishedValues.Day(texts[(int)RecordField.PublishedOn]),
            PriceKinds = (PriceKinds)_labels[(int)RecordField.PriceKinds],
            PriceForm = (PriceForm?)Known(RecordField.PriceForm),
            FromEuropeanUnion = PublishedValues.Share(texts[(int)RecordField.FromEuropeanUnion]),
            FromFrance = PublishedValues.Share(texts[(int)RecordField.FromFrance]),
            Environmental = (EnvironmentalConsiderations)_labels[(int)RecordField.EnvironmentalConsiderations],
            SaysNoSocialConsideration = _saysNoSocialConsideration,
            ExecutionStartsOn = PublishedValues.Day(texts[(int)RecordField.ExecutionStartsOn]),
            PublicSubsidy = PublishedValues.AmountOrNothing(texts[(int)RecordField.PublicSubsidy]),
        };
        return details == ProcurementDetails.Unknown ? null : details;
    }

    private ExecutionPlace? Place() => _placeCode is null
        ? null
        : new ExecutionPlace(PublishedText.Cut(_placeCode, ExecutionPlace.CodeLength), _placeKind == 0 ? null : (PlaceCodeKind)_placeKind);

    private int? Known(RecordField field) => _labels[(int)field] is not 0 and var number ? number : null;
}
