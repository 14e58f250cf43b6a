package tereze.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tereze.launcher.reconcile.Progress;
import tereze.launcher.reconcile.ReconcileText;
import tereze.law.LawConfiguration;
import tereze.law.WorkingCalendar;
import tereze.payments.InputFile;
import tereze.reconciliation.CannotReconcile;
import tereze.reconciliation.Reconciliation;
import tereze.reconciliation.Summary;
import tereze.reconciliation.Terms;
import tereze.reconciliation.TermsFile;

/// `./tereze reconcile`: finds out what happened to each fine, from an agency's own files. It needs no server and no
/// database.
@Command(
        name = "reconcile",
        description = "Finds paid fines that were handed to bailiffs.",
        subcommands = ReconcileExampleCommand.class)
final class ReconcileCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(".csv", ".txt", ".xml");
    private static final Pattern MEMORY = Pattern.compile("[1-9]\\d{0,4}(?:MB|GB)");

    @Option(names = "--fines", arity = "1..*", paramLabel = "FILE", description = "Files of fines (CSV).")
    private List<Path> fines = new ArrayList<>();

    @Option(names = "--handovers", arity = "1..*", paramLabel = "FILE", description = "Files of hand-overs (CSV).")
    private List<Path> handovers = new ArrayList<>();

    @Option(
            names = "--payments",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of payments: CSV, camt.052, camt.053, camt.054, 1CClientBankExchange.")
    private List<Path> payments = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of the results; it is empty, or does not exist.")
    private @Nullable Path out;

    @Option(names = "--terms", paramLabel = "FILE", description = "The discount and the tolerance (YAML).")
    private @Nullable Path terms;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "What the work may take, such as 512MB (${DEFAULT-VALUE}).")
    private String memory = "1GB";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter told = spec.commandLine().getOut();
        Path folder = required(out, "--out");
        Reconciliation.Request request = new Reconciliation.Request(
                files(fines, "--fines"),
                files(handovers, "--handovers"),
                files(payments, "--payments"),
                terms(),
                folder,
                memory());
        refuseEqualNames(request);
        WorkingCalendar calendar =
                new LawConfiguration().workingCalendars().versions().getLast();
        Optional<Summary> summary = run(new Reconciliation(calendar, version()), request);
        told.println(summary.map(found -> ReconcileText.of(found, folder))
                .orElse("The results of these files are in " + folder + " already."));
        told.flush();
        return 0;
    }

    private Optional<Summary> run(Reconciliation reconciliation, Reconciliation.Request request) {
        try (Progress progress = new Progress(spec.commandLine().getErr())) {
            return reconciliation.run(request, progress::begin);
        } catch (CannotReconcile cannot) {
            throw new CannotStart(Objects.requireNonNullElse(cannot.getMessage(), "no verdicts"));
        }
    }

    private String memory() {
        if (!MEMORY.matcher(memory).matches()) {
            throw misunderstood("--memory: " + memory + " (expected: a size, such as 512MB or 2GB)");
        }
        return memory;
    }

    private Terms terms() {
        if (terms == null) {
            return TermsFile.usual();
        }
        try {
            return TermsFile.of(terms);
        } catch (TermsFile.WrongTerms wrong) {
            throw misunderstood(terms + ": " + wrong.getMessage());
        } catch (IOException e) {
            throw misunderstood(terms + ": it cannot be read");
        }
    }

    private List<InputFile> files(List<Path> paths, String option) {
        if (paths.isEmpty()) {
            throw misunderstood(option + " is missing");
        }
        for (Path path : paths) {
            if (!Files.isReadable(path) || !(Files.isRegularFile(path) || Files.isDirectory(path))) {
                throw misunderstood(option + ": " + path + ": there is no such file, or it cannot be read");
            }
        }
        try {
            List<Path> each = paths.stream()
                    .map(path -> path.toAbsolutePath().normalize())
                    .distinct()
                    .toList();
            List<InputFile> files = InputFile.of(each, ENDINGS);
            if (files.isEmpty()) {
                throw misunderstood(option + ": no files in " + paths.getFirst() + " (expected: *.csv, *.txt, *.xml)");
            }
            return files;
        } catch (IOException e) {
            throw new CannotStart("a folder cannot be read: " + e.getMessage());
        }
    }

    private void refuseEqualNames(Reconciliation.Request request) {
        Set<String> names = new HashSet<>();
        Stream.of(request.fines(), request.handovers(), request.payments())
                .flatMap(List::stream)
                .map(file -> String.valueOf(file.path().getFileName()))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw misunderstood("two files are called " + name
                            + " (expected: different names, because results name files by them)");
                });
    }

    private <T> T required(@Nullable T value, String option) {
        if (value == null) {
            throw misunderstood(option + " is missing");
        }
        return value;
    }

    private ParameterException misunderstood(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String version() {
        return Objects.requireNonNullElse(
                ReconcileCommand.class.getPackage().getImplementationVersion(), "development");
    }
}
