using System.Globalization;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ClauseTracker.Web.Components;

/// <summary><c>&lt;empty-state title-key="…" text-key="…" icon="…"&gt;actions&lt;/empty-state&gt;</c>: why there is nothing, and what to do.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(Words words, Icons icons) : TagHelper
{
    public string TitleKey { get; set; } = "";

    public string? TextKey { get; set; }

    public string Icon { get; set; } = "info";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty-state");
        output.Content.SetHtmlContent(icons.Draw(Icon, ViewContext.HttpContext.Request.PathBase));
        output.Content.AppendHtml(Markup.Element("p", "empty-state-title", words[TitleKey]));
        if (TextKey is not null) output.Content.AppendHtml(Markup.Element("p", "empty-state-text", words[TextKey]));
        if (!actions.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Markup.Element("div", "btn-list justify-content-center").Holding(actions));
    }
}

/// <summary><c>&lt;pagination page-number="…" page-size="…" total="…" /&gt;</c>: moves through a list; the rest of the address stays. The page is <c>p</c> in the address.</summary>
[HtmlTargetElement("pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper(Words words) : TagHelper
{
    /// <summary>The name of the page in the address; <c>page</c> is Razor Pages' own.</summary>
    public const string Parameter = "p";

    /// <summary>The page shown, from 1.</summary>
    public int PageNumber { get; set; } = 1;

    public int PageSize { get; set; } = 25;

    /// <summary>How many rows there are in all.</summary>
    public int Total { get; set; }

    /// <summary>True when there are more than were counted.</summary>
    public bool IsMore { get; set; }

    /// <summary>True when there is a page after this one although it was not counted.</summary>
    public bool HasNext { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    private int Last => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pagination-bar");
        output.Attributes.SetAttribute("aria-label", words["Pagination.Label"]);
        output.Content.SetHtmlContent(Markup.Element("p", "pagination-count", Count()));
        if (Last == 1 && !HasNext) return;
        output.Content.AppendHtml(Markup.Element("ul", "pagination").Holding(
            Step("Pagination.Previous", PageNumber - 1),
            Markup.Element("li", "page-item").Holding(
                Markup.Element("span", "page-link", words[HasNext && Last <= PageNumber ? "Pagination.PageOnly" : "Pagination.Page", PageNumber, Last]).With("aria-current", "page")),
            Step("Pagination.Next", PageNumber + 1)));
    }

    private string Count() => Total == 0
        ? words["Pagination.None"]
        : words[IsMore ? "Pagination.CountMore" : "Pagination.Count", ((PageNumber - 1) * PageSize) + 1, Math.Min(PageNumber * PageSize, Total), Total];

    private TagBuilder Step(string key, int page)
    {
        var reachable = page >= 1 && (page <= Last || (HasNext && page == PageNumber + 1));
        IHtmlContent link = reachable
            ? Markup.Element("a", "page-link", words[key]).With("href", ListAddress.With(ViewContext, Parameter, page.ToString(CultureInfo.InvariantCulture)))
            : Markup.Element("span", "page-link", words[key]);
        return Markup.Element("li", reachable ? "page-item" : "page-item disabled").Holding(link);
    }
}

/// <summary><c>&lt;th sort-by="reference" label-key="…"&gt;</c>: a heading that sorts. The address says <c>sort=reference</c>, or <c>sort=-reference</c> downwards.</summary>
[HtmlTargetElement("th", Attributes = "sort-by,label-key")]
public sealed class SortHeadingTagHelper(Words words) : TagHelper
{
    /// <summary>The name of the order in the address.</summary>
    public const string Parameter = "sort";

    public string SortBy { get; set; } = "";

    public string LabelKey { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var current = ViewContext.HttpContext.Request.Query[Parameter].ToString();
        var upwards = current == SortBy;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (upwards || current == "-" + SortBy) output.Attributes.SetAttribute("aria-sort", upwards ? "ascending" : "descending");
        output.Content.SetHtmlContent(Markup.Element("a", "sort-link", words[LabelKey])
            .With("href", ListAddress.With(ViewContext, Parameter, upwards ? "-" + SortBy : SortBy)));
    }
}

/// <summary>Addresses of the same list seen otherwise.</summary>
internal static class ListAddress
{
    /// <summary>The address of this page with one parameter changed; a change of order goes back to the first page.</summary>
    public static string With(ViewContext view, string parameter, string value)
    {
        var request = view.HttpContext.Request;
        var kept = request.Query
            .Where(pair => pair.Key != parameter && pair.Key != PaginationTagHelper.Parameter)
            .SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one))
            .Append(KeyValuePair.Create(parameter, (string?)value));
        return request.PathBase + request.Path + QueryString.Create(kept);
    }
}
