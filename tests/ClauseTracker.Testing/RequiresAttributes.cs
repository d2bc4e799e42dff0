using ClauseTracker.Testing.Spreadsheets;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace ClauseTracker.Testing;

/// <summary>
/// Marks tests that need a program of the machine. Where it is missing they show as ignored, with the reason, so that nobody believes they ran.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public abstract class RequiresProgramAttribute(string group, string? reasonToLeaveOut) : NUnitAttribute, IApplyToTest
{
    /// <inheritdoc />
    public void ApplyToTest(Test test)
    {
        test.Properties.Add(PropertyNames.Category, group);
        if (reasonToLeaveOut is null || test.RunState == RunState.NotRunnable) return;
        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, reasonToLeaveOut);
    }
}

/// <summary>Tests that have a spreadsheet recalculated by LibreOffice.</summary>
public sealed class RequiresLibreOfficeAttribute() : RequiresProgramAttribute(
    "LibreOffice",
    LibreOffice.Executable is null ? "LibreOffice is missing: install libreoffice-calc-nogui, or set CLAUSETRACKER_SOFFICE to the path of soffice." : null);

/// <summary>Tests that open pages in a real browser.</summary>
public sealed class RequiresBrowserAttribute() : RequiresProgramAttribute(
    "Browser",
    BrowserProgram.Executable is null ? "Chromium is missing: install chromium, or set PLAYWRIGHT_EXECUTABLE to the path of one." : null);
