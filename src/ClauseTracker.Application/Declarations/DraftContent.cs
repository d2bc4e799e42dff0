using System.Text.Json;
using System.Text.Json.Serialization;
using ClauseTracker.Application.Clauses;

namespace ClauseTracker.Application.Declarations;

/// <summary>How a draft keeps what was typed. A draft of an older version is read as far as it can be; what cannot be read is begun anew.</summary>
internal static class DraftContent
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true,
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
}
