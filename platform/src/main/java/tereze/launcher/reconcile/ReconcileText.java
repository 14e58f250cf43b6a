package tereze.launcher.reconcile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tereze.reconciliation.InputSummary;
import tereze.reconciliation.Summary;
import tereze.reconciliation.Tally;
import tereze.reconciliation.Verdict;

/// The figures of a reconciliation for the person at the terminal.
public final class ReconcileText {
    private ReconcileText() {}

    /// Some lines: the fines of each verdict, what was left out, and where the results are.
    public static String of(Summary summary, Path folder) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Verdict, Tally> verdict : summary.verdicts().entrySet()) {
            lines.add(line(verdict.getKey().name(), verdict.getValue()));
        }
        lines.add(line("payments of no fine", summary.unmatched()));
        long rejected =
                summary.inputs().stream().mapToLong(InputSummary::rejected).sum();
        lines.add(String.format(Locale.ROOT, "%-28s%12d", "rows left out", rejected));
        lines.add(String.format(
                Locale.ROOT, "%-28s%12d", "missing statements", summary.holes().size()));
        summary.inputs().stream()
                .filter(input -> !input.complete())
                .forEach(input -> lines.add("damaged, read up to the damage: " + input.file()));
        lines.add("The results are in " + folder + ".");
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-28s%12d %20s KZT",
                name,
                tally.count(),
                tally.sum().toPlainString());
    }
}
