using System.Globalization;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace ClauseTracker.Web.Tests.Shell;

public sealed class FieldBinderTests : ShellHost
{
    private static readonly object[] Readable =
    [
        new object[] { typeof(decimal), "151,67", 151.67m },
        new object[] { typeof(decimal?), "12", 12m },
        new object[] { typeof(DateOnly), "31/12/2026", new DateOnly(2026, 12, 31) },
        new object[] { typeof(DateOnly?), "2026-12-31", new DateOnly(2026, 12, 31) },
        new object[] { typeof(YearMonth), "12/2026", new YearMonth(2026, 12) },
        new object[] { typeof(Role), "facilitator", Role.Facilitator },
    ];

    [TestCaseSource(nameof(Readable))]
    public async Task A_field_is_read_into_its_type(Type type, string text, object expected)
    {
        var bound = await Bind(type, text, "fr-FR");

        Assert.That(bound.ModelState.ErrorCount, Is.Zero);
        Assert.That(bound.Result.Model, Is.EqualTo(expected));
    }

    [TestCase(typeof(decimal), "cent", "fr-FR", "151,67")]
    [TestCase(typeof(decimal), "cent", "en-GB", "151.67")]
    [TestCase(typeof(DateOnly), "31/02/2026", "fr-FR", "31/12/2026")]
    [TestCase(typeof(YearMonth), "13/2026", "fr-FR", "12/2026")]
    [TestCase(typeof(Role), "King", "fr-FR", "liste")]
    [TestCase(typeof(Role), "99", "en-GB", "list")]
    [TestCase(typeof(decimal), "", "fr-FR", "rempli")]
    public async Task An_unreadable_field_keeps_what_was_typed_and_shows_the_form_expected(Type type, string text, string culture, string hint)
    {
        var bound = await Bind(type, text, culture);
        var entry = bound.ModelState["Value"]!;

        Assert.That(bound.Result.IsModelSet, Is.False);
        Assert.That(entry.Errors.Single().ErrorMessage, Does.Contain(hint));
        Assert.That(entry.AttemptedValue, Is.EqualTo(text));
    }

    [TestCase(typeof(decimal?))]
    [TestCase(typeof(DateOnly?))]
    [TestCase(typeof(Role?))]
    public async Task A_field_that_may_be_empty_may_be_left_empty(Type type)
    {
        var bound = await Bind(type, " ", "fr-FR");

        Assert.That(bound.ModelState.ErrorCount, Is.Zero);
        Assert.That(bound.Result.IsModelSet, Is.True);
        Assert.That(bound.Result.Model, Is.Null);
    }

    private async Task<ModelBindingContext> Bind(Type type, string text, string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture[..2]);
        var metadata = Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(type);
        var binder = Services.GetRequiredService<IModelBinderFactory>()
            .CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, BindingInfo = new BindingInfo() });
        var action = new ActionContext(new DefaultHttpContext { RequestServices = Services }, new RouteData(), new());
        var values = new QueryStringValueProvider(BindingSource.Query, new QueryCollection(new Dictionary<string, StringValues> { ["Value"] = text }), CultureInfo.CurrentCulture);
        var context = DefaultModelBindingContext.CreateBindingContext(action, values, metadata, bindingInfo: null, "Value");
        await binder.BindModelAsync(context);
        return context;
    }
}
