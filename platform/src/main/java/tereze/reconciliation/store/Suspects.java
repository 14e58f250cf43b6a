package tereze.reconciliation.store;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import tereze.reconciliation.Suspect.Naming;
import tereze.reconciliation.Terms;
import tereze.reconciliation.rules.ReferenceText;
import tereze.reconciliation.rules.Slip;

/// Finds the payments that the rules of suspicion are asked about: few of all, and each that they might find.
final class Suspects {
    /// Of equal payments of one person on one day some are enough to look at. A company may have thousands.
    private static final int MOST_ALIKE = 3;

    private final WorkDatabase database;
    private final Terms terms;

    Suspects(WorkDatabase database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    void find() throws SQLException {
        database.run(
                "create or replace table suspect (fine bigint, payment bigint, naming varchar)",
                """
                create or replace table unsettled as
                select id, iin, amount, issued, key from fine
                where not conflict and (id not in (select fine from booked) or id in (select fine from open))""",
                """
                create or replace table unnamed as
                select p.id, p.day, p.amount, p.payer
                from payment p
                where p.booked and p.credit and not exists (select 1 from named n where n.payment = p.id)
                    and p.id not in (select payment from repeated)""",
                """
                insert into suspect
                select n.fine, n.payment, '%s' from named n join payment p on p.id = n.payment
                where p.credit and not p.booked""".formatted(Naming.THIS),
                """
                insert into suspect
                select n.fine, n.payment, '%s' from named n where n.payment in (select payment from undecided)""".formatted(Naming.SEVERAL),
                byPerson("select id, day, amount, payer, 0 as named from unnamed", Naming.NONE),
                byPerson("""
                        select p.id, p.day, p.amount, p.payer, n.fine as named
                        from named n join payment p on p.id = n.payment join fine f on f.id = n.fine
                        where p.booked and p.credit and p.payer <> f.iin
                            and n.payment not in (select payment from several)""", Naming.OTHER_PERSONS),
                byPerson("""
                        select p.id, p.day, p.amount, p.payer, n.fine as named
                        from spare s join payment p on p.id = s.payment join named n on n.payment = p.id
                        where p.credit and n.payment not in (select payment from several)""", Naming.SETTLED_WITHOUT));
        bySlips();
    }

    /// Payments by the person who was fined, of an amount that may have been due.
    private String byPerson(String payments, Naming naming) {
        return """
                insert into suspect
                select distinct fine, payment, '%1$s' from (
                    with paid as (
                        from (%2$s) where payer <> ''
                        qualify row_number() over (partition by payer, amount, day, named order by id) <= %3$d)
                    select f.id as fine, p.id as payment
                    from paid p join unsettled f on f.iin = p.payer
                    where f.id <> p.named and p.day >= f.issued
                        and (p.amount between f.amount - %4$d and f.amount
                            or p.amount between (f.amount * %5$d + 99) // 100 - %4$d and (f.amount * %5$d + 99) // 100)
                    union all
                    select f.id, p.id
                    from open o join unsettled f on f.id = o.fine join paid p on p.payer = f.iin
                    where f.id <> p.named and p.day >= f.issued and p.amount between o.rest - %4$d and o.rest)""".formatted(naming, payments, MOST_ALIKE, terms.tolerance().tiyn(), terms.share());
    }

    /// Payments with a group that has something in common with the number of a fine that is not settled.
    private void bySlips() throws SQLException {
        database.run("create or replace table trace (hash bigint, payment bigint)");
        HashFilter hashes = new HashFilter(database.number("select count(*) from unnamed") * 32);
        try (Rows rows = database.rows("select p.id, p.reference from unnamed u join payment p on p.id = u.id");
                DuckDBAppender table = database.append("trace")) {
            while (rows.next()) {
                long payment = rows.number();
                for (String group : ReferenceText.of(rows.text()).longGroups()) {
                    for (long trace : Slip.traces(group)) {
                        hashes.put(trace);
                        table.beginRow().append(trace).append(payment).endRow();
                    }
                }
            }
        }
        database.run("create or replace table fine_trace (hash bigint, fine bigint)");
        try (Rows rows = database.rows(
                        "select id, key from unsettled where length(key) >= " + (ReferenceText.SHORTEST_SAFE - 1));
                DuckDBAppender table = database.append("fine_trace")) {
            while (rows.next()) {
                long fine = rows.number();
                for (long trace : Slip.traces(rows.text())) {
                    if (hashes.mayHold(trace)) {
                        table.beginRow().append(trace).append(fine).endRow();
                    }
                }
            }
        }
        database.run(
                """
                insert into suspect
                select distinct f.fine, t.payment, '%s' from fine_trace f join trace t on t.hash = f.hash""".formatted(Naming.NONE),
                "drop table trace",
                "drop table fine_trace",
                """
                create or replace table suspected as
                select distinct s.fine, s.naming, p.reference, %s
                from suspect s join payment p on p.id = s.payment order by s.fine, p.id, s.naming""".formatted(Tables.columns("p.amount")),
                "drop table suspect",
                "drop table unsettled");
    }
}
