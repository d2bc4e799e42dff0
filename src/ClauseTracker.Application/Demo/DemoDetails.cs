using System.Globalization;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Application.Demo;

/// <summary>What a fictitious buyer published of a contract, whole enough to be published again.</summary>
internal static class DemoDetails
{
    private const int PublishedAfter = 30;

    public static ProcurementDetails Of(int number, DateOnly notifiedOn, SocialConsiderations considerations) => new()
    {
        Techniques = number % 4 == 0 ? PurchasingTechniques.FrameworkAgreement : PurchasingTechniques.NotApplicable,
        Arrangements = number % 4 == 0 ? ExecutionArrangements.CallOffOrders : ExecutionArrangements.NotApplicable,
        IsInnovative = false,
        GeneralConditions = number % 3 == 0 ? GeneralConditions.Works : GeneralConditions.SuppliesAndServices,
        OffersReceived = (number % 5) + 1,
        AdvanceGranted = false,
        Grouping = PublishedGrouping.None,
        SubcontractingDeclared = false,
        Place = new ExecutionPlace((94_000 + (number % 80)).ToString(CultureInfo.InvariantCulture), PlaceCodeKind.Commune),
        PublishedOn = notifiedOn.AddDays(PublishedAfter),
        PriceKinds = PriceKinds.Revisable,
        PriceForm = number % 2 == 0 ? PriceForm.LumpSum : PriceForm.UnitPrice,
        Environmental = number % 2 == 0 ? EnvironmentalConsiderations.ExecutionCondition : EnvironmentalConsiderations.SaidToBeNone,
        SaysNoSocialConsideration = considerations == SocialConsiderations.None,
    };
}
