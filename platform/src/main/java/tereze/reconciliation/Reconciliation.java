package tereze.reconciliation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tereze.law.WorkingCalendar;
import tereze.payments.BankTime;
import tereze.payments.InputFile;
import tereze.reconciliation.reading.SourceFile;
import tereze.reconciliation.report.Letters;
import tereze.reconciliation.report.SummaryJson;
import tereze.reconciliation.report.SummaryPage;
import tereze.reconciliation.results.ResultFiles;
import tereze.reconciliation.results.ResultFolder;
import tereze.reconciliation.rules.WrongHandovers;
import tereze.reconciliation.store.DamagedRegister;
import tereze.reconciliation.store.Phase;
import tereze.reconciliation.store.Workbench;
import tereze.reconciliation.store.WrongTable;

/// Finds out what happened to each fine, from the files of an agency. The same files and terms give the same results,
/// byte for byte.
public final class Reconciliation {
    private final WorkingCalendar calendar;
    private final String version;

    /// @param version of the product, for the summary
    public Reconciliation(WorkingCalendar calendar, String version) {
        this.calendar = calendar;
        this.version = version;
    }

    /// What to do.
    ///
    /// @param results a folder that is empty or does not exist
    /// @param memory how much the database may take, such as `1GB`
    public record Request(
            List<InputFile> fines,
            List<InputFile> handovers,
            List<InputFile> payments,
            Terms terms,
            Path results,
            String memory) {}

    /// Writes the results, or leaves none.
    ///
    /// @param begins told of each part of the work when it begins
    /// @return empty if the results are there already, from just these files and terms
    /// @throws CannotReconcile with the reason for people
    public Optional<Summary> run(Request request, Consumer<String> begins) throws CannotReconcile {
        try (ResultFolder folder = new ResultFolder(request.results())) {
            return run(request, folder, begins);
        } catch (IOException e) {
            throw new CannotReconcile(Obstacle.of(e), e);
        }
    }

    private Optional<Summary> run(Request request, ResultFolder folder, Consumer<String> begins)
            throws CannotReconcile, IOException {
        try {
            List<SourceFile> sources = sources(request);
            boolean finished = isFinished(folder, request.terms(), sources);
            if (!finished && !folder.isFree()) {
                throw new CannotReconcile(
                        request.results() + ": something else is there (expected: an empty folder, or none)");
            }
            if (finished) {
                folder.sweep();
                return Optional.empty();
            }
            return Optional.of(write(request, sources, folder, begins));
        } catch (DamagedRegister damaged) {
            folder.discard();
            throw new CannotReconcile(
                    "no verdicts, because somebody would be missed: " + String.join("; ", damaged.places()));
        } catch (SQLException | IOException e) {
            folder.discard();
            throw new CannotReconcile(Obstacle.of(e), e);
        } catch (RuntimeException | Error e) {
            // What is unfinished holds data of people.
            folder.discard();
            throw e;
        }
    }

    private Summary write(Request request, List<SourceFile> sources, ResultFolder folder, Consumer<String> begins)
            throws SQLException, IOException, DamagedRegister {
        Path bench = folder.begin(work(request.terms(), sources));
        ZoneId zone = calendar.zone();
        Workbench.Machine machine =
                new Workbench.Machine(request.memory(), Runtime.getRuntime().availableProcessors());
        Summary summary;
        try (Workbench workbench = Workbench.open(
                bench, machine, sources, request.terms(), new DiscountDays(calendar), new BankTime(zone))) {
            workbench.prepare(phase -> begins.accept(name(phase)));
            begins.accept("verdicts");
            summary = write(workbench, folder, request.terms(), zone, begins);
        }
        folder.publish();
        return summary;
    }

    private Summary write(Workbench workbench, ResultFolder folder, Terms terms, ZoneId zone, Consumer<String> begins)
            throws SQLException, IOException {
        boolean specimen = workbench.isSynthetic();
        try (ResultFiles files = new ResultFiles(folder.results(), zone);
                WrongTable wrong = workbench.wrongHandovers()) {
            workbench.judge(judged -> {
                files.judged(judged);
                wrong.add(WrongHandovers.of(judged.fine(), judged.handovers(), judged.judgement(), zone));
            });
            files.unmatched(workbench);
            files.rejected(workbench);
            begins.accept("letters");
            try (Letters letters = new Letters(folder.letters(), zone, specimen)) {
                wrong.read(letters::write);
            }
            Summary summary = new Summary(
                    version, terms, workbench.inputs(), files.verdicts(), files.unmatched(), workbench.holes());
            files.text("summary.html", SummaryPage.of(summary, specimen));
            files.text("summary.json", SummaryJson.of(summary));
            return summary;
        }
    }

    private static List<SourceFile> sources(Request request) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        sources.addAll(SourceFile.of(SourceFile.Role.FINES, request.fines()));
        sources.addAll(SourceFile.of(SourceFile.Role.HANDOVERS, request.handovers()));
        sources.addAll(SourceFile.of(SourceFile.Role.PAYMENTS, request.payments()));
        return sources;
    }

    private boolean isFinished(ResultFolder folder, Terms terms, List<SourceFile> sources) throws IOException {
        List<String> files = sources.stream()
                .map(source -> source.sha256() + " " + source.file().name())
                .toList();
        return folder.summary()
                .filter(summary -> SummaryJson.isOf(summary, version, terms, files))
                .isPresent();
    }

    /// Tells one work from another: by the version, the terms, and the content of the files.
    private String work(Terms terms, List<SourceFile> sources) {
        StringBuilder work = new StringBuilder(version + '\n' + terms + '\n');
        sources.forEach(source -> work.append(source.role())
                .append(' ')
                .append(source.sha256())
                .append(' ')
                .append(source.file().name())
                .append('\n'));
        return work.toString();
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
