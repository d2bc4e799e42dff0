using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClauseTracker.Cli.Texts;

namespace ClauseTracker.Cli.Shell;

/// <summary>Says how it went: the result on the output, everything else on the errors; as words, or as JSON.</summary>
internal sealed class Printer(Terminal terminal, bool json)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public int Say(Outcome outcome)
    {
        Errors(outcome.Refusals);
        if (json && outcome.Facts is not null) terminal.Output.WriteLine(JsonSerializer.Serialize(outcome.Facts, Form));
        else if (!json) Lines(terminal.Output, outcome.Words);
        return outcome.ExitCode;
    }

    public void WrongUsage(IReadOnlyList<string> messages)
    {
        Errors([.. messages.Select(m => new Refusal("Usage", null, m))]);
        if (!json) terminal.Errors.WriteLine(CliTexts.Of("Usage.Help"));
    }

    public void Broken(string message) => Errors([new Refusal("Environment", null, message)]);

    private void Errors(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count == 0) return;
        if (json) terminal.Errors.WriteLine(JsonSerializer.Serialize(new { errors = refusals }, Form));
        else Lines(terminal.Errors, refusals.Select(Words));
    }

    private static string Words(Refusal refusal) => refusal switch
    {
        { Row: { } row, Field: { Length: > 0 } field } => CliTexts.Of("Refusal.Cell", row, field, refusal.Message),
        { Row: { } row } => CliTexts.Of("Refusal.Row", row, refusal.Message),
        _ => refusal.Message,
    };

    private static void Lines(TextWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines) writer.WriteLine(line);
    }
}
