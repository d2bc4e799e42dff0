using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ClauseTracker.Web.Components;

/// <summary>The title of a page, with what stands above and below it; what it encloses are the page's actions.</summary>
[HtmlTargetElement("page-header", Attributes = "title")]
public sealed class PageHeaderTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>One sentence that says what the page is for.</summary>
    public string? Lead { get; set; }

    /// <summary>What the page belongs to, as words of a link.</summary>
    public string? Parent { get; set; }

    public string? ParentHref { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-top");
        var words = Markup.Element("div", "page-top-words").Holding(
            Parent is null ? null : Markup.Element("a", "page-top-parent", Parent).With("href", ParentHref),
            Markup.Element("h1", "page-top-title", Title),
            Lead is null ? null : Markup.Element("p", "page-top-lead", Lead));
        output.Content.SetHtmlContent(words);
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("div", "page-top-actions btn-list").Holding(actions));
    }
}
