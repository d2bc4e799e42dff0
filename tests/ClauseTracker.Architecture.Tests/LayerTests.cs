using ClauseTracker.Architecture.Tests.Planted;
using ClauseTracker.Architecture.Tests.Rules;

namespace ClauseTracker.Architecture.Tests;

/// <summary>Dependencies point inwards: Web, Cli → Application → Domain; Infrastructure → Application.</summary>
public sealed class LayerTests
{
    private static readonly string[] Outside = [Product.InfrastructureName, Product.WebName, Product.CliName, "Hangfire", "ClosedXML", "MiniExcel"];

    [Test]
    public void The_domain_leans_on_the_base_class_library_alone() =>
        Assert.That(ReferenceRules.OutsideBaseClassLibrary(Product.Domain), Is.Empty);

    [Test]
    public void A_library_in_the_domain_would_be_found() =>
        Assert.That(ReferenceRules.OutsideBaseClassLibrary(typeof(UsesAWorkbookLibrary).Assembly), Does.Contain("ClosedXML").And.Not.Contain("System.Runtime"));

    [Test]
    public void The_application_knows_neither_doors_nor_machinery() =>
        Assert.That(ReferenceRules.Among(Product.Application, Outside), Is.Empty);

    [Test]
    public void A_workbook_library_in_the_application_would_be_found() =>
        Assert.That(ReferenceRules.Among(typeof(UsesAWorkbookLibrary).Assembly, Outside), Does.Contain("ClosedXML"));

    [Test]
    public void The_infrastructure_knows_no_door() =>
        Assert.That(ReferenceRules.Among(Product.Infrastructure, Product.WebName, Product.CliName), Is.Empty);

    [Test]
    public void MediatR_is_seen_where_it_is_hidden_and_nowhere_else() =>
        Assert.That(SourceRules.MediatRInSight(SourceFile.All), Is.Empty);

    [TestCase("src/ClauseTracker.Application/Clauses/DeclareClause.cs", "using MediatR;\n", true)]
    [TestCase("src/ClauseTracker.Web/Pages/Index.cshtml.cs", "class Page(global::MediatR.IMediator mediator);\n", true)]
    [TestCase("src/ClauseTracker.Application/Abstractions/ICommand.cs", "using MediatR;\n", false)]
    [TestCase("src/ClauseTracker.Application/Pipeline/Validation.cs", "using MediatR;\n", false)]
    [TestCase("src/ClauseTracker.Domain/Shared/Result.cs", "    /// <summary>Nothing of MediatR.</summary>\n", false)]
    public void MediatR_elsewhere_would_be_found(string path, string text, bool found) =>
        Assert.That(SourceRules.MediatRInSight([new SourceFile(path, text)]).Any(), Is.EqualTo(found));

    [Test]
    public void Handlers_send_no_request() => Assert.That(HandlerRules.ThatSend(Product.Types), Is.Empty);

    [Test]
    public void A_handler_that_sends_would_be_found() => Assert.That(
        HandlerRules.ThatSend([typeof(SendsAnotherRequestHandler), typeof(MindsItsOwnBusinessHandler)]),
        Is.EqualTo(new[] { typeof(SendsAnotherRequestHandler).FullName }));

    [Test]
    public void Every_result_of_the_domain_must_be_looked_at() => Assert.That(ResultRules.WithoutMark(Product.Domain.GetTypes()), Is.Empty);

    [Test]
    public void A_result_without_the_mark_would_be_found() => Assert.That(
        ResultRules.WithoutMark([typeof(ForgetsTheMark)]).Select(name => name.Split('.')[^1]),
        Is.EquivalentTo(new[] { nameof(ForgetsTheMark.Alone), nameof(ForgetsTheMark.WithValue), nameof(ForgetsTheMark.InATask), nameof(ForgetsTheMark.InAValueTask) }));

    [Test]
    public void No_namespace_or_folder_has_a_forbidden_name()
    {
        Assert.That(NameRules.Namespaces(Product.Types), Is.Empty);
        Assert.That(NameRules.Folders(SourceFile.All), Is.Empty);
    }

    [Test]
    public void A_forbidden_name_would_be_found()
    {
        Assert.That(NameRules.Namespaces([typeof(Planted.Hours.InAForbiddenNamespace)]), Is.Not.Empty);
        Assert.That(
            NameRules.Folders([new SourceFile("src/X/Contracts/Lot.cs", ""), new SourceFile("src/X/PublicContracts/Hours.cs", "")]),
            Is.EqualTo(new[] { "src/X/Contracts/Lot.cs" }));
    }
}
