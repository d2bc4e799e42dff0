using ClauseTracker.Domain.Attachments;
using ClauseTracker.Infrastructure.Attachments;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.Attachments;

public sealed class FileKindTests
{
    private static IEnumerable<TestCaseData> Taken() =>
    [
        new TestCaseData(SampleFiles.Pdf(), FileKind.Pdf).SetArgDisplayNames("pdf"),
        new TestCaseData(SampleFiles.Png, FileKind.Png).SetArgDisplayNames("png"),
        new TestCaseData(SampleFiles.Jpeg, FileKind.Jpeg).SetArgDisplayNames("jpeg"),
        new TestCaseData(SampleFiles.Zip(("xl/workbook.xml", "<workbook/>")), FileKind.Workbook).SetArgDisplayNames("xlsx"),
        new TestCaseData(SampleFiles.Zip(("word/document.xml", "<document/>")), FileKind.TextDocument).SetArgDisplayNames("docx"),
        new TestCaseData(SampleFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), FileKind.OpenDocument).SetArgDisplayNames("ods"),
    ];

    private static IEnumerable<TestCaseData> Refused() =>
    [
        new TestCaseData(Array.Empty<byte>(), typeof(AttachmentErrors.Empty)).SetArgDisplayNames("nothing"),
        new TestCaseData("MZ program"u8.ToArray(), typeof(AttachmentErrors.KindNotTaken)).SetArgDisplayNames("a program"),
        new TestCaseData("<html><script>alert(1)</script>"u8.ToArray(), typeof(AttachmentErrors.KindNotTaken)).SetArgDisplayNames("a web page"),
        new TestCaseData("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), typeof(AttachmentErrors.KindNotTaken)).SetArgDisplayNames("an svg"),
        new TestCaseData(SampleFiles.Zip(("readme.txt", "x")), typeof(AttachmentErrors.KindNotTaken)).SetArgDisplayNames("any zip"),
        new TestCaseData(SampleFiles.Zip(("xl/workbook.xml", "<workbook/>"), ("xl/vbaProject.bin", "x")), typeof(AttachmentErrors.HoldsMacros)).SetArgDisplayNames("xlsm"),
        new TestCaseData(SampleFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/Standard/Module1.xml", "x")), typeof(AttachmentErrors.HoldsMacros)).SetArgDisplayNames("odt with Basic"),
        new TestCaseData(SampleFiles.Pdf("/JavaScript (app.alert)"), typeof(AttachmentErrors.HoldsMacros)).SetArgDisplayNames("pdf that runs"),
        new TestCaseData(SampleFiles.Zip(("xl/workbook.xml", "<workbook/>"))[..30], typeof(AttachmentErrors.KindNotTaken)).SetArgDisplayNames("a cut zip"),
    ];

    [TestCaseSource(nameof(Taken))]
    public void A_file_is_known_by_its_content(byte[] content, FileKind kind) => Assert.That(FileKinds.Of(content).Value, Is.EqualTo(kind));

    [TestCaseSource(nameof(Refused))]
    public void What_is_not_a_plain_document_is_refused(byte[] content, Type error) => Assert.That(FileKinds.Of(content).Errors, Has.One.TypeOf(error));
}
