package tereze.api.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The typeface of documents, from the same files as that of the pages. Each file has one script; a style lists all
/// files, and each letter comes from the first one that has it.
final class PdfFonts {
    /// The build puts the files there.
    private static final String FILES = "documents/fonts/";

    static final List<String> SCRIPTS = List.of("latin", "latin-ext", "cyrillic", "cyrillic-ext");
    private static final List<Integer> WEIGHTS = List.of(400, 600);

    private final List<Face> faces;

    private PdfFonts(List<Face> faces) {
        this.faces = faces;
    }

    /// One script in one weight, as TrueType.
    private record Face(String script, int weight, byte[] font) {}

    static PdfFonts load() {
        List<Face> faces = new ArrayList<>();
        for (String script : SCRIPTS) {
            for (int weight : WEIGHTS) {
                byte[] woff = read(file(script, weight));
                faces.add(new Face(script, weight, Woff.toTrueType(woff)));
            }
        }
        return new PdfFonts(List.copyOf(faces));
    }

    /// Adds the fonts to a document, as `Inter latin`, `Inter cyrillic` and so on.
    void giveTo(PdfRendererBuilder builder) {
        for (Face face : faces) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.font()),
                    "Inter " + face.script(),
                    face.weight(),
                    FontStyle.NORMAL,
                    true);
        }
    }

    /// The file of a script in a weight.
    static String file(String script, int weight) {
        return FILES + script + "-" + weight + ".woff";
    }

    private static byte[] read(String path) {
        try (InputStream in = PdfFonts.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
