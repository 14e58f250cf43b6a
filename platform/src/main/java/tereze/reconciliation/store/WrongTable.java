package tereze.reconciliation.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import tereze.reconciliation.WrongHandover;

/// The fines that were handed over although they were paid, to be told to one bailiff after the other.
public final class WrongTable implements AutoCloseable {
    private final WorkDatabase database;
    private final DuckDBAppender table;
    private long ordinal;

    WrongTable(WorkDatabase database) throws SQLException {
        this.database = database;
        database.run("""
                create or replace table wrong (
                    ordinal bigint, bailiff varchar, number varchar, amount bigint, paid_at bigint,
                    handed_over integer, in_time boolean, evidence varchar)""");
        this.table = database.append("wrong");
    }

    /// Adds what bailiffs must know of a fine. Fines come by their numbers.
    public void add(List<WrongHandover> all) {
        try {
            for (WrongHandover wrong : all) {
                add(wrong);
            }
        } catch (SQLException e) {
            throw new LoadFailed(e);
        }
    }

    private void add(WrongHandover wrong) throws SQLException {
        table.beginRow()
                .append(++ordinal)
                .append(wrong.bailiff())
                .append(wrong.number())
                .append(wrong.amount().tiyn())
                .append(Rows.micros(wrong.paidAt()))
                .append((int) wrong.handedOverOn().toEpochDay())
                .append(wrong.inTime())
                .append(wrong.evidence())
                .endRow();
    }

    /// Takes the fines of one bailiff, while they are read.
    public interface Reader {
        void read(String bailiff, Iterator<WrongHandover> fines) throws IOException;
    }

    /// Goes through the bailiffs, by their names. No more can be added.
    public void read(Reader reader) throws SQLException, IOException {
        table.close();
        try (Rows rows = database.rows("select * exclude (ordinal) from wrong order by bailiff, ordinal")) {
            Cursor cursor = new Cursor(rows);
            while (cursor.bailiff != null) {
                String bailiff = cursor.bailiff;
                reader.read(bailiff, cursor.of(bailiff));
            }
        } catch (LoadFailed failed) {
            throw failed.why();
        }
    }

    @Override
    public void close() throws SQLException {
        table.close();
    }

    private static final class Cursor {
        private final Rows rows;
        private @Nullable String bailiff;

        Cursor(Rows rows) throws SQLException {
            this.rows = rows;
            advance();
        }

        private void advance() throws SQLException {
            bailiff = rows.next() ? rows.text() : null;
        }

        private WrongHandover take(String of) {
            try {
                WrongHandover wrong = new WrongHandover(
                        of, rows.text(), rows.amount(), rows.moment(), rows.day(), rows.truth(), rows.text());
                advance();
                return wrong;
            } catch (SQLException e) {
                throw new LoadFailed(e);
            }
        }

        Iterator<WrongHandover> of(String wanted) {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return wanted.equals(bailiff);
                }

                @Override
                public WrongHandover next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException(wanted);
                    }
                    return take(wanted);
                }
            };
        }
    }
}
