package tereze.reconciliation.report;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.pdf.AccessiblePdf;
import tereze.api.pdf.PdfLabel;
import tereze.reconciliation.WrongHandover;

/// Writes the letters to bailiffs: a PDF for each, or several if there are many fines. Bailiffs come in the order of
/// their names. The same input gives the same bytes. Not thread-safe, but prints in threads of its own; a letter is
/// written when this is closed, at the latest.
public final class Letters implements AutoCloseable {
    private static final int AT_ONCE = 2;

    /// So that the memory that a letter takes has a limit.
    private static final int MOST_FINES = 500;

    private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);
    private static final Set<OpenOption> WRITTEN =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    private static final FileAttribute<Set<PosixFilePermission>> FOR_THE_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final LetterPage page;
    private final int most;
    private final LetterNames names = new LetterNames();
    private final AccessiblePdf pdf = new AccessiblePdf();
    private final Text title = title();
    private final ExecutorService printers = Executors.newFixedThreadPool(AT_ONCE);
    private final Queue<Future<?>> begun = new ArrayDeque<>();

    /// @param folder where they are written; it exists
    /// @param zone in which moments are told
    /// @param specimen whether each is marked as a specimen, because its people are synthetic
    public Letters(Path folder, ZoneId zone, boolean specimen) {
        this(folder, zone, specimen, MOST_FINES);
    }

    Letters(Path folder, ZoneId zone, boolean specimen, int most) {
        this.folder = folder;
        this.page = new LetterPage(zone, specimen);
        this.most = most;
    }

    /// Writes the letters to one bailiff.
    ///
    /// @param bailiff as the authority names them; may be empty
    /// @param fines by their numbers
    public void write(String bailiff, Iterator<WrongHandover> fines) throws IOException {
        String name = names.of(bailiff);
        for (int place = 1; fines.hasNext(); place++) {
            LetterPart part = new LetterPart(bailiff, next(fines), place, fines.hasNext());
            String file = name + (place == 1 ? "" : " (" + place + ")") + ".pdf";
            begun.add(printers.submit(() -> {
                store(file, printed(part));
                return file;
            }));
            if (begun.size() > AT_ONCE) {
                await(begun.remove());
            }
        }
    }

    private static void await(Future<?> letter) throws IOException {
        try {
            letter.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException told ? told : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Waits for the letters that are being printed.
    ///
    /// @throws IOException if one could not be written
    @Override
    public void close() throws IOException {
        try {
            while (!begun.isEmpty()) {
                await(begun.remove());
            }
        } finally {
            printers.shutdownNow();
            // One that still prints would write into a folder that is being deleted.
            printers.close();
        }
    }

    private List<WrongHandover> next(Iterator<WrongHandover> fines) {
        List<WrongHandover> next = new ArrayList<>();
        while (next.size() < most && fines.hasNext()) {
            next.add(fines.next());
        }
        return next;
    }

    private byte[] printed(LetterPart part) {
        String xhtml = page.of(part);
        return pdf.of(xhtml, new PdfLabel(title, LANGUAGES, Optional.empty(), xhtml.hashCode()));
    }

    private void store(String name, byte[] file) throws IOException {
        try (var out = Channels.newOutputStream(Files.newByteChannel(folder.resolve(name), WRITTEN, FOR_THE_OWNER))) {
            out.write(file);
        }
    }

    private static Text title() {
        return new Text(
                Wording.of("letter.title", Language.KK),
                Wording.of("letter.title", Language.RU),
                Wording.of("letter.title", Language.EN));
    }
}
