package tereze.demo.country;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import tereze.acts.ActFamily;
import tereze.acts.Actor;
import tereze.acts.Change;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.acts.table.Version;
import tereze.demo.country.Cast.Member;
import tereze.demo.country.Quarter.Home;
import tereze.people.PeopleAct;

/// Loads a synthetic country into the registers, with the owner's role, before a server uses them.
public final class SyntheticCountry {
    public static final int FEWEST_PEOPLE = Plan.FEWEST_PEOPLE;

    public static final int MOST_PEOPLE = Plan.MOST_PEOPLE;

    /// The seed of demonstrations.
    public static final long DEMO_SEED = 1;

    /// The share of copying in the progress, in percent; the rest is building indexes.
    private static final int COPIED = 80;

    private SyntheticCountry() {}

    /// The result of a load.
    ///
    /// @param rows in all tables of the registers
    /// @param sha256 of these rows, in hexadecimal: the same for the same people and seed
    /// @param seq number of the act in all rows
    public record Loaded(int people, long seed, long rows, String sha256, long seq) {}

    /// Whether the registers are empty, so that a country can be loaded.
    ///
    /// @param owner a connection with the owner's role
    public static boolean isWanted(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select not exists (select from people.person) and not exists (select from addresses.place)
                            and not exists (select from agencies.agency)""")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// The number of people in the registers.
    ///
    /// @param owner connections with the owner's role
    public static long people(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from people.person")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the people", e);
        }
    }

    /// Loads the country of a demonstration, unless the registers contain something.
    ///
    /// @param owner connections with the owner's role
    /// @param people from [#FEWEST_PEOPLE] to [#MOST_PEOPLE]
    /// @param progress receives the percentage
    /// @return whether it was loaded
    public static boolean fillIfEmpty(DataSource owner, int people, IntConsumer progress) {
        try (Connection connection = owner.getConnection()) {
            boolean wanted = isWanted(connection);
            if (wanted) {
                load(connection, people, DEMO_SEED, progress);
            }
            return wanted;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot load the synthetic country", e);
        }
    }

    /// Loads a country in one transaction, and commits it.
    ///
    /// All rows have version 1 and the number of one act, `people.loaded/1`, with people, seed, count and hash.
    /// The triggers that require an act for each row are off meanwhile; only the owner may do this.
    ///
    /// @param owner a connection with the owner's role; nothing else may use the database meanwhile
    /// @param people from 1,000 to 1,000,000
    /// @param progress receives the percentage
    /// @throws IllegalStateException if the registers contain something
    public static Loaded load(Connection owner, int people, long seed, IntConsumer progress) throws SQLException {
        Country country = new Country(people, seed);
        owner.setAutoCommit(false);
        try {
            execute(owner, "select acts.lock()");
            if (!isWanted(owner)) {
                throw new IllegalStateException("the registers hold something already");
            }
            long seq = nextSeq(owner);
            List<LoadedTable> tables = LoadedTable.prepareAll(owner, seq);
            CountryCopy copy = new CountryCopy(owner, country);
            copy.run(percent -> progress.accept(percent * COPIED / 100));
            for (int i = 0; i < tables.size(); i++) {
                tables.get(i).finish(owner);
                progress.accept(COPIED + (100 - COPIED) * (i + 1) / tables.size());
            }
            addCast(owner, country.cast());
            Loaded loaded = new Loaded(people, seed, copy.rows(), copy.sha256(), seq);
            append(owner, loaded);
            owner.commit();
            analyze(owner);
            return loaded;
        } catch (SQLException | RuntimeException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    /// The number that the act will get. The lock is held until it is appended.
    private static long nextSeq(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(seq), -1) + 1 from acts.act")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void addCast(Connection owner, List<Member> cast) throws SQLException {
        try (PreparedStatement insert =
                owner.prepareStatement("insert into launcher.demo_person values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < cast.size(); i++) {
                Member member = cast.get(i);
                Home rents = member.rents();
                insert.setInt(1, i);
                insert.setString(2, member.person().iin());
                insert.setString(3, member.person().name().text());
                insert.setString(4, member.role());
                insert.setArray(
                        5, texts(owner, member.owns().stream().map(Home::rka).toList()));
                insert.setString(6, rents == null ? null : rents.rka());
                insert.setString(7, member.note());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void append(Connection owner, Loaded loaded) throws SQLException {
        execute(owner, "select acts.make_demonstration()");
        SecureRandom random = new SecureRandom();
        Instant now = Instant.now();
        UUID actId = new UUID(
                (now.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12),
                Long.MIN_VALUE | (random.nextLong() >>> 2));
        ActCodec codec = new ActCodec(new ActKinds(List.of(new ActFamily(PeopleAct.class))), random);
        PeopleAct act = new PeopleAct.Loaded(
                "synthetic country, " + loaded.people() + " people, seed " + loaded.seed(),
                loaded.sha256(),
                loaded.rows());
        ActCodec.Encoded encoded = codec.encode(
                new Change.NewAct(actId, UUID.randomUUID(), Version.NONE, act),
                new byte[0],
                Actor.SYSTEM,
                "synthetic-country",
                now);
        try (PreparedStatement append = owner.prepareStatement("""
                select first_seq from acts.append(array[?]::uuid[], array[?]::int[], array[?]::timestamptz[],
                    array[?]::uuid[], array[?]::uuid[], array[?]::text[], array[?]::bytea[], array[?]::bytea[],
                    '{}', '{}')""")) {
            append.setObject(1, encoded.id());
            append.setInt(2, encoded.kind());
            append.setString(3, encoded.at().toString());
            append.setObject(4, encoded.thing());
            append.setObject(5, encoded.actor());
            append.setString(6, encoded.reason());
            append.setBytes(7, encoded.record());
            append.setBytes(8, encoded.commitment());
            try (ResultSet row = append.executeQuery()) {
                row.next();
                if (row.getLong(1) != loaded.seq()) {
                    throw new IllegalStateException("seq: " + row.getLong(1) + " (expected: " + loaded.seq() + ")");
                }
            }
        }
    }

    /// Without this, the planner assumes empty tables until PostgreSQL analyzes them.
    private static void analyze(Connection owner) throws SQLException {
        owner.setAutoCommit(true);
        for (Table table : Table.values()) {
            execute(owner, "vacuum (analyze) " + table.tableName());
        }
    }

    private static Array texts(Connection owner, List<String> texts) throws SQLException {
        return owner.createArrayOf("text", texts.toArray());
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
