using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>How parts of an aggregate that no query looks into stand in a text column: hours in hundredths, amounts in cents, shares in hundredths of a percent.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Converters = { new JsonStringEnumConverter(), new HoursForm(), new MoneyForm(), new PercentageForm(), new CalculationForm() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Form);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Form) ?? throw new InvalidOperationException($"A stored {typeof(T).Name} is empty.");

    /// <summary>A whole number under a name of its own; an object that holds it under the name of its unit is how it was written at first.</summary>
    private abstract class NumberForm<T>(string unit, Func<long, T> make, Func<T, long> number) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Number) return make(reader.GetInt64());
            using var document = JsonDocument.ParseValue(ref reader);
            return make(document.RootElement.GetProperty(unit).GetInt64());
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(number(value));
    }

    private sealed class HoursForm() : NumberForm<Hours>(nameof(Hours.Hundredths), n => new Hours(n), h => h.Hundredths);

    private sealed class MoneyForm() : NumberForm<Money>(nameof(Money.Cents), n => new Money(n), m => m.Cents);

    private sealed class PercentageForm() : NumberForm<Percentage>(nameof(Percentage.BasisPoints), n => new Percentage((int)n), p => p.BasisPoints);

    /// <summary>A calculation under the name of its kind: <c>{"Labour":{…}}</c>. Without one it is of the first version, which knew one trade only.</summary>
    private sealed class CalculationForm : JsonConverter<HoursCalculation>
    {
        private static readonly Dictionary<string, Type> Kinds = new(StringComparer.Ordinal)
        {
            ["Labour"] = typeof(LabourCalculation), ["StaffTransfer"] = typeof(StaffTransferCalculation), ["WorkedShare"] = typeof(WorkedShareCalculation),
            ["OrderedAmount"] = typeof(OrderedAmountCalculation), ["ProRata"] = typeof(ProRataCalculation),
        };

        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(HoursCalculation);

        public override HoursCalculation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var only = document.RootElement.EnumerateObject().First();
            if (Kinds.TryGetValue(only.Name, out var kind)) return (HoursCalculation)only.Value.Deserialize(kind, options)!;
            var trade = document.RootElement.Deserialize<TradeShare>(options)!;
            return new LabourCalculation([trade], document.RootElement.GetProperty(nameof(LabourCalculation.InsertionEffort)).Deserialize<Percentage>(options));
        }

        public override void Write(Utf8JsonWriter writer, HoursCalculation value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(Kinds.First(k => k.Value == value.GetType()).Key);
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
        }
    }
}
