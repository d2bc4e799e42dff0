using System.Resources;

namespace ClauseTracker.Web.Localisation;

/// <summary>The sentences of the pages: French in <c>PageTexts.resx</c>, English in <c>PageTexts.en.resx</c>.</summary>
public static class PageTexts
{
    /// <summary>Finds a sentence by its key in the language of the request.</summary>
    public static readonly ResourceManager Resources = new(typeof(PageTexts));
}
