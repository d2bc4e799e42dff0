using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
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
        conventions.Properties<ContractPart>().HaveConversion<PartConverter>();
        conventions.Properties<YearMonth>().HaveConversion<YearMonthConverter>();
        conventions.Properties<Siret>().HaveConversion<SiretConverter>().HaveMaxLength(Siret.Length).AreUnicode(false);
        conventions.Properties<RomeCode>().HaveConversion<RomeCodeConverter>().HaveMaxLength(RomeCode.Length).AreUnicode(false);
        conventions.Properties<CriterionCode>().HaveConversion<CriterionCodeConverter>().HaveMaxLength(CriterionCode.Length).AreUnicode(false);
        conventions.Properties<CommuneCode>().HaveConversion<CommuneCodeConverter>().HaveMaxLength(CommuneCode.Length).AreUnicode(false);
        conventions.Properties<WeekHours>().HaveConversion<WeekHoursConverter>().HaveMaxLength(WeekHours.TextLength).AreUnicode(false);
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

    internal sealed class RomeCodeConverter() : ValueConverter<RomeCode, string>(c => c.Code, v => RomeCode.Known(v));

    internal sealed class CommuneCodeConverter() : ValueConverter<CommuneCode, string>(c => c.Text, v => CommuneCode.Known(v));

    internal sealed class WeekHoursConverter() : ValueConverter<WeekHours, string>(w => w.ToString(), v => WeekHours.Known(v));

    /// <summary>UTC without an offset: SQLite sorts it as text, SQL Server as <c>datetime2(6)</c>.</summary>
    internal sealed class MomentConverter()
        : ValueConverter<DateTimeOffset, DateTime>(m => m.UtcDateTime, v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));

    internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, v => From<TId>(v))
        where TId : struct, IEntityId<TId>;

    internal sealed class CriteriaConverter()
        : ValueConverter<IReadOnlyList<CriterionCode>, string>(c => string.Join(',', c), v => ReadCriteria(v));

    internal sealed class CriterionCodeConverter() : ValueConverter<CriterionCode, string>(c => c.Text, v => CriterionCode.Known(v));

    internal sealed class CriteriaComparer()
        : ValueComparer<IReadOnlyList<CriterionCode>>((a, b) => a!.SequenceEqual(b!), c => c.Aggregate(0, HashCode.Combine), c => c.ToList());

    /// <summary>A part of an aggregate as one text.</summary>
    internal sealed class JsonConverter<T>() : ValueConverter<T, string>(v => StoredJson.Write(v), v => StoredJson.Read<T>(v));

    /// <summary>Two parts are the same when they are written the same.</summary>
    internal sealed class JsonComparer<T>() : ValueComparer<T>((a, b) => SameText(a, b), v => StoredJson.Write(v).GetHashCode(StringComparison.Ordinal), v => StoredJson.Read<T>(StoredJson.Write(v)));

    internal sealed class PartConverter() : ValueConverter<ContractPart, int>(p => p.LotNumber, v => new ContractPart(v));

    internal sealed class StructuresConverter()
        : ValueConverter<IReadOnlyList<OrganisationKind>, string>(k => string.Join(',', k.Select(x => (int)x)), v => ReadKinds(v));

    internal sealed class StructuresComparer()
        : ValueComparer<IReadOnlyList<OrganisationKind>>((a, b) => a!.SequenceEqual(b!), k => k.Aggregate(0, HashCode.Combine), k => k.ToList());

    private static bool SameText<T>(T? a, T? b) => a is null ? b is null : b is not null && string.Equals(StoredJson.Write(a), StoredJson.Write(b), StringComparison.Ordinal);

    /// <summary>A list in one JSON text; an empty one is an empty text.</summary>
    internal sealed class JsonListConverter<T>()
        : ValueConverter<IReadOnlyList<T>, string>(l => l.Count == 0 ? string.Empty : StoredJson.Write(l), t => t.Length == 0 ? new List<T>() : StoredJson.Read<List<T>>(t));

    /// <summary>Compares lists by what they say.</summary>
    internal sealed class ListComparer<T>()
        : ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), l => l.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)), l => l.ToList());

    private static TId From<TId>(Guid value)
        where TId : struct, IEntityId<TId> => TId.From(value);

    private static IReadOnlyList<CriterionCode> ReadCriteria(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(CriterionCode.Known)];

    private static IReadOnlyList<OrganisationKind> ReadKinds(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(k => (OrganisationKind)int.Parse(k, System.Globalization.CultureInfo.InvariantCulture))];
}
