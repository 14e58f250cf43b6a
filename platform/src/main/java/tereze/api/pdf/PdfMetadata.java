package tereze.api.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tereze.api.Language;
import tereze.api.Markup;

/// What a PDF file says about itself, as XMP (ISO 16684-1).
final class PdfMetadata {
    private static final String TEMPLATE = read("pdf/metadata.xmp");

    private PdfMetadata() {}

    static byte[] of(PdfLabel label, String producer) {
        return TEMPLATE.replace("{languages}", languages(label))
                .replace("{created}", label.created().map(PdfMetadata::created).orElse(""))
                .replace("{producer}", Markup.escaped(producer))
                .replace("{titles}", titles(label))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String titles(PdfLabel label) {
        return Stream.concat(
                        Stream.of(title("x-default", label, label.main())),
                        label.languages().stream().map(language -> title(language.code(), label, language)))
                .collect(Collectors.joining());
    }

    private static String title(String code, PdfLabel label, Language language) {
        return "          <rdf:li xml:lang=\"" + code + "\">"
                + Markup.escaped(label.title().in(language)) + "</rdf:li>\n";
    }

    private static String languages(PdfLabel label) {
        return label.languages().stream()
                .map(language -> "          <rdf:li>" + language.code() + "</rdf:li>\n")
                .collect(Collectors.joining());
    }

    private static String created(Instant at) {
        return "      <xmp:CreateDate>" + at.truncatedTo(ChronoUnit.SECONDS) + "</xmp:CreateDate>\n";
    }

    private static String read(String path) {
        try (InputStream in = PdfMetadata.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
