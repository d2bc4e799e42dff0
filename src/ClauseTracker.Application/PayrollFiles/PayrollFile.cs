using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PayrollFiles;

/// <summary>What a payroll file says that concerns hours.</summary>
/// <param name="NormVersion">Version of the norm (S10.G00.00.006), <c>P26V01</c>.</param>
/// <param name="Declarations">One for each establishment and month.</param>
public sealed record PayrollFile(string NormVersion, IReadOnlyList<PayrollDeclaration> Declarations);

/// <summary>The month of one establishment.</summary>
/// <param name="EmployerSiret">14 digits: SIREN (S21.G00.06.001) and NIC (S21.G00.11.001).</param>
/// <param name="Month">Main month declared (S20.G00.05.005).</param>
/// <param name="Employees">In the order of the file.</param>
public sealed record PayrollDeclaration(string EmployerSiret, YearMonth Month, IReadOnlyList<PayrollEmployee> Employees);

/// <summary>Somebody employed. Never holds a social security number; says nothing of anybody in a log.</summary>
/// <param name="FamilyName">Name at birth (S21.G00.30.002).</param>
/// <param name="NameInUse">S21.G00.30.003, or null.</param>
/// <param name="GivenNames">As written, several apart by blanks or commas (S21.G00.30.004).</param>
/// <param name="BirthDate">S21.G00.30.006; null when unknown or not a day.</param>
/// <param name="Contracts">Contracts of work, with their hours of the month.</param>
public sealed record PayrollEmployee(string FamilyName, string? NameInUse, string GivenNames, DateOnly? BirthDate, IReadOnlyList<PayrollContract> Contracts)
{
    public override string ToString() => nameof(PayrollEmployee);
}

/// <summary>A contract of work and its hours of the month.</summary>
/// <param name="StartsOn">S21.G00.40.001.</param>
/// <param name="EndsOn">S21.G00.62.001, or null.</param>
/// <param name="Worked">
/// Paid work, in hours: measures of type 01 and unit 10 (S21.G00.53); without any, the hours of the base salary (S21.G00.51, type 010).
/// Negative when a past month is corrected by more than this one holds.
/// </param>
/// <param name="Overtime">Overtime, in hours: S21.G00.51.012 of the types 017 and 018.</param>
public sealed record PayrollContract(DateOnly? StartsOn, DateOnly? EndsOn, decimal Worked, decimal Overtime)
{
    /// <summary>All paid hours of the month.</summary>
    public decimal Total => Worked + Overtime;
}
