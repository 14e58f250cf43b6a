package tereze.documents.paper;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tereze.acts.Overloaded;
import tereze.api.Language;
import tereze.api.PublicAddress;
import tereze.api.pdf.AccessiblePdf;
import tereze.api.pdf.PdfLabel;
import tereze.documents.PaperContent;
import tereze.documents.PaperTexts;

/// Renders papers as PDF/A-2, level A (ISO 19005-2), tagged so that they can be read aloud. Equal papers give equal
/// bytes: no clock and no random number is involved. Thread-safe.
@Component
public final class PaperPrinter {
    /// Papers rendered at the same time: each takes a core for some tenths of a second, and some megabytes.
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PublicAddress address;
    private final boolean specimen;
    private final SpringTemplateEngine templates = templates();
    private final AccessiblePdf pdf = new AccessiblePdf();
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
        PdfLabel label = new PdfLabel(
                paper.content().title(),
                List.of(Language.values()),
                Optional.of(paper.at()),
                paper.number().hashCode());
        return pdf.of(templates.process("paper.html", page(paper)), label);
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
