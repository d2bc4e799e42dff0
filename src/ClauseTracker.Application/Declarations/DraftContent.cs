using System.Text.Json;
using System.Text.Json.Serialization;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Beneficiaries;

namespace ClauseTracker.Application.Declarations;

/// <summary>How a draft keeps what was typed. A draft of an older version is read as far as it can be; what cannot be read is begun anew.</summary>
internal static class DraftContent
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Converters = { new JsonStringEnumConverter(), new CriterionForm() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true,
    };

    public static string Write(ClauseInput input) => JsonSerializer.Serialize(input, Form);

    /// <summary>What was typed, or null when it cannot be read any more.</summary>
    public static ClauseInput? Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<ClauseInput>(content, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Codes stand as they always did, when an enumeration held them: a draft of before is read as it is.
    private sealed class CriterionForm : JsonConverter<CriterionCode>
    {
        public override CriterionCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CriterionCode.From(reader.GetString()).TryGet(out var code) ? code : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, CriterionCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
