package tereze.documents.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The typeface of our papers: the one of our pages, taken from the same files. Each file holds one script; a style
/// names them all, and each letter is taken from the first that has it.
final class PaperFonts {
    /// Put there by the build.
    private static final String FILES = "documents/fonts/";

    static final List<String> SCRIPTS = List.of("latin", "latin-ext", "cyrillic", "cyrillic-ext");
    private static final List<Integer> WEIGHTS = List.of(400, 600);

    private final List<Face> faces;

    private PaperFonts(List<Face> faces) {
        this.faces = faces;
    }

    /// One script in one weight, as TrueType.
    private record Face(String script, int weight, byte[] font) {}

    static PaperFonts load() {
        List<Face> faces = new ArrayList<>();
        for (String script : SCRIPTS) {
            for (int weight : WEIGHTS) {
                byte[] woff = read(file(script, weight));
                faces.add(new Face(script, weight, Woff.toTrueType(woff)));
            }
        }
        return new PaperFonts(List.copyOf(faces));
    }

    /// Gives them to a document, where they are called `Inter latin`, `Inter cyrillic` and so on.
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

    /// Where the file of a script in a weight lies.
    static String file(String script, int weight) {
        return FILES + script + "-" + weight + ".woff";
    }

    private static byte[] read(String path) {
        try (InputStream in = PaperFonts.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
