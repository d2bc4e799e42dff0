using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ClauseTracker.Web.Tests.Api;

/// <summary>The door is used as the document says, by a program that knows the document alone; every answer is held to the schema that it promises.</summary>
public sealed class ApiDocumentTests : FirmSoftware
{
    private const string Problem = "application/problem+json";

    [Test]
    public async Task The_document_describes_every_address_in_words_with_its_key_and_its_refusals()
    {
        var document = await ApiDescription.ReadAsync(Telephone());

        Assert.That((string?)document["openapi"], Does.StartWith("3.1"));
        Assert.That((string?)document["components"]["securitySchemes"]!["ApiKey"]!["scheme"], Is.EqualTo("bearer"));
        Assert.That(document.OfKeys.Select(o => o.Id), Is.EquivalentTo(new[]
        {
            "ListClauses", "ListStatements", "GetStatement", "DeclareStatement", "ListPlacements", "ChangePlacementEnd", "AnnouncePlacement", "ListPlacementNotices", "GetPlacementNotice",
        }));
        Assert.That(document.Operations.Select(o => o.Id), Is.SupersetOf(new[] { "GetContractLife", "RecordContractEvent", "GetCommitmentLedger" }));
        foreach (var operation in document.Operations)
        {
            Assert.That((string?)operation.Node["summary"], Is.Not.Empty, operation.Id);
            Assert.That(operation.Node["responses"]!.AsObject().Select(r => r.Key), Is.SupersetOf(new[] { "401", "403", "404", "422" }), operation.Id);
        }
    }

    [Test]
    public async Task A_month_is_played_by_the_document_alone()
    {
        var software = await SoftwareAsync(Ours);
        var document = await ApiDescription.ReadAsync(software);
        var known = new Dictionary<string, string> { ["month"] = $"{Month}", ["size"] = "1" };
        var told = new Dictionary<string, JsonNode> { ["hours"] = 35.25m, ["familyName"] = "FICTIVE", ["givenName"] = "Document", ["birthDate"] = "1991-02-03", ["startsOn"] = $"{Today:yyyy-MM-dd}", ["endsOn"] = $"{Today:yyyy-MM-dd}", ["reason"] = "OtherJob" };

        known["clause"] = (string)(await CallAsync(document, software, "ListClauses", known, told))[0]!["id"]!;
        told["clause"] = known["clause"];
        var placement = (string)(await CallAsync(document, software, "ListPlacements", known, told))["items"]![0]!["id"]!;
        told["placement"] = placement;
        var declared = await CallAsync(document, software, "DeclareStatement", known, told);
        var statement = await CallAsync(document, software, "GetStatement", known, told);
        var months = await CallAsync(document, software, "ListStatements", known, told);
        known["id"] = placement;
        await CallAsync(document, software, "ChangePlacementEnd", known, told);
        known["id"] = (string)(await CallAsync(document, software, "AnnouncePlacement", known, told))["notice"]!;
        var notice = await CallAsync(document, software, "GetPlacementNotice", known, told);
        var notices = await CallAsync(document, software, "ListPlacementNotices", known, told);

        Assert.That((string?)statement["id"], Is.EqualTo((string?)declared["statement"]));
        Assert.That((decimal)statement["hours"]!, Is.EqualTo(35.25m));
        Assert.That((int)months["total"]!, Is.GreaterThan(1));
        Assert.That((string?)notice["state"], Is.EqualTo("Waiting"));
        Assert.That((int)notices["total"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Every_refusal_is_of_the_form_that_the_document_promises()
    {
        var document = await ApiDescription.ReadAsync(Telephone());
        var (nobody, software) = (Telephone(), await SoftwareAsync(Theirs));
        var known = new Dictionary<string, string> { ["month"] = "2026-13", ["clause"] = $"{Guid.CreateVersion7()}", ["id"] = $"{Guid.CreateVersion7()}", ["page"] = "0" };

        foreach (var operation in document.OfKeys)
        {
            foreach (var client in new[] { nobody, software })
            {
                using var request = new HttpRequestMessage(operation.Method, operation.AddressWith(known));
                if (operation.Node.ContainsKey("requestBody")) request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
                foreach (var header in operation.Parameters("header")) request.Headers.Add(header, $"{Guid.CreateVersion7()}");
                var answer = await client.SendAsync(request);
                if (operation.Id == "ListClauses" && client == software) continue;
                Assert.That((int)answer.StatusCode, Is.InRange(400, 499), operation.Id);
                Assert.That(await document.ViolationsAsync(operation, (int)answer.StatusCode, Problem, await answer.Content.ReadAsStringAsync()), Is.Empty);
            }
        }
    }

    [Test]
    public async Task An_answer_that_is_not_as_promised_would_be_found()
    {
        var document = await ApiDescription.ReadAsync(Telephone());

        var violations = await document.ViolationsAsync(document.Operation("GetStatement"), 200, "application/json", """{"hours":"35"}""");

        Assert.That(violations, Is.Not.Empty);
    }

    [Test]
    public async Task The_document_speaks_the_language_that_is_asked_for()
    {
        var client = Telephone();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var document = await ApiDescription.ReadAsync(client);

        Assert.That((string?)document.Operation("ListClauses").Node["summary"], Is.EqualTo("My clauses: what is owed, what is done"));
    }

    /// <summary>Calls an operation by the document and holds the answer to its schema.</summary>
    private static async Task<JsonNode> CallAsync(
        ApiDescription document, HttpClient software, string id, IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, JsonNode> told)
    {
        var operation = document.Operation(id);
        using var request = new HttpRequestMessage(operation.Method, operation.AddressWith(known));
        foreach (var header in operation.Parameters("header")) request.Headers.Add(header, $"{Guid.CreateVersion7()}");
        if (operation.Node.ContainsKey("requestBody")) request.Content = new StringContent(document.BodyOf(operation, told).ToJsonString(), Encoding.UTF8, "application/json");
        var answer = await software.SendAsync(request);
        var json = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Accepted), $"{id}: {json}");
        Assert.That(await document.ViolationsAsync(operation, (int)answer.StatusCode, "application/json", json), Is.Empty);
        return JsonNode.Parse(json)!;
    }
}
