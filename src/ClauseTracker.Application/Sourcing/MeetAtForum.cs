using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Sourcing;

/// <summary>Records whom one met at a forum, one person or many at once.</summary>
/// <param name="References">References of people, between blanks, commas or line ends.</param>
[Requires(Permission.EditPosts)]
public sealed record MeetAtForum(JobForumId Forum, string? References) : ICommand<PeopleMet>;

/// <summary>What came of it.</summary>
/// <param name="Added">People added.</param>
/// <param name="Known">People recorded at that forum before.</param>
/// <param name="Unknown">References that nobody has, as typed.</param>
public sealed record PeopleMet(int Added, int Known, IReadOnlyList<string> Unknown);

internal sealed class MeetAtForumValidator : AbstractValidator<MeetAtForum>
{
    private const int MostCharacters = 4000;

    public MeetAtForumValidator() => RuleFor(f => f.References).NotEmpty().MaximumLength(MostCharacters);
}

internal sealed class MeetAtForumHandler(IClauseTrackerDb db) : ICommandHandler<MeetAtForum, PeopleMet>
{
    private static readonly char[] Separators = [' ', ',', ';', '\t', '\r', '\n', '\u00A0'];

    public async Task<Result<PeopleMet>> Handle(MeetAtForum request, CancellationToken cancellationToken)
    {
        var forum = await db.JobForums.WholeAsync(request.Forum, cancellationToken);
        if (forum is null) return new SharedErrors.NotFound();
        var wanted = request.References!.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(r => r.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var people = await db.Beneficiaries.Where(b => wanted.Contains(b.Reference)).Select(b => new { b.Id, b.Reference }).ToListAsync(cancellationToken);
        if (people.Count == 0) return new CandidacyErrors.NobodyFound(string.Join(", ", wanted));
        // In the order in which they were typed.
        var added = wanted.Select(r => people.Find(p => p.Reference == r)).Count(p => p is not null && forum.Meet(p.Id, p.Reference));
        await db.SaveChangesAsync(cancellationToken);
        return new PeopleMet(added, people.Count - added, [.. wanted.Where(r => !people.Exists(p => p.Reference == r))]);
    }
}
