using System.Text.Json;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>How value objects stand in columns: whole numbers for hours, cents and months, so that both databases sum and sort them exactly.</summary>
internal static class ValueConversions
{
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Hours>().HaveConversion<HoursConverter>();
        conventions.Properties<Money>().HaveConversion<MoneyConverter>();
        conventions.Properties<Percentage>().HaveConversion<PercentageConverter>();
        conventions.Properties<YearMonth>().HaveConversion<YearMonthConverter>();
        conventions.Properties<Siret>().HaveConversion<SiretConverter>().HaveMaxLength(Siret.Length).AreUnicode(false);
        conventions.Properties<CommuneCode>().HaveConversion<CommuneCodeConverter>().HaveMaxLength(CommuneCode.Length).AreUnicode(false);
        conventions.Properties<DateTimeOffset>().HaveConversion<MomentConverter>().HavePrecision(6);
        foreach (var id in typeof(Hours).Assembly.GetTypes().Where(IsId))
        {
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    private static bool IsId(Type type) => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    internal sealed class HoursConverter() : ValueConverter<Hours, long>(h => h.Hundredths, v => new Hours(v));

    internal sealed class MoneyConverter() : ValueConverter<Money, long>(m => m.Cents, v => new Money(v));

    internal sealed class PercentageConverter() : ValueConverter<Percentage, int>(p => p.BasisPoints, v => new Percentage(v));

    internal sealed class YearMonthConverter() : ValueConverter<YearMonth, int>(m => m.Index, v => new YearMonth(v));

    internal sealed class SiretConverter() : ValueConverter<Siret, string>(s => s.Digits, v => Siret.Known(v));

    internal sealed class CommuneCodeConverter() : ValueConverter<CommuneCode, string>(c => c.Text, v => CommuneCode.Known(v));

    /// <summary>UTC without an offset: SQLite sorts it as text, SQL Server as <c>datetime2(6)</c>.</summary>
    internal sealed class MomentConverter()
        : ValueConverter<DateTimeOffset, DateTime>(m => m.UtcDateTime, v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));

    internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, v => From<TId>(v))
        where TId : struct, IEntityId<TId>;

    internal sealed class CriteriaConverter()
        : ValueConverter<IReadOnlyList<EligibilityCriterion>, string>(c => string.Join(',', c.Select(x => (int)x)), v => ReadCriteria(v));

    internal sealed class CriteriaComparer()
        : ValueComparer<IReadOnlyList<EligibilityCriterion>>((a, b) => a!.SequenceEqual(b!), c => c.Aggregate(0, HashCode.Combine), c => c.ToList());

    internal sealed class CalculationConverter()
        : ValueConverter<HoursCalculation, string>(c => JsonSerializer.Serialize(c, (JsonSerializerOptions?)null), v => JsonSerializer.Deserialize<HoursCalculation>(v, (JsonSerializerOptions?)null)!);

    private static TId From<TId>(Guid value)
        where TId : struct, IEntityId<TId> => TId.From(value);

    private static IReadOnlyList<EligibilityCriterion> ReadCriteria(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => (EligibilityCriterion)int.Parse(c, System.Globalization.CultureInfo.InvariantCulture))];
}
