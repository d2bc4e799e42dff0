using System.CommandLine;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Infrastructure.Persistence;

namespace ClauseTracker.Cli.Shell;

/// <summary>Makes verbs that share one way to start, to end and to fail.</summary>
internal sealed class VerbFactory(Terminal terminal)
{
    /// <summary>A group of verbs: <c>import</c> in <c>import decp</c>.</summary>
    public static Command Group(string name, string key, params IReadOnlyList<Command> verbs)
    {
        var group = new Command(name, CliTexts.Of($"Verb.{key}"));
        foreach (var verb in verbs) group.Add(verb);
        return group;
    }

    /// <summary>A verb that needs the database to be ready.</summary>
    public Command Verb(string name, string key, IReadOnlyList<Symbol> inputs, Func<Session, Task<Outcome>> work) =>
        Bare(name, key, inputs, async session =>
        {
            await session.Service<DatabaseReadiness>().EnsureAsync(session.Cancellation);
            var outcome = await work(session);
            if (session.HasChanged) await session.ReconcileAsync();
            return outcome;
        });

    /// <summary>A verb that takes the database as it is.</summary>
    public Command Bare(string name, string key, IReadOnlyList<Symbol> inputs, Func<Session, Task<Outcome>> work)
    {
        var verb = new Command(name, CliTexts.Of($"Verb.{key}"));
        foreach (var input in inputs)
        {
            if (input is Option option) verb.Add(option);
            else if (input is Argument argument) verb.Add(argument);
        }

        verb.SetAction((parsed, cancellation) => RunAsync(parsed, work, cancellation));
        return verb;
    }

    private async Task<int> RunAsync(ParseResult parsed, Func<Session, Task<Outcome>> work, CancellationToken cancellation)
    {
        var printer = new Printer(terminal, parsed.GetValue<bool>(GlobalOptions.Json));
        try
        {
            await using var session = Session.Open(parsed, terminal, cancellation);
            return printer.Say(await work(session));
        }
#pragma warning disable CA1031 // The one place where a failure ends: whatever it is, the operator gets a sentence and the shell a code.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            printer.Broken(BrokenEnvironment.Explain(failure));
            return ExitCodes.BrokenEnvironment;
        }
    }
}
