package tereze.reconciliation.store;

import tereze.reconciliation.rules.ReferenceText;

/// The statements that make the tables of a reconciliation. Days are counted from 1970, moments are in microseconds,
/// and amounts in tiyn.
final class Tables {
    /// What the files contain, row by row.
    static final String[] ROWS = {
        """
        create or replace table fine_row (
            file integer, line bigint, number varchar, key varchar, hash bigint,
            iin varchar, amount bigint, issued integer, deadline integer)""",
        """
        create or replace table handover_row (
            file integer, line bigint, number varchar, key varchar, hash bigint, day integer, bailiff varchar)""",
        """
        create or replace table payment (
            id bigint, file integer, place bigint, entry integer, transaction integer,
            moment bigint, day integer, by_booking boolean, amount bigint, credit boolean, booked boolean,
            payer varchar, reference varchar, receipt varchar, likeness bigint)""",
        """
        create or replace table bank (
            payment bigint, kind varchar, account varchar, day integer,
            servicer varchar, uetr varchar, transaction varchar, end_to_end varchar)""",
        "create or replace table name (payment bigint, key varchar, hash bigint)",
        "create or replace table rejection (file integer, ordinal bigint, place varchar, reason varchar, detail varchar)",
        """
        create or replace table input (
            file integer, kind varchar, encoding varchar, delimiter varchar,
            rows bigint, taken bigint, complete boolean, first integer, last integer)""",
        """
        create or replace table hole (
            account varchar, currency varchar, after varchar, before varchar, closing varchar, opening varchar)""",
    };

    /// Each fine once, by its number. Rows of one number that differ are a conflict: the fine is there, so that it is
    /// known that payments name it, but it is not judged.
    static final String[] FINES = {
        "create or replace table doubled as select hash from fine_row group by hash having count(*) > 1", """
        create or replace table fine as
        select row_number() over (order by number, key) as id, *
        from (
            select number, key, hash, iin, amount, issued, deadline, false as conflict
            from fine_row where hash not in (select hash from doubled)
            union all
            select min(number), key, min(hash), min(iin), min(amount), min(issued), min(deadline),
                count(distinct (iin, amount, issued, deadline)) > 1
            from fine_row where hash in (select hash from doubled) group by key)
        order by id""", """
        insert into rejection
        select r.file, 1e9 + r.line, r.line::varchar, 'conflict', 'other rows have the number ' || r.number || ' too, and differ'
        from fine_row r join fine f on f.hash = r.hash and f.key = r.key where f.conflict""",
    };

    static final String[] HANDOVERS = {
        """
        create or replace table handover as
        select distinct f.id as fine, h.day, h.bailiff
        from handover_row h join fine f on f.hash = h.hash and f.key = h.key
        order by f.id, h.day, h.bailiff""", """
        insert into rejection
        select h.file, 1e9 + h.line, h.line::varchar, 'handover-of-unknown', 'no fine has the number ' || h.number
        from handover_row h where not exists (select 1 from fine f where f.hash = h.hash and f.key = h.key)""", "truncate fine_row", "truncate handover_row",
    };

    /// The rows of terminals that are equal in all fields, but for the first of them.
    static final String[] REPEATED = {
        """
        create or replace table repeated as
        select id as payment
        from payment
        where likeness in (select likeness from payment where likeness <> 0 group by likeness having count(*) > 1)
        qualify row_number() over (
            partition by moment, day, amount, credit, reference, payer, receipt order by id) > 1""",
    };

    /// Which payment names which fine. A short number occurs in texts by chance, so only the person who was fined can
    /// mean it.
    static final String[] NAMED = {
        """
        create or replace table named as
        select n.payment, f.id as fine
        from name n join fine f on f.hash = n.hash and f.key = n.key
        where length(f.key) >= %1$d and n.payment not in (select payment from repeated)
        union all
        select n.payment, f.id
        from name n join fine f on f.hash = n.hash and f.key = n.key join payment p on p.id = n.payment
        where length(f.key) < %1$d and p.payer <> '' and p.payer = f.iin and n.payment not in (select payment from repeated)""".formatted(ReferenceText.SHORTEST_SAFE), """
        create or replace table several as
        select payment from named group by payment having count(*) > 1""", """
        create or replace table part (
            fine bigint, payment bigint, amount bigint)""", "create or replace table undecided (payment bigint)",
    };

    /// The booked payments of each fine, in the order of the fines.
    static final String[] BOOKED = {
        """
        create or replace table booked as
        select n.fine, %1$s
        from named n join payment p on p.id = n.payment
        where p.booked and n.payment not in (select payment from several)
        union all
        select t.fine, %2$s
        from part t join payment p on p.id = t.payment
        order by 1, 2""".formatted(columns("p.amount"), columns("t.amount")),
    };

    /// What is needed to find payments that may have been meant for a fine.
    static final String[] OPEN = {
        "create or replace table open (fine bigint, rest bigint)", "create or replace table spare (payment bigint)",
    };

    private Tables() {}

    /// The columns of a payment, as [PaymentRows] reads them.
    static String columns(String amount) {
        return "p.id, p.file, p.place, p.entry, p.transaction, p.moment, p.day, p.by_booking, " + amount
                + " as amount, p.credit, p.booked, p.payer";
    }
}
