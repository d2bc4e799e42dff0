using System.Text.Json.Nodes;
using NJsonSchema;

namespace ClauseTracker.Web.Tests.Api;

/// <summary>The document of the machines' door, as somebody's program reads it who knows nothing else of it.</summary>
public sealed class ApiDescription
{
    private readonly JsonObject _document;

    private ApiDescription(JsonObject document) => _document = document;

    public static async Task<ApiDescription> ReadAsync(HttpClient client)
    {
        var answer = await client.GetAsync("/api/v1/openapi.json");
        Assert.That(answer.IsSuccessStatusCode, Is.True);
        return new ApiDescription(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }

    /// <summary>Version, security schemes and the rest.</summary>
    public JsonNode this[string name] => _document[name]!;

    /// <summary>Every operation with its method and path.</summary>
    public IEnumerable<ApiOperation> Operations =>
        from path in _document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        where method.Value is JsonObject named && named.ContainsKey("operationId")
        select new ApiOperation(path.Key, new HttpMethod(method.Key.ToUpperInvariant()), method.Value!.AsObject());

    public ApiOperation Operation(string id) => Operations.Single(o => o.Id == id);

    /// <summary>The operations whose callers show a key.</summary>
    public IEnumerable<ApiOperation> OfKeys => Operations.Where(o => o.Node["security"]![0]!.AsObject().ContainsKey("ApiKey"));

    /// <summary>What the schema of that answer refuses in the text.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync(ApiOperation operation, int status, string mediaType, string json)
    {
        var described = operation.Node["responses"]?[$"{status}"]?["content"]?[mediaType]?["schema"];
        if (described is null) return [$"{operation.Id} does not describe {status} {mediaType}"];
        var schema = await JsonSchema.FromJsonAsync(AsSchema(described));
        return [.. schema.Validate(json).Select(e => $"{operation.Id} {status}: {e}")];
    }

    /// <summary>A body of the operation, each value found by the name of its property; those that may be left out are, unless they are told.</summary>
    public JsonObject BodyOf(ApiOperation operation, IReadOnlyDictionary<string, JsonNode> values) =>
        (JsonObject)Sample(operation.Node["requestBody"]!["content"]!["application/json"]!["schema"]!, string.Empty, values)!;

    private JsonNode? Sample(JsonNode schema, string name, IReadOnlyDictionary<string, JsonNode> values)
    {
        var read = Resolve(schema);
        if (values.TryGetValue(name, out var told)) return told.DeepClone();
        if (read["items"] is { } items) return new JsonArray(Sample(items, name + "[]", values));
        if (read["properties"] is not JsonObject properties) throw new InvalidOperationException($"No value is told for « {name} ».");
        var required = (read["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).ToHashSet();
        var body = new JsonObject();
        foreach (var (property, of) in properties)
        {
            var isTold = values.ContainsKey(property) || Resolve(of!)["items"] is not null;
            if (required.Contains(property) || isTold) body[property] = Sample(of!, property, values);
        }

        return body;
    }

    private JsonNode Resolve(JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray either) return Resolve(either.First(e => (string?)e!["type"] != "null")!);
        if ((string?)schema["$ref"] is not { } reference) return schema;
        return Resolve(_document["components"]!["schemas"]![reference["#/components/schemas/".Length..]]!);
    }

    /// <summary>The described value as a schema of its own, with what it refers to.</summary>
    private string AsSchema(JsonNode described) => new JsonObject
    {
        ["allOf"] = new JsonArray(described.DeepClone()), ["definitions"] = _document["components"]!["schemas"]!.DeepClone(),
    }.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
}

/// <summary>An operation of the document.</summary>
public sealed record ApiOperation(string Path, HttpMethod Method, JsonObject Node)
{
    public string Id => (string)Node["operationId"]!;

    /// <summary>Its parameters, by where they stand.</summary>
    public IEnumerable<string> Parameters(string place) => (Node["parameters"] as JsonArray ?? []).Where(p => (string?)p!["in"] == place).Select(p => (string)p!["name"]!);

    /// <summary>Its address with these values in the path; those in the query that are told are added.</summary>
    public string AddressWith(IReadOnlyDictionary<string, string> values)
    {
        var path = Parameters("path").Aggregate(Path, (address, name) => address.Replace($"{{{name}}}", values[name], StringComparison.Ordinal));
        var query = Parameters("query").Where(values.ContainsKey).Select(name => $"{name}={values[name]}").ToList();
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }
}
