using System.Text.Json;
using System.Text.Json.Serialization;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;

namespace ClauseTracker.Web.Api;

/// <summary>How machines read and write our values: hours, euros and percents as numbers, ids as texts, names of enumerations.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        // A number is a number: the text "151,67" would be read as something else on another machine.
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new EntityIdForm());
        options.Converters.Add(new NumberForm<Hours>(h => h.Value, n => Hours.From(n)));
        options.Converters.Add(new NumberForm<Money>(m => m.Euros, n => Money.From(n)));
        options.Converters.Add(new NumberForm<Percentage>(p => p.Percent, n => Percentage.From(n)));
    }

    /// <summary>A problem that the framework tells has a code like ours, by its status.</summary>
    public static void NameTheStatus(ProblemDetailsContext problem)
    {
        var details = problem.ProblemDetails;
        if (problem.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !details.Extensions.ContainsKey("errors"))
            details.Extensions["errors"] = new[] { new ToldError($"Http.{details.Status}", null, details.Title ?? string.Empty) };
    }

    /// <summary>A value that is a number in its usual unit; one that cannot be is malformed.</summary>
    private sealed class NumberForm<T>(Func<T, decimal> number, Func<decimal, Result<T>> make) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            make(reader.GetDecimal()) is { IsSuccess: true } made ? made.Value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(number(value));
    }

    private sealed class EntityIdForm : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdForm<>).MakeGenericType(typeToConvert))!;

        private sealed class IdForm<TId> : JsonConverter<TId>
            where TId : struct, IEntityId<TId>
        {
            public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                reader.TryGetGuid(out var id) ? TId.From(id) : throw new JsonException();

            public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
        }
    }
}
