using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.History;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;

namespace ClauseTracker.Web.Pages.Beneficiaries;

/// <summary>What happened with a person. The address holds an id and never a name.</summary>
[NeedsPermission(Permission.ReadBeneficiaries)]
public sealed class HistoryModel(IUseCases useCases, ICurrentUser user, Words words) : History.HistoryModel(user, words)
{
    private readonly Words _words = words;

    public PersonHistory History { get; private set; } = default!;

    /// <summary>The name, or that it was erased.</summary>
    public string Lead => History.Identity is { } identity ? $"{identity.FamilyName} {identity.GivenName}" : _words["Person.Erased"];

    protected override bool IsOfPerson => true;

    protected override async Task<Result<HistoryPage>> AskAsync(HistoryFilter filter, CancellationToken cancellation)
    {
        var asked = await useCases.AskAsync(new GetPersonHistory(BeneficiaryId.From(Id), filter), cancellation);
        if (!asked.TryGet(out var history)) return Result<HistoryPage>.Refuse(asked.Errors);
        History = history;
        return history.Page;
    }
}
