using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Infrastructure.OpenData;

/// <inheritdoc cref="IEssentialProcurementWriter"/>
public sealed class EssentialProcurementWriter : IEssentialProcurementWriter
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public async Task<EssentialProcurementExport> WriteAsync(Stream target, IAsyncEnumerable<ContractToPublish> contracts, CancellationToken cancellationToken)
    {
        await using var file = new Utf8JsonWriter(target, Form);
        using var draft = new Draft();
        var (written, leftOut, told) = (0L, 0L, new List<LeftOutContract>());
        file.WriteStartObject();
        file.WriteStartObject("marches");
        file.WriteStartArray("marche");
        var family = ContractFamily.Market;
        await foreach (var contract in contracts.WithCancellation(cancellationToken))
        {
            if (contract.Family < family) throw new ArgumentException("Markets come first, then concessions.", nameof(contracts));
            if (contract.Family > family) NextList(file, ref family);
            var lacking = draft.Write(contract);
            if (lacking.Count == 0)
            {
                file.WriteRawValue(draft.Bytes.Span, skipInputValidation: true);
                written++;
            }
            else if (++leftOut <= EssentialProcurementExport.MostTold)
            {
                told.Add(new LeftOutContract(contract.Id, contract.Family, contract.Number, contract.BuyerSiret, lacking));
            }

            if (file.BytesPending > FlushAt) await file.FlushAsync(cancellationToken);
        }

        if (family == ContractFamily.Market) NextList(file, ref family);
        file.WriteEndArray();
        file.WriteEndObject();
        file.WriteEndObject();
        await file.FlushAsync(cancellationToken);
        return new EssentialProcurementExport(written, leftOut, told);
    }

    private static void NextList(Utf8JsonWriter file, ref ContractFamily family)
    {
        file.WriteEndArray();
        file.WriteStartArray("contrat-concession");
        family = ContractFamily.Concession;
    }

    /// <summary>One contract is written here first: only a whole one goes to the file.</summary>
    private sealed class Draft : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private readonly Utf8JsonWriter _writer;
        private readonly StrictJson _json;
        private readonly StrictContract _contract;

        public Draft()
        {
            _writer = new Utf8JsonWriter(_bytes, Form);
            _json = new StrictJson(_writer);
            _contract = new StrictContract(_json);
        }

        public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

        public IReadOnlyList<string> Write(ContractToPublish contract)
        {
            _bytes.ResetWrittenCount();
            _writer.Reset();
            _json.Clear();
            _writer.WriteStartObject();
            _contract.Write(contract);
            _writer.WriteEndObject();
            _writer.Flush();
            return _json.Lacking;
        }

        public void Dispose() => _writer.Dispose();
    }
}
