using System.Text;

namespace ClauseTracker.Application.Wording;

/// <summary>A part of a clause's wording.</summary>
/// <param name="Heading">Its title.</param>
/// <param name="Paragraphs">Sentences, one paragraph each; those that begin with a dash are items of a list.</param>
public sealed record ClauseArticle(string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>What a clause's wording lacks.</summary>
public enum MissingItem
{
    /// <summary>What the contract buys, so that the perimeter of the action is said. One of the four items of CCAG 16.1.</summary>
    Perimeter = 1,

    /// <summary>Whom the company turns to. One of the four items of CCAG 16.1 (« le cas échéant »).</summary>
    Facilitator = 2,

    /// <summary>Hours, when nothing but actions is owed. One of the four items of CCAG 16.1.</summary>
    HoursVolume = 3,

    /// <summary>The article of the general conditions that it rests on.</summary>
    CcagArticle = 4,

    /// <summary>What missing hours cost: without it no penalty can be applied.</summary>
    Penalty = 5,
}

/// <summary>The wording of a clause.</summary>
/// <param name="Articles">In order.</param>
/// <param name="Missing">What it lacks, the items that the CCAG asks for first.</param>
public sealed record ClauseText(IReadOnlyList<ClauseArticle> Articles, IReadOnlyList<MissingItem> Missing)
{
    /// <summary>The whole as plain text, to paste.</summary>
    public string Plain
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Articles.Count; i++)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}. {Articles[i].Heading}").AppendLine();
                foreach (var paragraph in Articles[i].Paragraphs) text.AppendLine(paragraph);
                text.AppendLine();
            }

            return text.ToString().TrimEnd();
        }
    }
}
