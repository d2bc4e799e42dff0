using System.CommandLine;
using ClauseTracker.Application.Access;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Access;

namespace ClauseTracker.Cli.Verbs;

/// <summary>Users. A password is never an argument.</summary>
internal static class UserVerbs
{
    private const string PasswordByInput = "--password-stdin";
    private const string PasswordSetting = "CLAUSETRACKER_PASSWORD";

    public static Command All(VerbFactory verbs) => VerbFactory.Group("user", "User", verbs.Verb(
        "add", "UserAdd",
        [
            Inputs.Text("--name", "Name", required: true), Inputs.Text("--email", "Email", required: true), Inputs.Choice<Role>("--role", "Role", required: true),
            Inputs.Text("--organisation", "Organisation"), Inputs.Flag(PasswordByInput, "PasswordStdin"),
        ],
        AddAsync));

    private static async Task<Outcome> AddAsync(Session session)
    {
        var password = session.Get<bool>(PasswordByInput) ? await session.Terminal.Input.ReadLineAsync(session.Cancellation) : session.Terminal.Settings[PasswordSetting];
        if (string.IsNullOrEmpty(password)) return Outcome.WrongUsage(CliTexts.Of("Usage.Password"));
        var role = session.Get<Role?>("--role")!.Value;
        var added = await session.DoAsync(new AddUser(session.Get<string>("--name")!, session.Get<string>("--email")!, password, role, session.Get<string>("--organisation")));
        return added.TryGet(out var user) ? Outcome.Done(new { user = user.Value, role }, CliTexts.Of("Said.UserAdd")) : Outcome.Refused(added.Errors);
    }
}
