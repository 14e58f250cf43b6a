package tereze.documents.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tereze.acts.Overloaded;
import tereze.api.PublicAddress;
import tereze.documents.PaperContent;
import tereze.documents.PaperTexts;

/// Renders papers as PDF/A-2, level A (ISO 19005-2), tagged so that they can be read aloud. Equal papers give equal
/// bytes: no clock and no random number is involved. Thread-safe.
@Component
public final class PaperPrinter {
    private static final String PRODUCER = "Tereze";

    /// Papers rendered at the same time: each takes a core for some tenths of a second, and some megabytes.
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static {
        // The library writes a dozen lines to the console for each file, all about our own template.
        XRLog.setLoggingEnabled(false);
    }

    private final PublicAddress address;
    private final boolean specimen;
    private final SpringTemplateEngine templates = templates();
    private final PaperFonts fonts = PaperFonts.load();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final PaperTexts texts = new PaperTexts("documents");
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /// @param specimen whether each is marked as a specimen, because its people are synthetic
    public PaperPrinter(PublicAddress address, @Value("${tereze.demo:false}") boolean specimen) {
        this.address = address;
        this.specimen = specimen;
    }

    /// Renders a paper.
    ///
    /// @throws Overloaded if no slot is free within five seconds
    public byte[] print(Paper paper) {
        awaitTurn();
        try {
            return printed(paper);
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overloaded("too many documents are being made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("interrupted while waiting to make a document");
        }
    }

    private byte[] printed(Paper paper) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer(PRODUCER);
        builder.withHtmlContent(templates.process("paper.html", page(paper)), "");
        fonts.giveTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            settle(pdf, paper);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Context page(Paper paper) {
        Context page = new Context();
        page.setVariable("title", paper.content().title());
        page.setVariable("specimen", specimen ? texts.together("specimen") : "");
        page.setVariable("number", texts.together("number") + " " + paper.number());
        page.setVariable(
                "lines",
                Stream.concat(paper.content().lines().stream(), Stream.of(entered(paper)))
                        .toList());
        page.setVariable("code", paper.code().grouped());
        page.setVariable(
                "qr",
                Base64.getEncoder()
                        .encodeToString(
                                QrCode.png(address.to("/check/" + paper.code().value()))));
        page.setVariable("check", texts.together("check"));
        page.setVariable("how", texts.say("check.how", "address", address.spoken("/check")));
        page.setVariable("purpose", paper.content().purpose());
        return page;
    }

    /// When it was entered in the register, and by which act.
    private PaperContent.Line entered(Paper paper) {
        return new PaperContent.Line(
                texts.say("entered"), texts.date(paper.day()), texts.together("act") + " " + paper.act());
    }

    /// Replaces the library's clock time by the time of the act, and its random file id by one derived from the
    /// content.
    private void settle(PDDocument pdf, Paper paper) throws IOException {
        pdf.getDocumentInformation().setCreationDate(calendar(paper.at()));
        pdf.setDocumentId((long) paper.number().hashCode());
        Context metadata = new Context();
        metadata.setVariable("title", paper.content().title());
        metadata.setVariable("producer", PRODUCER);
        metadata.setVariable("created", paper.at().truncatedTo(ChronoUnit.SECONDS));
        PDMetadata xmp = new PDMetadata(pdf);
        xmp.importXMPMetadata(templates.process("paper.xmp", metadata).getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(xmp);
    }

    private static GregorianCalendar calendar(Instant moment) {
        return GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("documents/");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
