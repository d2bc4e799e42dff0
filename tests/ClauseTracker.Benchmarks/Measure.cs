using System.Globalization;

namespace ClauseTracker.Benchmarks;

/// <summary>What was measured, against what it must keep to.</summary>
/// <param name="Ours">Seconds of the work.</param>
/// <param name="Yardstick">Seconds of the yardstick.</param>
/// <param name="PeakMegabytes">Largest resident memory of the process that did the work.</param>
/// <param name="MostRatio">The work may take this many times the yardstick.</param>
/// <param name="MostMegabytes">The peak may be this.</param>
public sealed record Measure(double Ours, double Yardstick, double PeakMegabytes, double MostRatio, double MostMegabytes)
{
    public double Ratio => Ours / Yardstick;

    public bool IsShort => !(Ratio <= MostRatio) || !(PeakMegabytes <= MostMegabytes);

    /// <summary><c>decp ours=… yardstick=… ratio=… peak_mb=… bar=… ok</c></summary>
    public string Line(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name} ours={Ours:0.00}s yardstick={Yardstick:0.00}s ratio={Ratio:0.00} peak_mb={PeakMegabytes:0} bar=ratio<={MostRatio:0.##},peak_mb<={MostMegabytes:0} {(IsShort ? "short" : "ok")}");

    /// <summary>For the parent process to read back.</summary>
    public string Write() => string.Join(' ', new[] { Ours, Yardstick, PeakMegabytes, MostRatio, MostMegabytes }.Select(n => n.ToString("R", CultureInfo.InvariantCulture)));

    public static Measure Read(string text) =>
        text.Trim().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray() is [var ours, var yardstick, var peak, var ratio, var megabytes]
            ? new Measure(ours, yardstick, peak, ratio, megabytes)
            : throw new FormatException($"Not a measure: {text}");
}
