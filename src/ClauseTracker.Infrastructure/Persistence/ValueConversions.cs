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

    /// <summary>A value of several parts in one JSON text, read whole and never searched.</summary>
    internal sealed class JsonTextConverter<T>() : ValueConverter<T, string>(v => JsonText.Write(v), t => JsonText.Read<T>(t))
        where T : class;

    /// <summary>A list in one JSON text; an empty one is an empty text.</summary>
    internal sealed class JsonListConverter<T>()
        : ValueConverter<IReadOnlyList<T>, string>(l => l.Count == 0 ? string.Empty : JsonText.Write(l), t => t.Length == 0 ? new List<T>() : JsonText.Read<List<T>>(t));

    /// <summary>Compares lists by what they say.</summary>
    internal sealed class ListComparer<T>()
        : ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), l => l.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)), l => l.ToList());

    private static TId From<TId>(Guid value)
        where TId : struct, IEntityId<TId> => TId.From(value);

    private static IReadOnlyList<EligibilityCriterion> ReadCriteria(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => (EligibilityCriterion)int.Parse(c, System.Globalization.CultureInfo.InvariantCulture))];
}
