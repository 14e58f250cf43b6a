package tereze.reconciliation.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Payment;
import tereze.reconciliation.rules.SharedPayments;
import tereze.reconciliation.rules.SharedPayments.Named;
import tereze.reconciliation.rules.SharedPayments.Part;
import tereze.reconciliation.rules.SharedPayments.Shared;

/// Shares out the payments that name several fines. They are few, so all of them are in the memory at once.
final class SharedOut {
    private static final String FINES_OF_SEVERAL =
            "select n.fine from named n where n.payment in (select payment from several)";

    private final WorkDatabase database;
    private final PaymentRows reader;
    private final SharedPayments rules;

    SharedOut(WorkDatabase database, PaymentRows reader, SharedPayments rules) {
        this.database = database;
        this.reader = reader;
        this.rules = rules;
    }

    void run() throws SQLException {
        database.run(Tables.NAMED);
        Map<Evidence, Long> ids = new HashMap<>();
        List<Shared> shared = shared(ids);
        if (shared.isEmpty()) {
            return;
        }
        SharedPayments.Result result = rules.shareOut(named(), shared);
        try (DuckDBAppender parts = database.append("part");
                DuckDBAppender undecided = database.append("undecided")) {
            for (Part part : result.parts()) {
                parts.beginRow()
                        .append(part.fine())
                        .append(ids.get(part.payment().evidence()))
                        .append(part.payment().amount().tiyn())
                        .endRow();
            }
            for (Shared one : result.undecided()) {
                undecided.beginRow().append(ids.get(one.payment().evidence())).endRow();
            }
        }
    }

    private List<Shared> shared(Map<Evidence, Long> ids) throws SQLException {
        Map<Payment, List<Long>> fines = new LinkedHashMap<>();
        try (Rows rows = database.rows("""
                select n.fine, %s from named n join payment p on p.id = n.payment
                where p.booked and n.payment in (select payment from several) order by p.id, n.fine""".formatted(Tables.columns("p.amount")))) {
            while (rows.next()) {
                long fine = rows.number();
                PaymentRows.Numbered one = reader.payment(rows);
                ids.put(one.payment().evidence(), one.id());
                fines.computeIfAbsent(one.payment(), none -> new ArrayList<>()).add(fine);
            }
        }
        return fines.entrySet().stream()
                .map(entry -> new Shared(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Named> named() throws SQLException {
        Map<Long, List<Payment>> payments = new HashMap<>();
        try (Rows rows = database.rows("""
                select n.fine, %s from named n join payment p on p.id = n.payment
                where p.booked and n.payment not in (select payment from several) and n.fine in (%s)""".formatted(Tables.columns("p.amount"), FINES_OF_SEVERAL))) {
            while (rows.next()) {
                payments.computeIfAbsent(rows.number(), none -> new ArrayList<>())
                        .add(reader.payment(rows).payment());
            }
        }
        List<Named> named = new ArrayList<>();
        try (Rows rows =
                database.rows("select " + PaymentRows.FINE + " from fine f where f.id in (" + FINES_OF_SEVERAL + ")")) {
            while (rows.next()) {
                PaymentRows.NumberedFine fine = PaymentRows.fine(rows);
                named.add(new Named(fine.id(), fine.fine(), payments.getOrDefault(fine.id(), List.of())));
            }
        }
        return named;
    }
}
