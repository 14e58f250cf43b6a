package tereze.api.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Renders XHTML as PDF/A-2, level A (ISO 19005-2), tagged so that it can be read aloud (PDF/UA). Equal input gives
/// equal bytes: no clock and no random number is involved. Thread-safe; a page takes some tenths of a second of a core
/// when the first one is made, and some megabytes.
///
/// The typeface is that of the pages; a style names each script of it: `Inter latin`, `Inter cyrillic`,
/// `Inter cyrillic-ext`, `Inter latin-ext`.
public final class AccessiblePdf {
    private static final String PRODUCER = "Tereze";

    static {
        // The library writes a dozen lines to the console for each file, all about our own templates.
        XRLog.setLoggingEnabled(false);
    }

    private final PdfFonts fonts = PdfFonts.load();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /// The file.
    ///
    /// @param xhtml well-formed, with its style in it
    public byte[] of(String xhtml, PdfLabel label) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer(PRODUCER);
        builder.withHtmlContent(xhtml, "");
        fonts.giveTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            settle(pdf, label);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces what the library takes from the clock and from a random number.
    private static void settle(PDDocument pdf, PdfLabel label) throws IOException {
        pdf.getDocumentInformation()
                .setCreationDate(label.created()
                        .map(at -> GregorianCalendar.from(at.atZone(ZoneOffset.UTC)))
                        .orElse(null));
        pdf.setDocumentId(label.id());
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(PdfMetadata.of(label, PRODUCER));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }
}
