package tereze.reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tereze.law.LawConfiguration;
import tereze.payments.InputFile;
import tereze.testing.FolderDigests;

/// A reconciliation of the files of a folder, by their names.
final class ReconcileRun {
    private final List<Path> all;
    private Comparator<Path> order = Comparator.naturalOrder();
    private Terms terms = TermsFile.usual();
    private Path results;

    ReconcileRun(Path files) throws IOException {
        this.results = files.resolveSibling("results");
        try (Stream<Path> found = Files.list(files)) {
            all = found.toList();
        }
    }

    ReconcileRun to(Path folder) {
        results = folder;
        return this;
    }

    ReconcileRun reversed() {
        order = Comparator.reverseOrder();
        return this;
    }

    ReconcileRun by(Terms other) {
        terms = other;
        return this;
    }

    /// Runs it, and gives the digest of each file of the results.
    Map<String, String> run() throws CannotReconcile, IOException {
        new Reconciliation(new LawConfiguration().workingCalendars().versions().getLast(), "test")
                .run(
                        new Reconciliation.Request(
                                named("fines"),
                                named("handovers"),
                                named("payments", "statement"),
                                terms,
                                results,
                                "512MB"),
                        part -> {});
        return FolderDigests.of(results);
    }

    private List<InputFile> named(String... beginnings) throws IOException {
        List<Path> paths = all.stream()
                .filter(path -> Stream.of(beginnings)
                        .anyMatch(
                                beginning -> String.valueOf(path.getFileName()).startsWith(beginning)))
                .sorted(order)
                .toList();
        return InputFile.of(paths, List.of());
    }
}
