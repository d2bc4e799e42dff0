using System.Globalization;
using ClauseTracker.Application.PayrollFiles;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.PayrollFiles;

/// <summary>Puts rubrics together: blocks nest by their order in the file, person → contract → remuneration → activity.</summary>
internal sealed class NeodesAssembly
{
    private const string Monthly = "01";
    private const string PaidWork = "01";
    private const string InHours = "10";
    private const string BaseSalary = "010";

    // Overtime by chance and by contract [to be checked with each version of the norm].
    private static readonly string[] OvertimeTypes = ["017", "018"];

    private readonly List<PayrollDeclaration> _declarations = [];
    private YearMonth? _month;
    private string _siren = string.Empty;
    private Establishment? _establishment;
    private Employee? _employee;
    private Contract? _contract;
    private Remuneration? _remuneration;
    private Activity? _activity;

    public string? Version { get; private set; }

    /// <summary>Rubrics that the file says it holds, or null when its end is missing.</summary>
    public int? RubricsTold { get; private set; }

    public int LastLine { get; private set; }

    /// <summary>Takes the next rubric; gives why the file is refused, or null.</summary>
    public Error? Take(Rubric rubric)
    {
        LastLine = rubric.Line;
        switch (rubric.Block)
        {
            case "S10.G00.00" when rubric.Number == 6: Version = rubric.Value; break;
            case "S20.G00.05": return Head(rubric);
            case "S21.G00.06" when rubric.Number == 1: _siren = rubric.Value; break;
            case "S21.G00.11" when rubric.Number == 1: return Open(rubric.Value);
            case "S21.G00.30": Person(rubric); break;
            case "S21.G00.40": Work(rubric); break;
            case "S21.G00.51": Pay(rubric); break;
            case "S21.G00.53": Measure(rubric); break;
            case "S21.G00.62" when rubric.Number == 1: if (_contract is not null) _contract.EndsOn = Day(rubric.Value); break;
            case "S90.G00.90" when rubric.Number == 1: RubricsTold = int.TryParse(rubric.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : null; break;
        }

        return null;
    }

    /// <summary>The declarations, each employee with the contracts that have hours or an end.</summary>
    public IReadOnlyList<PayrollDeclaration> Finish()
    {
        Close();
        return _declarations;
    }

    private Error? Head(Rubric rubric)
    {
        if (rubric.Number == 1) Close();
        if (rubric.Number == 1 && rubric.Value != Monthly) return new PayrollFileErrors.NotMonthly();
        if (rubric.Number != 5) return null;
        if (Day(rubric.Value) is not { } first) return new PayrollFileErrors.HeadUnreadable("S20.G00.05.005");
        _month = YearMonth.Of(first);
        return null;
    }

    private PayrollFileErrors.HeadUnreadable? Open(string nic)
    {
        Close();
        var siret = Siret.From(_siren + nic);
        if (siret.IsRefused) return new PayrollFileErrors.HeadUnreadable("S21.G00.11.001");
        if (_month is not { } month) return new PayrollFileErrors.HeadUnreadable("S20.G00.05.005");
        _establishment = new Establishment(siret.Value.Digits, month);
        return null;
    }

    private void Close()
    {
        if (_establishment is not null) _declarations.Add(_establishment.Finish());
        (_establishment, _employee, _contract, _remuneration, _activity) = (null, null, null, null, null);
    }

    private void Person(Rubric rubric)
    {
        // The number that opens the block was passed over: the family name, which everybody has, opens it instead.
        if (rubric.Number == 2)
        {
            _employee = new Employee { FamilyName = rubric.Value };
            _establishment?.Employees.Add(_employee);
            (_contract, _remuneration, _activity) = (null, null, null);
        }
        else if (_employee is not null)
        {
            if (rubric.Number == 3) _employee.NameInUse = rubric.Value;
            if (rubric.Number == 4) _employee.GivenNames = rubric.Value;
            if (rubric.Number == 6) _employee.BirthDate = Day(rubric.Value);
        }
    }

    private void Work(Rubric rubric)
    {
        if (rubric.Number == 1)
        {
            _contract = new Contract { StartsOn = Day(rubric.Value) };
            _employee?.Contracts.Add(_contract);
        }
        else if (rubric.Number == 9 && _contract is not null)
        {
            _contract.Number = rubric.Value;
        }
    }

    private void Pay(Rubric rubric)
    {
        if (rubric.Number == 1)
        {
            (_remuneration, _activity) = (new Remuneration(), null);
            _employee?.Remunerations.Add(_remuneration);
        }
        else if (_remuneration is not null)
        {
            if (rubric.Number == 10) _remuneration.Contract = rubric.Value;
            if (rubric.Number == 11) _remuneration.Type = rubric.Value;
            if (rubric.Number == 12) _remuneration.Hours = Number(rubric.Value);
        }
    }

    private void Measure(Rubric rubric)
    {
        if (rubric.Number == 1)
        {
            _activity = new Activity { Type = rubric.Value };
            _remuneration?.Activities.Add(_activity);
        }
        else if (_activity is not null)
        {
            if (rubric.Number == 2) _activity.Measure = Number(rubric.Value);
            if (rubric.Number == 3) _activity.Unit = rubric.Value;
        }
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static decimal Number(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private sealed class Establishment(string siret, YearMonth month)
    {
        public List<Employee> Employees { get; } = [];

        public PayrollDeclaration Finish() => new(siret, month, [.. Employees.Select(e => e.Finish())]);
    }

    private sealed class Employee
    {
        public string FamilyName { get; init; } = string.Empty;

        public string? NameInUse { get; set; }

        public string GivenNames { get; set; } = string.Empty;

        public DateOnly? BirthDate { get; set; }

        public List<Contract> Contracts { get; } = [];

        public List<Remuneration> Remunerations { get; } = [];

        public PayrollEmployee Finish()
        {
            var contracts = Contracts.Count > 0 ? Contracts : [new Contract()];
            return new PayrollEmployee(FamilyName, NameInUse, GivenNames, BirthDate, [.. contracts.Select((c, i) => c.Finish([.. Remunerations.Where(r => BelongsTo(r, c, contracts, i))]))]);
        }

        /// <summary>By the number of the contract; what names none of them belongs to the first.</summary>
        private static bool BelongsTo(Remuneration remuneration, Contract contract, List<Contract> all, int index) =>
            all.Exists(c => c.Number.Length > 0 && c.Number == remuneration.Contract) ? contract.Number == remuneration.Contract : index == 0;
    }

    private sealed class Contract
    {
        public string Number { get; set; } = string.Empty;

        public DateOnly? StartsOn { get; init; }

        public DateOnly? EndsOn { get; set; }

        public PayrollContract Finish(IReadOnlyList<Remuneration> pay)
        {
            var measures = pay.SelectMany(r => r.Activities).Where(a => a is { Type: PaidWork, Unit: InHours }).ToList();
            var worked = measures.Count > 0 ? measures.Sum(a => a.Measure) : pay.Where(r => r.Type == BaseSalary).Sum(r => r.Hours);
            return new PayrollContract(StartsOn, EndsOn, worked, pay.Where(r => OvertimeTypes.Contains(r.Type)).Sum(r => r.Hours));
        }
    }

    private sealed class Remuneration
    {
        public string Contract { get; set; } = string.Empty;

        public string Type { get; set; } = string.Empty;

        public decimal Hours { get; set; }

        public List<Activity> Activities { get; } = [];
    }

    private sealed class Activity
    {
        public string Type { get; init; } = string.Empty;

        public decimal Measure { get; set; }

        public string Unit { get; set; } = string.Empty;
    }
}
