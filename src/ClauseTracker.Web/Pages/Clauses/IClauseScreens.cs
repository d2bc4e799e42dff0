using ClauseTracker.Application.Declarations;

namespace ClauseTracker.Web.Pages.Clauses;

/// <summary>What the screens of a clause need of the page that shows them: declaring one at a time, changing all at once.</summary>
public interface IClauseScreens
{
    ClauseForm Form { get; }

    /// <summary>What the contract says and what may be chosen.</summary>
    DeclarationForm Known { get; }

    /// <summary>False where a declared clause is changed: it stays on its part.</summary>
    bool IsDeclaration { get; }
}
