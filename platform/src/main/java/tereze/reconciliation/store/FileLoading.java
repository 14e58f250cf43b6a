package tereze.reconciliation.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import tereze.payments.AccountChain;
import tereze.payments.AccountChain.Filed;
import tereze.payments.BankTime;
import tereze.payments.Hole;
import tereze.payments.Money;
import tereze.reconciliation.Rejection;
import tereze.reconciliation.reading.AgencyFiles;
import tereze.reconciliation.reading.Columns;
import tereze.reconciliation.reading.ReadFile;
import tereze.reconciliation.reading.Register;
import tereze.reconciliation.reading.SourceFile;
import tereze.reconciliation.reading.SourceFile.Role;

/// Reads files into the tables.
final class FileLoading {
    private final WorkDatabase database;
    private final List<SourceFile> sources;
    private final BankTime time;

    FileLoading(WorkDatabase database, List<SourceFile> sources, BankTime time) {
        this.database = database;
        this.sources = sources;
        this.time = time;
    }

    /// Reads the fines and the hand-overs.
    void registers() throws SQLException, IOException, DamagedRegister {
        database.run(Tables.ROWS);
        load(List.of(Role.FINES, Role.HANDOVERS), NumberIndex.none());
        refuseDamaged();
        database.run(Tables.FINES);
        database.run(Tables.HANDOVERS);
    }

    /// Reads the payments.
    void payments() throws SQLException, IOException {
        database.run(
                "delete from payment",
                "delete from bank",
                "delete from name",
                "delete from hole",
                "delete from rejection where file >= " + firstPayments(),
                "delete from input where file >= " + firstPayments());
        holes(load(List.of(Role.PAYMENTS), NumberIndex.of(database)));
    }

    private long firstPayments() {
        return sources.stream().filter(source -> source.role() != Role.PAYMENTS).count();
    }

    private List<Filed> load(List<Role> roles, NumberIndex numbers) throws SQLException, IOException {
        List<ReadFile> results = new ArrayList<>();
        try (LoadingRegister register = new LoadingRegister(database, numbers);
                DuckDBAppender inputs = database.append("input")) {
            Conveyor.<HandedOver.Row>run(
                    conveyor -> results.addAll(read(roles, conveyor)), row -> row.putInto(register));
            int next = 0;
            for (int i = 0; i < sources.size(); i++) {
                if (roles.contains(sources.get(i).role())) {
                    input(inputs, i, sources.get(i), results.get(next++));
                }
            }
            return register.statements();
        } catch (LoadFailed failed) {
            throw failed.why();
        }
    }

    private List<ReadFile> read(List<Role> roles, Conveyor<HandedOver.Row> conveyor) throws IOException {
        HandedOver register = new HandedOver(conveyor);
        AgencyFiles files = new AgencyFiles(Columns.load(), time, register);
        List<ReadFile> results = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            if (roles.contains(sources.get(i).role())) {
                int file = i;
                conveyor.put(loading -> loading.begin(file));
                results.add(read(files, sources.get(i), register));
            }
        }
        return results;
    }

    private static ReadFile read(AgencyFiles files, SourceFile source, Register register) throws IOException {
        if (source.repeated()) {
            return new ReadFile(source.file().name(), "csv", "", "", 0, 0, true, null, null);
        }
        try {
            ReadFile read = switch (source.role()) {
                case FINES -> files.fines(source.file());
                case HANDOVERS -> files.handovers(source.file());
                case PAYMENTS -> files.payments(source.file());
            };
            if (source.isChanged()) {
                throw new ChangedFile(source.file().name());
            }
            return read;
        } catch (ChangedFile e) {
            throw e;
        } catch (IOException e) {
            register.rejected(new Rejection(
                    source.file().name(), "", Rejection.Reason.ENCODING, "it cannot be opened or unpacked"));
            return new ReadFile(source.file().name(), "csv", "", "", 0, 0, false, null, null);
        }
    }

    private static void input(DuckDBAppender inputs, int ordinal, SourceFile source, ReadFile read)
            throws SQLException {
        String kind = read.kind().equals("csv") ? source.role().name().toLowerCase(Locale.ROOT) : read.kind();
        inputs.beginRow()
                .append(ordinal)
                .append(kind)
                .append(read.encoding())
                .append(read.delimiter())
                .append(read.rows())
                .append(read.taken())
                .append(read.complete())
                .append(epochDay(read.first()))
                .append(epochDay(read.last()))
                .endRow();
    }

    private static @Nullable Integer epochDay(java.time.@Nullable LocalDate day) {
        return day == null ? null : Integer.valueOf((int) day.toEpochDay());
    }

    /// A row that is wrong costs itself. A file that breaks off costs nobody knows whom.
    private void refuseDamaged() throws SQLException, DamagedRegister {
        List<String> places = new ArrayList<>();
        try (Rows rows = database.rows("""
                select i.file, coalesce(r.place, ''), coalesce(r.detail, '')
                from input i left join rejection r on r.file = i.file
                where not i.complete
                qualify row_number() over (partition by i.file order by r.ordinal desc) = 1 order by i.file""")) {
            while (rows.next()) {
                String file = sources.get(rows.integer()).file().name();
                String place = rows.text();
                places.add(file + (place.isEmpty() ? "" : ":" + place) + ": " + rows.text());
            }
        }
        if (!places.isEmpty()) {
            throw new DamagedRegister(places);
        }
    }

    private static String text(@Nullable BigDecimal balance) {
        return balance == null ? "" : Money.text(balance);
    }

    private void holes(List<Filed> statements) throws SQLException {
        try (DuckDBAppender table = database.append("hole")) {
            for (AccountChain chain : AccountChain.of(statements)) {
                for (Hole hole : chain.holes()) {
                    table.beginRow()
                            .append(chain.account())
                            .append(chain.currency())
                            .append(hole.after())
                            .append(hole.before())
                            .append(text(hole.closing()))
                            .append(text(hole.opening()))
                            .endRow();
                }
            }
        }
    }
}
