using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>A modification of a market or a concession, as far as it could be read.</summary>
/// <param name="Number">Its published number; its place in the list, from 1, when the source gives none that is a whole number above zero.</param>
/// <param name="On">Day of notification, or of signature for a concession.</param>
/// <param name="PublishedOn">Day the data were published again.</param>
/// <param name="DurationMonths">The new duration, or null.</param>
/// <param name="Amount">The new amount or global value, or null.</param>
/// <param name="Holders">The holders from then on; empty when they do not change.</param>
public sealed record ReceivedModification(
    int Number, DateOnly? On, DateOnly? PublishedOn, int? DurationMonths, Money? Amount, IReadOnlyList<ReceivedHolder> Holders);

/// <summary>A subcontract, as far as it could be read.</summary>
/// <param name="Number">As for a modification.</param>
/// <param name="Subcontractor">Null when the source does not say who.</param>
/// <param name="DurationMonths">At its notification.</param>
/// <param name="NotifiedOn">Day of its notification.</param>
/// <param name="PublishedOn">Day of its publication.</param>
/// <param name="Amount">At its notification, excluding tax.</param>
/// <param name="PriceVariation">How its price varies.</param>
public sealed record ReceivedSubcontract(
    int Number, ReceivedHolder? Subcontractor, int? DurationMonths, DateOnly? NotifiedOn, DateOnly? PublishedOn, Money? Amount, PriceVariation? PriceVariation);

/// <summary>A modification of a subcontract.</summary>
/// <param name="Number">The number of the subcontract that it modifies.</param>
/// <param name="On">Day of its notification.</param>
/// <param name="PublishedOn">Day of its publication.</param>
/// <param name="DurationMonths">The new duration, or null.</param>
/// <param name="Amount">The new amount, or null.</param>
public sealed record ReceivedSubcontractChange(int Number, DateOnly? On, DateOnly? PublishedOn, int? DurationMonths, Money? Amount);
