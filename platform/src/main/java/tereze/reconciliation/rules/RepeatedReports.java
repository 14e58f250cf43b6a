package tereze.reconciliation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tereze.payments.StatementKind;

/// Finds the payments that several statements of one account report, so that each counts once.
///
/// The rows of one statement are different payments, also if they look alike. So a row is a repeat only of a row of
/// another statement, and each row is repeated at most once by the same statement.
public final class RepeatedReports {
    private RepeatedReports() {}

    /// A row of a statement.
    ///
    /// @param id any number of the caller's
    /// @param servicer the bank's reference; empty if it is missing
    /// @param uetr empty if it is missing
    public record Row(long id, Statement statement, boolean booked, String servicer, String uetr) {}

    /// A statement of one file.
    ///
    /// @param place which statement of its file
    public record Statement(StatementKind kind, int file, long place) implements Comparable<Statement> {
        private static final Comparator<Statement> ORDER = Comparator.comparingInt(Statement::rank)
                .thenComparingInt(Statement::file)
                .thenComparingLong(Statement::place);

        /// The statement of a day counts more than what was reported before it.
        private int rank() {
            return switch (kind) {
                case STATEMENT -> 0;
                case NOTIFICATION -> 1;
                case REPORT -> 2;
            };
        }

        private boolean isProvisional() {
            return kind != StatementKind.STATEMENT;
        }

        @Override
        public int compareTo(Statement other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Kept {
        private Row row;
        private @Nullable Statement repeatedBy;

        Kept(Row row) {
            this.row = row;
        }
    }

    /// The ids of the rows that repeat others.
    ///
    /// @param group rows that have one name in common: the bank's reference, the UETR, or another one together with
    ///     the day, the amount and the sign
    public static List<Long> among(List<Row> group) {
        SortedMap<Statement, List<Row>> byStatement = new TreeMap<>();
        for (Row row : group) {
            byStatement
                    .computeIfAbsent(row.statement(), none -> new ArrayList<>())
                    .add(row);
        }
        List<Long> repeats = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (List<Row> rows : byStatement.values()) {
            List<Row> others = new ArrayList<>();
            int before = kept.size();
            for (Row row : rows) {
                if (!isRepeat(row, kept, before, true, repeats)) {
                    others.add(row);
                }
            }
            for (Row row : others) {
                if (!isRepeat(row, kept, before, false, repeats)) {
                    kept.add(new Kept(row));
                }
            }
        }
        return repeats;
    }

    /// Whether a row repeats one of the first rows that are kept. If only the new one is booked, it is kept instead.
    private static boolean isRepeat(Row row, List<Kept> kept, int first, boolean byReference, List<Long> repeats) {
        for (Kept one : kept.subList(0, first)) {
            boolean free = !row.statement().equals(one.repeatedBy);
            if (free && (byReference ? haveOneReference(row, one.row) : mayBeOne(row, one.row))) {
                boolean better = row.booked() && !one.row.booked();
                repeats.add(better ? one.row.id() : row.id());
                one.row = better ? row : one.row;
                one.repeatedBy = row.statement();
                return true;
            }
        }
        return false;
    }

    private static boolean haveOneReference(Row one, Row other) {
        return isSame(one.servicer(), other.servicer()) || isSame(one.uetr(), other.uetr());
    }

    /// The statement of a day has all its payments, so that what was reported before is among them, under whatever
    /// reference. Two rows of one kind with different references are two payments.
    private static boolean mayBeOne(Row one, Row other) {
        return one.statement().isProvisional() != other.statement().isProvisional()
                || !(isOther(one.servicer(), other.servicer()) || isOther(one.uetr(), other.uetr()));
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static boolean isOther(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
