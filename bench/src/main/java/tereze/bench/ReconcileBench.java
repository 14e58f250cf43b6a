package tereze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Measures `./tereze reconcile` and `./tereze statements` on made files, as processes of their own. References in the
/// same run: DuckDB alone, and a plain loop over the events of the XML.
final class ReconcileBench {
    private static final long MEGABYTE = 1_000_000;
    /// As the script `tereze` starts both commands.
    private static final List<String> QUIET =
            List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private static final String HEAP_OF_RECONCILE = "-Xmx512m";
    private static final String HEAP_OF_STATEMENTS = "-Xmx128m";

    private final Path app;
    private final Path data;

    /// @param app the built product
    /// @param data where the made files are kept between runs
    ReconcileBench(Path app, Path data) {
        this.app = app;
        this.data = data;
    }

    private record Row(String name, MeasuredProcess measured, double perSecond, String unit) {
        String text(MeasuredProcess reference) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %,.0f %s | %.1f | %,d | %.2f |",
                    name,
                    measured.seconds(),
                    perSecond,
                    unit,
                    measured.cpuSeconds(),
                    measured.residentBytes() / MEGABYTE,
                    measured.seconds() / reference.seconds());
        }
    }

    /// @param memory what the command may take, such as `1GB`
    /// @param statementMegabytes the size of the statement that is read alone; 0 leaves it out
    void run(MadeYear year, String memory, int statementMegabytes) throws IOException, InterruptedException {
        List<String> table = new ArrayList<>(List.of(
                "| what | s | a second | CPU s | resident MB | times the reference |", "|---|---|---|---|---|---|"));
        table.addAll(reconcile(year, memory));
        if (statementMegabytes > 0) {
            table.addAll(statements(statementMegabytes));
        }
        table.forEach(System.out::println);
    }

    private List<String> reconcile(MadeYear year, String memory) throws IOException, InterruptedException {
        MadeFiles files = MadeFiles.in(data, year);
        Path results = data.resolve("reconcile-results");
        delete(results);
        List<String> command = product(HEAP_OF_RECONCILE, "reconcile", "--memory", memory, "--out", results.toString());
        command.addAll(List.of("--fines", files.fines().toString()));
        command.addAll(List.of("--handovers", files.handovers().toString(), "--payments"));
        files.terminals().forEach(file -> command.add(file.toString()));
        files.statements().forEach(file -> command.add(file.toString()));
        MeasuredProcess ours = MeasuredProcess.run(command);
        System.out.println(ours.output().stripTrailing());
        delete(results);

        List<String> alone = reference(
                DuckDbReference.class,
                memory,
                data.resolve("reference-overflow").toString(),
                files.fines().toString());
        files.terminals().forEach(file -> alone.add(file.toString()));
        MeasuredProcess reference = MeasuredProcess.run(alone);
        double rows = (double) year.fines() + year.payments();
        return List.of(
                new Row(
                                "DuckDB alone: CSV of fines and terminals, one join",
                                reference,
                                rows / reference.seconds(),
                                "rows")
                        .text(reference),
                new Row(
                                "`reconcile`, %,d fines, %,d payments".formatted(year.fines(), year.payments()),
                                ours,
                                rows / ours.seconds(),
                                "rows")
                        .text(reference));
    }

    private List<String> statements(int megabytes) throws IOException, InterruptedException {
        Path file = data.resolve("statement-" + megabytes + ".xml");
        if (!Files.exists(file)) {
            Path unfinished = data.resolve("statement.unfinished");
            MadeStatement.fill(unfinished, megabytes);
            Files.move(unfinished, file);
        }
        double size = Files.size(file) / (double) MEGABYTE;
        MeasuredProcess reference = MeasuredProcess.run(reference(StaxReference.class, file.toString()));
        MeasuredProcess ours = MeasuredProcess.run(product(HEAP_OF_STATEMENTS, "statements", file.toString()));
        List<String> rows = new ArrayList<>();
        rows.add(statement("a plain loop of StAX, %,.0f MB".formatted(size), reference, size)
                .text(reference));
        Optional<Path> xmllint = installed("xmllint");
        if (xmllint.isPresent()) {
            List<String> command = List.of(xmllint.get().toString(), "--stream", "--noout", "--huge", file.toString());
            rows.add(statement("`xmllint --stream`", MeasuredProcess.run(command), size)
                    .text(reference));
        }
        rows.add(statement("`statements`, %,.0f MB".formatted(size), ours, size).text(reference));
        return rows;
    }

    private static Row statement(String name, MeasuredProcess measured, double megabytes) {
        return new Row(name, measured, megabytes / measured.seconds(), "MB");
    }

    private List<String> product(String heap, String... words) {
        List<String> command = java(heap);
        command.addAll(List.of("-jar", app.resolve("tereze.jar").toString()));
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> reference(Class<?> program, String... words) {
        List<String> command = java(HEAP_OF_STATEMENTS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> java(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUIET);
        command.add(heap);
        return command;
    }

    private static Optional<Path> installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
