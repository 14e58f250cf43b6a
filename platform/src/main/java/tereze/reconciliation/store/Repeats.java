package tereze.reconciliation.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import tereze.payments.StatementKind;
import tereze.reconciliation.rules.RepeatedReports;
import tereze.reconciliation.rules.RepeatedReports.Row;
import tereze.reconciliation.rules.RepeatedReports.Statement;

/// Finds payments that several files, or several statements, report.
final class Repeats {
    private static final List<String> NAMES = List.of("servicer", "uetr", "transaction", "end_to_end");

    private final WorkDatabase database;

    Repeats(WorkDatabase database) {
        this.database = database;
    }

    void find() throws SQLException {
        database.run(Tables.REPEATED);
        for (String name : NAMES) {
            find(name);
        }
    }

    /// Goes through the payments that have a name in common with one of another statement. The bank's reference and the
    /// UETR name one payment; the others do so together with the day.
    private void find(String name) throws SQLException {
        boolean alone = name.equals("servicer") || name.equals("uetr");
        String group = "b.account, p.amount, p.credit, b." + name + (alone ? "" : ", b.day");
        String sql = """
                select dense_rank() over (order by %1$s) as one, p.id, b.kind, p.file, p.place, p.booked, b.servicer, b.uetr
                from bank b join payment p on p.id = b.payment
                where b.%2$s <> '' and p.id not in (select payment from repeated)
                qualify min((p.file, p.place)) over (partition by %1$s) <> max((p.file, p.place)) over (partition by %1$s)
                order by one, p.id""".formatted(group, name);
        try (Rows rows = database.rows(sql);
                DuckDBAppender repeated = database.append("repeated")) {
            List<Row> together = new ArrayList<>();
            long before = 0;
            while (rows.next()) {
                long now = rows.number();
                if (now != before) {
                    put(RepeatedReports.among(together), repeated);
                    together.clear();
                    before = now;
                }
                together.add(row(rows));
            }
            put(RepeatedReports.among(together), repeated);
        }
    }

    private static void put(List<Long> payments, DuckDBAppender table) throws SQLException {
        for (long payment : payments) {
            table.beginRow().append(payment).endRow();
        }
    }

    private static Row row(Rows rows) throws SQLException {
        long id = rows.number();
        StatementKind kind = StatementKind.valueOf(rows.text());
        Statement statement = new Statement(kind, rows.integer(), rows.number());
        return new Row(id, statement, rows.truth(), rows.text(), rows.text());
    }
}
