using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Organisations;

public sealed class CommuneCodeTests
{
    [TestCase("94041", "94041")]
    [TestCase(" 2a004 ", "2A004")]
    [TestCase("2B033", "2B033")]
    [TestCase("97411", "97411")]
    [TestCase("01001", "01001")]
    public void A_code_of_the_institute_is_taken(string text, string code) => Assert.That(CommuneCode.From(text).Value.Text, Is.EqualTo(code));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("9404")]
    [TestCase("940411")]
    [TestCase("2C004")]
    [TestCase("A2004")]
    [TestCase("9404A")]
    [TestCase("00001")]
    [TestCase("20004")]
    [TestCase("96001")]
    [TestCase("९४०४१")]
    public void Anything_else_is_refused(string? text) => Assert.That(CommuneCode.From(text, "CommuneCode").Errors.Single(), Is.EqualTo(new SharedErrors.CommuneCodeInvalid(text ?? "", "CommuneCode")));
}
