using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>
/// The JSON of columns: camel case, names of enumerations, nothing for what is unknown. Properties stand in the order of their type, so
/// that the same value is the same text.
/// </summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new CentsConverter(), new BasisPointsConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Form);

    public static T Read<T>(string text)
        where T : class => JsonSerializer.Deserialize<T>(text, Form) ?? throw new InvalidOperationException("A column holds the text null.");

    private sealed class CentsConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Cents);
    }

    private sealed class BasisPointsConverter : JsonConverter<Percentage>
    {
        public override Percentage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Percentage value, JsonSerializerOptions options) => writer.WriteNumberValue(value.BasisPoints);
    }
}
