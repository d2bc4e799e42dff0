using ClauseTracker.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddClauseTrackerPages();

var app = builder.Build();
app.UseClauseTrackerPages();
app.MapGet("/health", () => "ok").AllowAnonymous();
await app.RunAsync();
