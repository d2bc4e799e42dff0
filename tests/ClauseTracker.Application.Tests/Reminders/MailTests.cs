using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Reminders;

/// <summary>Tests with a real mail server of their own.</summary>
public abstract class MailTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private SmtpServer? _server;

    protected SmtpServer Server => _server!;

    [TearDown]
    public async Task StopTheServer()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    /// <summary>The same port again, after it was down.</summary>
    protected async Task RestartAsync(int port)
    {
        await Server.DisposeAsync();
        _server = SmtpServer.Start(port);
    }

    protected async Task<int> BringDownAsync()
    {
        var port = Server.Port;
        await Server.DisposeAsync();
        return port;
    }

    protected override InstanceSettings Configured(InstanceSettings settings)
    {
        _server = SmtpServer.Start();
        return settings.WithMail(_server.Port);
    }
}
