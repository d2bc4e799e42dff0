using ClauseTracker.Cli;
using ClauseTracker.Cli.Shell;

return await CommandLine.RunAsync(args, Terminal.Standard());
