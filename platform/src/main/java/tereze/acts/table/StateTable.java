package tereze.acts.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.DueJob;
import tereze.acts.DueJob.DueItem;

/// A table of states, declared by the module that owns it: one row a thing, one column a component of its record.
///
/// It reads. Writing is done by [Acts] alone, from the [Change] that names this table. Immutable and thread-safe.
///
/// @param <T> a record whose first component is `UUID id`
public final class StateTable<T> {
    private final String name;
    private final RecordMapping<T> mapping;
    private final List<Column<T>> columns;
    private final Set<String> frozen;
    private final List<List<String>> uniques;

    private StateTable(Builder<T> builder) {
        this.name = builder.name;
        this.mapping = builder.mapping;
        this.columns = Stream.concat(mapping.columns().stream(), builder.derived.stream())
                .toList();
        this.frozen = Set.copyOf(builder.frozen);
        this.uniques = List.copyOf(builder.uniques);
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        Stream.concat(frozen.stream(), uniques.stream().flatMap(List::stream)).forEach(column -> {
            if (!names.contains(column)) {
                throw new IllegalArgumentException(name + ": no column " + column);
            }
        });
    }

    /// Begins the declaration of a table.
    ///
    /// @param name with the schema, `cases.case`
    public static <T extends Record> Builder<T> of(String name, Class<T> type) {
        return new Builder<>(name, RecordMapping.of(type));
    }

    /// The table's name with its schema.
    public String name() {
        return name;
    }

    /// The columns after `id`, `version` and `act_seq`, in the order in which they are written.
    public List<Column<T>> columns() {
        return columns;
    }

    /// Columns that keep the value they were first given.
    public Set<String> frozen() {
        return frozen;
    }

    /// The uniques, each as the names of its columns.
    public List<List<String>> uniques() {
        return uniques;
    }

    /// The column of a name.
    public Column<T> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElseThrow();
    }

    /// The id of the thing whose state this is.
    public UUID id(T state) {
        return mapping.id(state);
    }

    /// The names of all columns as the database must have them; for the test that compares.
    public Set<String> columnNames() {
        Set<String> names = new LinkedHashSet<>(List.of("id", "version", "act_seq"));
        columns.forEach(column -> names.add(column.name()));
        return names;
    }

    /// The state of this thing, with the version that a change of it replaces.
    public Optional<Versioned<T>> find(JdbcClient jdbc, UUID id) {
        return where(jdbc, "s.id = ?", id).stream().findFirst();
    }

    /// The states for which a condition holds.
    ///
    /// @param condition SQL after `where`, over the columns of this table, whose alias is `s`; may end in an
    ///     `order by` and a `limit`
    public List<Versioned<T>> where(JdbcClient jdbc, String condition, Object... parameters) {
        return jdbc.sql("select s.*, a.commitment as previous_commitment from " + name
                        + " s left join acts.act a on a.seq = s.act_seq and a.thing = s.id where " + condition)
                .params(parameters)
                .query((row, number) -> read(row))
                .list();
    }

    /// Things whose moment, their column `due`, has come: a few of them in the order in which it came, for a [DueJob].
    ///
    /// @param condition SQL over the columns of this table, whose alias is `s`, without parameters
    /// @param last of those before; null for the first
    public List<DueItem<Instant>> due(JdbcClient jdbc, String condition, Instant now, @Nullable DueItem<Instant> last) {
        return jdbc.sql("select s.due, s.id from " + name + " s where " + condition
                        + " and s.due <= ?::timestamptz and (s.due, s.id) > (?::timestamptz, ?)"
                        + " order by s.due, s.id limit " + DueJob.LOOKED_UP_AT_ONCE)
                .params(
                        now.toString(),
                        last == null ? "-infinity" : last.at().toString(),
                        last == null ? new UUID(0, 0) : last.id())
                .query((row, number) ->
                        new DueItem<>(row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class)))
                .list();
    }

    /// A question that many callers may put at once: the states for which a condition holds, for each key.
    ///
    /// @param condition SQL after `where`, as in [#where], over `s` and the key's parts, `asked.k1`, `asked.k2`
    ///     and so on; it takes no other parameters
    /// @param types PostgreSQL's names of the types of the parts, each given as its `toString`
    public BatchLoader<List<?>, Versioned<T>> grouped(JdbcClient jdbc, String condition, String... types) {
        return grouped(jdbc, new Beside<>("", "", (stored, row) -> stored), condition, types);
    }

    /// What is read beside a state in the same moment, such as the version of the guard row of its set.
    ///
    /// @param columns SQL, `, d.version as guard`
    /// @param joins SQL, `left join addresses.dwelling d on d.id = s.premises`; leaves each state one row
    /// @param reading puts the state together with the columns
    public record Beside<T, V>(String columns, String joins, Putting<T, V> reading) {}

    /// Puts a state together with what its row holds beside it.
    @FunctionalInterface
    public interface Putting<T, V> {
        V put(Versioned<T> state, ResultSet row) throws SQLException;
    }

    /// As [#grouped(JdbcClient, String, String...)], with what is read beside each state.
    public <V> BatchLoader<List<?>, V> grouped(
            JdbcClient jdbc, Beside<T, V> beside, String condition, String... types) {
        String sql = "select found.*, asked.place as asked_place from " + BatchKeys.unnested(types)
                + " cross join lateral (select s.*, a.commitment as previous_commitment" + beside.columns() + " from "
                + name + " s left join acts.act a on a.seq = s.act_seq and a.thing = s.id " + beside.joins()
                + " where " + condition + ") found";
        return new BatchLoader<>(keys ->
                BatchKeys.of(keys).answered(jdbc, sql, row -> beside.reading().put(read(row), row)));
    }

    private Versioned<T> read(ResultSet row) throws SQLException {
        byte @Nullable [] previous = row.getBytes("previous_commitment");
        return new Versioned<>(mapping.read(row), new Version(row.getInt("version"), previous));
    }

    @Override
    public String toString() {
        return name;
    }

    /// A column as it is written.
    ///
    /// @param sqlType PostgreSQL's name of the type
    /// @param value what is written; a form that a JDBC array of the type takes
    public record Column<T>(String name, String sqlType, Function<T, @Nullable Object> value) {}

    /// Declares a table. Not thread-safe.
    public static final class Builder<T> {
        private final String name;
        private final RecordMapping<T> mapping;
        private final List<Column<T>> derived = new ArrayList<>();
        private final Set<String> frozen = new LinkedHashSet<>();
        private final List<List<String>> uniques = new ArrayList<>();

        private Builder(String name, RecordMapping<T> mapping) {
            this.name = name;
            this.mapping = mapping;
        }

        /// A column computed from the state, for queries and constraints; it is written and never read back.
        public <V> Builder<T> derived(String column, Class<V> type, Function<T, @Nullable V> value) {
            derived.add(RecordMapping.derived(column, type, value));
            return this;
        }

        /// Columns that keep the value they were first given; the same are named in the migration.
        public Builder<T> frozen(String... columns) {
            frozen.addAll(List.of(columns));
            return this;
        }

        /// Columns of which no two rows may hold the same values, unless one of them is null.
        public Builder<T> unique(String... columns) {
            uniques.add(List.of(columns));
            return this;
        }

        public StateTable<T> build() {
            return new StateTable<>(this);
        }
    }
}
