package tereze.reconciliation.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Suspect;
import tereze.reconciliation.Suspect.Naming;
import tereze.reconciliation.rules.ReferenceText;

/// Everything that is known of each fine, one fine after the other, by their numbers. All tables are in the order of
/// the fines, so each is read once, side by side with the others.
final class Dossiers implements AutoCloseable {
    private final Rows fines;
    private final Beside<PaymentRows.Numbered> booked;
    private final Beside<Handover> handovers;
    private final Beside<Suspect> suspects;
    private long last;

    /// What is known of one fine.
    ///
    /// @param booked payments that name it, with their ids
    record Dossier(
            PaymentRows.NumberedFine fine,
            List<PaymentRows.Numbered> booked,
            List<Handover> handovers,
            List<Suspect> suspects) {
        List<Payment> payments() {
            return booked.stream().map(PaymentRows.Numbered::payment).toList();
        }
    }

    private Dossiers(
            Rows fines, Beside<PaymentRows.Numbered> booked, Beside<Handover> handovers, Beside<Suspect> suspects) {
        this.fines = fines;
        this.booked = booked;
        this.handovers = handovers;
        this.suspects = suspects;
    }

    /// The fines that have payments, with these alone.
    static Dossiers paid(WorkDatabase database, PaymentRows reader) throws SQLException {
        return new Dossiers(
                database.rows("select " + PaymentRows.FINE
                        + " from fine f where f.id in (select fine from booked) and not f.conflict order by f.id"),
                booked(database, reader),
                Beside.nothing(),
                Beside.nothing());
    }

    /// All fines, with everything.
    static Dossiers all(WorkDatabase database, PaymentRows reader) throws SQLException {
        return new Dossiers(
                database.rows("select " + PaymentRows.FINE + " from fine f where not f.conflict"),
                booked(database, reader),
                new Beside<>(
                        database.rows("select fine, day, bailiff from handover"),
                        rows -> new Handover(rows.day(), rows.text())),
                new Beside<>(database.rows("select * from suspected"), rows -> suspect(rows, reader)));
    }

    private static Beside<PaymentRows.Numbered> booked(WorkDatabase database, PaymentRows reader) throws SQLException {
        return new Beside<>(database.rows("select * from booked"), reader::payment);
    }

    private static Suspect suspect(Rows rows, PaymentRows reader) throws SQLException {
        Naming naming = Naming.valueOf(rows.text());
        ReferenceText reference = ReferenceText.of(rows.text());
        return new Suspect(reader.payment(rows).payment(), naming, reference.longGroups());
    }

    /// Hands over all fines.
    void handOver(Conveyor<Dossier> conveyor) throws SQLException {
        for (@Nullable Dossier one = next(); one != null; one = next()) {
            conveyor.put(one);
        }
    }

    /// The next fine; null at the end.
    private @Nullable Dossier next() throws SQLException {
        if (!fines.next()) {
            return null;
        }
        PaymentRows.NumberedFine fine = PaymentRows.fine(fines);
        if (fine.id() <= last) {
            throw new IllegalStateException("fine " + fine.id() + " comes after " + last);
        }
        last = fine.id();
        return new Dossier(fine, booked.of(fine.id()), handovers.of(fine.id()), suspects.of(fine.id()));
    }

    @Override
    public void close() throws SQLException {
        try (fines;
                booked;
                handovers) {
            suspects.close();
        }
    }

    private interface Reader<T> {
        T read(Rows rows) throws SQLException;
    }

    /// Rows whose first column is the fine to which they belong.
    private static final class Beside<T> implements AutoCloseable {
        private final @Nullable Rows rows;
        private final @Nullable Reader<T> reader;
        private long ahead = Long.MIN_VALUE;

        Beside(@Nullable Rows rows, @Nullable Reader<T> reader) {
            this.rows = rows;
            this.reader = reader;
        }

        static <T> Beside<T> nothing() {
            return new Beside<>(null, null);
        }

        List<T> of(long fine) throws SQLException {
            if (rows == null || reader == null) {
                return List.of();
            }
            List<T> found = List.of();
            while (ahead <= fine) {
                if (ahead == fine) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(reader.read(rows));
                }
                long next = rows.next() ? rows.number() : Long.MAX_VALUE;
                if (next < ahead) {
                    throw new IllegalStateException("rows of fine " + next + " come after those of " + ahead);
                }
                ahead = next;
            }
            return found;
        }

        @Override
        public void close() throws SQLException {
            if (rows != null) {
                rows.close();
            }
        }
    }
}
