using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Access;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ClauseTracker.Web.Api;

/// <summary>The document that describes the machines' door, made from the endpoints themselves, in the language of who asks for it.</summary>
internal static class ApiDocument
{
    /// <summary>Where it is.</summary>
    public const string Address = "/api/v1/openapi.json";

    private const string Session = "Session";

    private static readonly int[] EveryRefusal = [400, 401, 403, 404, 422];

    /// <summary>Calls by a key are counted.</summary>
    private const int TooMany = 429;

    private static readonly int[] WritingRefusals = [409, 413, 415];

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.AddScoped<ApiWriting>();
        return services.AddOpenApi(options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = api => api.RelativePath?.StartsWith("api/", StringComparison.OrdinalIgnoreCase) == true;
            options.AddDocumentTransformer((document, context, _) => Describe(document, context.ApplicationServices.GetRequiredService<Words>()));
            options.AddOperationTransformer(DescribeAsync);
            options.AddSchemaTransformer((schema, context, _) => Describe(schema, context.JsonTypeInfo.Type));
        });
    }

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi(Address).AllowAnonymous();

    private static Task Describe(OpenApiDocument document, Words words)
    {
        document.Info = new OpenApiInfo { Title = "ClauseTracker", Version = "v1", Description = words["ApiDoc.Lead"] };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [ApiAccess.Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = words["ApiDoc.Key"] },
            [Session] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "clausetracker.session", Description = words["ApiDoc.Session"] },
        };
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var words = context.ApplicationServices.GetRequiredService<Words>();
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isForFirms = metadata.OfType<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>().Any(t => t.Tags.Contains(FirmEndpoints.Tag));
        operation.Summary = words[$"ApiDoc.{operation.OperationId}"];
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(isForFirms ? ApiAccess.Scheme : Session, context.Document)] = [] }];
        var writes = metadata.OfType<Writes>().Any();
        if (writes)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = ApiWriting.IdempotencyKey, In = ParameterLocation.Header, Required = true, Description = words["ApiDoc.IdempotencyKey"],
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Application.ApiKeys.KeptAnswer.KeyLength },
            });
        }

        var refusal = await context.GetOrCreateSchemaAsync(typeof(Refusal), null, cancellation);
        context.Document?.AddComponent(nameof(Refusal), refusal);
        operation.Responses ??= [];
        foreach (var status in (int[])[.. EveryRefusal, .. isForFirms ? [TooMany] : Array.Empty<int>(), .. writes ? WritingRefusals : []])
        {
            operation.Responses[$"{status}"] = new OpenApiResponse
            {
                Description = words[$"ApiDoc.Status{status}"],
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(Refusal), context.Document) } },
            };
        }
    }

    /// <summary>Our own values, which their converters hide from who describes them.</summary>
    private static Task Describe(OpenApiSchema schema, Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        var isId = value.IsValueType && value.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));
        var isNumber = value == typeof(Hours) || value == typeof(Money) || value == typeof(Percentage);
        if (!isId && !isNumber) return Task.CompletedTask;
        schema.Type = (isId ? JsonSchemaType.String : JsonSchemaType.Number) | (value == type ? 0 : JsonSchemaType.Null);
        if (isId) schema.Format = "uuid";
        return Task.CompletedTask;
    }

    /// <summary>Marks an address that writes, and so asks for a key of idempotency.</summary>
    internal sealed class Writes
    {
        public static readonly Writes Once = new();

        private Writes()
        {
        }
    }
}
