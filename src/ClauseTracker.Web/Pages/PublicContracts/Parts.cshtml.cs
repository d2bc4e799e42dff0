using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.PublicContracts;

/// <summary>What a contract is made of: lots, tranches, renewals, consortium, subcontracts. Each form saves by itself.</summary>
[NeedsPermission(Permission.EditContracts)]
public sealed class PartsModel(IUseCases useCases, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Contract { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public LotForm Lot { get; set; } = new();

    [BindProperty]
    public TrancheForm Tranche { get; set; } = new();

    [BindProperty]
    public RenewalForm Renewals { get; set; } = new();

    [BindProperty]
    public ConsortiumTyped Consortium { get; set; } = new();

    [BindProperty]
    public SubcontractForm Subcontract { get; set; } = new();

    public LifeView View { get; private set; } = default!;

    private ContractId Id => ContractId.From(Contract);

    /// <summary>What the field of a member's share shows: as typed when it was refused.</summary>
    public string? ShareTyped(int member) => ModelState[$"Consortium.Shares[{member}]"]?.AttemptedValue
        ?? Consortium.Shares.ElementAtOrDefault(member)?.ToString("0.##", System.Globalization.CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(int? lot, int? tranche, CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused) return refused;
        Fill(lot, tranche);
        return Page();
    }

    public Task<IActionResult> OnPostLotAsync(CancellationToken cancellationToken) => SaveAsync(
        () => useCases.DoAsync(new PutLot(Id, Version, Lot.Number ?? 0, Lot.Title ?? string.Empty, Lot.Amount, Lot.CpvCode, Lot.HolderSiret, Lot.Replaces), cancellationToken), nameof(Lot), cancellationToken);

    public Task<IActionResult> OnPostRemoveLotAsync(int number, CancellationToken cancellationToken) =>
        SaveAsync(() => useCases.DoAsync(new RemoveLot(Id, Version, number), cancellationToken), nameof(Lot), cancellationToken);

    public Task<IActionResult> OnPostTrancheAsync(CancellationToken cancellationToken) => SaveAsync(
        () => useCases.DoAsync(new PutTranche(Id, Version, Tranche.Number ?? 0, Tranche.Title ?? string.Empty, Tranche.Kind, Tranche.Amount, Tranche.Replaces), cancellationToken), nameof(Tranche), cancellationToken);

    public Task<IActionResult> OnPostRemoveTrancheAsync(int number, CancellationToken cancellationToken) =>
        SaveAsync(() => useCases.DoAsync(new RemoveTranche(Id, Version, number), cancellationToken), nameof(Tranche), cancellationToken);

    public Task<IActionResult> OnPostRenewalsAsync(CancellationToken cancellationToken) => SaveAsync(
        () => useCases.DoAsync(new AllowRenewals(Id, Version, Renewals.MostRenewals ?? 0, Renewals.RenewalMonths ?? 0), cancellationToken), nameof(Renewals), cancellationToken);

    public Task<IActionResult> OnPostConsortiumAsync(CancellationToken cancellationToken) => SaveAsync(
        () => useCases.DoAsync(new FormConsortium(Id, Version, Consortium.Form, Consortium.Shares), cancellationToken), nameof(Consortium), cancellationToken);

    public Task<IActionResult> OnPostSubcontractAsync(CancellationToken cancellationToken) => SaveAsync(
        () => useCases.DoAsync(
            new DeclareSubcontract(Id, Subcontract.Siret ?? string.Empty, Subcontract.Amount ?? 0, Subcontract.NotifiedOn ?? default, Subcontract.DurationMonths, null, Subcontract.Name), cancellationToken),
        nameof(Subcontract), cancellationToken);

    /// <summary>Saves one of the forms; the others come back as they are stored.</summary>
    private async Task<IActionResult> SaveAsync<T>(Func<Task<Result<T>>> save, string form, CancellationToken cancellation)
    {
        this.JudgeOnly(form);
        if (ModelState.IsValid)
        {
            var saved = await save();
            if (saved.IsSuccess)
            {
                this.Announce(words["Life.PartsSaved"]);
                return RedirectToPage(new { contract = Contract });
            }

            if (await LoadAsync(cancellation) is { } gone) return gone;
            FillBut(form);
            return this.FormAgain(saved, words, form);
        }

        if (await LoadAsync(cancellation) is { } refused) return refused;
        FillBut(form);
        return this.FormAgain();
    }

    private void FillBut(string typed)
    {
        var (version, lot, tranche, renewals, consortium) = (Version, Lot, Tranche, Renewals, Consortium);
        Fill(lot: null, tranche: null);
        Version = version;
        if (typed == nameof(Lot)) Lot = lot;
        if (typed == nameof(Tranche)) Tranche = tranche;
        if (typed == nameof(Renewals)) Renewals = renewals;
        if (typed == nameof(Consortium)) Consortium = consortium;
    }

    private void Fill(int? lot, int? tranche)
    {
        var life = View.Life;
        Version = life.Version;
        Renewals = new RenewalForm { MostRenewals = life.Renewals.MostTimes, RenewalMonths = life.Renewals.Months };
        Consortium = new ConsortiumTyped { Form = life.Consortium, Shares = [.. life.Holders.Select(h => h.HoursShare?.Percent)] };
        Lot = life.Lots.Where(l => l.Number == lot)
            .Select(l => new LotForm { Number = l.Number, Title = l.Title, Amount = l.Amount?.Euros, CpvCode = l.CpvCode, HolderSiret = l.HolderSiret, Replaces = true })
            .FirstOrDefault(new LotForm { Number = life.Lots.Count == 0 ? 1 : life.Lots.Max(l => l.Number) + 1 });
        Tranche = life.Tranches.Where(t => t.Number == tranche)
            .Select(t => new TrancheForm { Number = t.Number, Title = t.Title, Kind = t.Kind, Amount = t.Amount?.Euros, Replaces = true })
            .FirstOrDefault(new TrancheForm { Number = life.Tranches.Count == 0 ? 1 : life.Tranches.Max(t => t.Number) + 1 });
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var read = await LifeView.ReadAsync(useCases, Id, mayEdit: true, cancellation);
        if (!read.TryGet(out var view)) return this.CannotShow(read);
        View = view;
        return null;
    }
}

/// <summary>A lot, as it is typed.</summary>
public sealed class LotForm
{
    public int? Number { get; set; }

    public string? Title { get; set; }

    public decimal? Amount { get; set; }

    public string? CpvCode { get; set; }

    public string? HolderSiret { get; set; }

    public bool Replaces { get; set; }
}

/// <summary>A tranche, as it is typed.</summary>
public sealed class TrancheForm
{
    public int? Number { get; set; }

    public string? Title { get; set; }

    public TrancheKind Kind { get; set; } = TrancheKind.Optional;

    public decimal? Amount { get; set; }

    public bool Replaces { get; set; }
}

/// <summary>Renewals, as they are typed.</summary>
public sealed class RenewalForm
{
    public int? MostRenewals { get; set; }

    public int? RenewalMonths { get; set; }
}

/// <summary>The consortium, as it is typed: one share a holder.</summary>
public sealed class ConsortiumTyped
{
    public ConsortiumForm Form { get; set; }

    public List<decimal?> Shares { get; set; } = [];
}

/// <summary>A subcontract, as it is typed.</summary>
public sealed class SubcontractForm
{
    public string? Siret { get; set; }

    public string? Name { get; set; }

    public decimal? Amount { get; set; }

    public DateOnly? NotifiedOn { get; set; }

    public int? DurationMonths { get; set; }
}
