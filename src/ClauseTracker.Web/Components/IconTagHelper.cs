using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ClauseTracker.Web.Components;

/// <summary>Draws symbols of <c>wwwroot/img/icons.svg</c>. They only accompany words, so readers of the screen skip them.</summary>
public sealed class Icons(IFileVersionProvider versions)
{
    private const string Sheet = "/img/icons.svg";

    /// <summary>The symbol of that name.</summary>
    public IHtmlContent Draw(string name, PathString pathBase, string? classes = null)
    {
        var use = new TagBuilder("use").With("href", $"{versions.AddFileVersionToPath(pathBase, pathBase + Sheet)}#{name}");
        return Markup.Element("svg", "icon " + classes).With("aria-hidden", "true").With("focusable", "false").Holding(use);
    }
}

/// <summary><c>&lt;icon name="contract" /&gt;</c></summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    public string Name { get; set; } = "";

    public string? Class { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(icons.Draw(Name, ViewContext.HttpContext.Request.PathBase, Class));
    }
}
