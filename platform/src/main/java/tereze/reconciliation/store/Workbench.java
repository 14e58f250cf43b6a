package tereze.reconciliation.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import tereze.payments.BankTime;
import tereze.payments.Hole;
import tereze.reconciliation.AccountHole;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.InputSummary;
import tereze.reconciliation.Judgement;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Terms;
import tereze.reconciliation.reading.SourceFile;
import tereze.reconciliation.rules.Settlement;
import tereze.reconciliation.rules.SharedPayments;
import tereze.reconciliation.rules.VerdictRules;
import tereze.reconciliation.store.Dossiers.Dossier;

/// The rows of one reconciliation, from the files to what the verdicts need. What is done stays done: opened again
/// after
/// a crash, it goes on with the part that was not finished. Not thread-safe.
public final class Workbench implements AutoCloseable {
    private final WorkDatabase database;
    private final List<SourceFile> sources;
    private final Terms terms;
    private final Function<Fine, LocalDate> lastDay;
    private final BankTime time;
    private final VerdictRules rules;
    private final PaymentRows reader;

    private Workbench(
            WorkDatabase database, List<SourceFile> sources, Terms terms, VerdictRules.DayCount days, BankTime time) {
        this.database = database;
        this.sources = sources;
        this.terms = terms;
        this.time = time;
        this.lastDay = fine -> days.lastDay(fine.issuedOn(), terms.days(), terms.count());
        this.rules = new VerdictRules(terms, days);
        this.reader = new PaymentRows(
                sources.stream().map(source -> source.file().name()).toList());
    }

    /// How a workbench uses the machine.
    ///
    /// @param memory how much of it the database may take, such as `1GB`
    public record Machine(String memory, int threads) {}

    /// Opens the workbench in a folder.
    ///
    /// @param sources the files, in the order of their places
    /// @throws SQLException also if another process works there
    public static Workbench open(
            Path folder,
            Machine machine,
            List<SourceFile> sources,
            Terms terms,
            VerdictRules.DayCount days,
            BankTime time)
            throws SQLException {
        WorkDatabase database = WorkDatabase.open(
                folder.resolve("rows.duckdb"), folder.resolve("overflow"), machine.memory(), machine.threads());
        Workbench workbench = new Workbench(database, sources, terms, days, time);
        database.run("create table if not exists done (phase varchar)");
        return workbench;
    }

    /// Does what is not done yet.
    ///
    /// @param begins told of each part when it begins
    public void prepare(Consumer<Phase> begins) throws SQLException, IOException, DamagedRegister {
        for (Phase phase : Phase.values()) {
            if (database.number("select count(*) from done where phase = '" + phase + "'") == 0) {
                begins.accept(phase);
                run(phase);
                database.run("insert into done values ('" + phase + "')");
            }
        }
    }

    private void run(Phase phase) throws SQLException, IOException, DamagedRegister {
        switch (phase) {
            case REGISTERS -> new FileLoading(database, sources, time).registers();
            case PAYMENTS -> new FileLoading(database, sources, time).payments();
            case REPEATS -> new Repeats(database).find();
            case NAMED -> {
                new SharedOut(database, reader, new SharedPayments(terms, lastDay)).run();
                database.run(Tables.BOOKED);
            }
            case SETTLED -> settle();
            case SUSPECTS -> new Suspects(database, terms).find();
        }
    }

    /// Finds what is missing on fines that were paid in part, and the payments that a settled fine did not need.
    private void settle() throws SQLException, IOException {
        database.run(Tables.OPEN);
        try (Dossiers dossiers = Dossiers.paid(database, reader);
                DuckDBAppender open = database.append("open");
                DuckDBAppender spare = database.append("spare")) {
            Conveyor.<Dossier>run(dossiers::handOver, one -> settle(one, open, spare));
        } catch (LoadFailed failed) {
            throw failed.why();
        }
    }

    private void settle(Dossier one, DuckDBAppender open, DuckDBAppender spare) {
        Fine fine = one.fine().fine();
        Settlement settlement = Settlement.of(fine, one.payments(), lastDay.apply(fine), terms);
        try {
            if (settlement.settledBy().isEmpty()) {
                open.beginRow()
                        .append(one.fine().id())
                        .append(settlement.rest().tiyn())
                        .endRow();
            } else if (one.booked().size() > settlement.settledBy().size()) {
                for (PaymentRows.Numbered payment : one.booked()) {
                    if (settlement.counted().contains(payment.payment())
                            && !settlement.settledBy().contains(payment.payment())) {
                        spare.beginRow().append(payment.id()).endRow();
                    }
                }
            }
        } catch (SQLException e) {
            throw new LoadFailed(e);
        }
    }

    /// A fine with its verdict.
    public record Judged(Fine fine, List<Handover> handovers, Judgement judgement) {}

    /// Takes what is judged.
    public interface Taker<T> {
        void take(T one) throws IOException;
    }

    /// Judges each fine, by their numbers.
    public void judge(Taker<Judged> taker) throws SQLException, IOException {
        try (Dossiers dossiers = Dossiers.all(database, reader)) {
            Conveyor.<Dossier>run(dossiers::handOver, one -> {
                Fine fine = one.fine().fine();
                taker.take(new Judged(
                        fine, one.handovers(), rules.judge(fine, one.handovers(), one.payments(), one.suspects())));
            });
        } catch (LoadFailed failed) {
            throw failed.why();
        }
    }

    /// A new table for the fines that were handed over wrongly.
    public WrongTable wrongHandovers() throws SQLException {
        return new WrongTable(database);
    }

    /// A payment that belongs to no fine.
    public record Unmatched(Payment payment, String reference) {}

    /// Goes through the payments that are booked on no fine, by their places.
    public void unmatched(Taker<Unmatched> taker) throws SQLException, IOException {
        try (Rows rows = database.rows("""
                select p.reference, %s from payment p
                where p.booked and p.credit and p.id not in (select payment from repeated)
                    and not exists (select 1 from booked b join fine f on f.id = b.fine where b.id = p.id and not f.conflict)
                order by p.id""".formatted(Tables.columns("p.amount")))) {
            while (rows.next()) {
                String reference = rows.text();
                taker.take(new Unmatched(reader.payment(rows).payment(), reference));
            }
        }
    }

    /// A row that was left out.
    public record Rejected(String file, String place, String reason, String detail) {}

    /// Goes through the rows that were left out, by their places.
    public void rejected(Taker<Rejected> taker) throws SQLException, IOException {
        try (Rows rows = database.rows(
                "select file, place, reason, detail from rejection order by file, length(place), place, reason, detail")) {
            while (rows.next()) {
                String file = sources.get(rows.integer()).file().name();
                taker.take(new Rejected(file, rows.text(), rows.text(), rows.text()));
            }
        }
    }

    /// What the files gave.
    public List<InputSummary> inputs() throws SQLException {
        List<InputSummary> inputs = new ArrayList<>();
        try (Rows rows = database.rows("""
                select i.file, i.kind, i.encoding, i.delimiter, i.rows,
                    i.taken - coalesce(r.late, 0), coalesce(r.number, 0), i.complete,
                    i.first is null, coalesce(i.first, 0), coalesce(i.last, 0)
                from input i left join (
                    select file, count(*) as number, count(*) filter (where ordinal >= 1e9) as late
                    from rejection group by file) r on r.file = i.file
                order by i.file""")) {
            while (rows.next()) {
                SourceFile source = sources.get(rows.integer());
                inputs.add(input(source, rows));
            }
        }
        return inputs;
    }

    private static InputSummary input(SourceFile source, Rows rows) throws SQLException {
        String kind = rows.text();
        String encoding = rows.text();
        String delimiter = rows.text();
        long all = rows.number();
        long taken = rows.number();
        long rejected = rows.number();
        boolean complete = rows.truth();
        boolean empty = rows.truth();
        LocalDate first = rows.day();
        LocalDate last = rows.day();
        return new InputSummary(
                source.file().name(),
                kind,
                source.sha256(),
                encoding,
                delimiter,
                all,
                taken,
                rejected,
                complete,
                empty ? null : first,
                empty ? null : last);
    }

    /// Where statements of accounts are missing.
    public List<AccountHole> holes() throws SQLException {
        List<AccountHole> holes = new ArrayList<>();
        try (Rows rows = database.rows("from hole")) {
            while (rows.next()) {
                holes.add(new AccountHole(
                        rows.text(),
                        rows.text(),
                        new Hole(rows.text(), rows.text(), balance(rows.text()), balance(rows.text()))));
            }
        }
        return holes;
    }

    private static @Nullable BigDecimal balance(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /// Whether every fine is of a person who does not exist: their IINs have century digits that nobody has. Numbers of
    /// companies have other digits there, and no day of a month before them.
    public boolean isSynthetic() throws SQLException {
        return database.number("select count(*) from fine where not regexp_matches(iin, '^....[0-3].[78]')") == 0
                && database.number("select count(*) from fine") > 0;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
