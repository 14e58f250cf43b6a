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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.DueJob;
import tereze.acts.DueJob.DueItem;
import tereze.acts.table.StateLoader.Absence;
import tereze.acts.table.StateLoader.Loaded;

/// A table of states, declared by the module that owns it: one row for each thing, one column for each component of
/// its record.
///
/// It only reads. [Acts] writes, from a [Change] that names this table. Immutable and thread-safe.
///
/// @param <T> a record whose first component is `UUID id`
public final class StateTable<T> {
    private final String name;
    private final RecordMapping<T> mapping;
    private final List<Column<T>> columns;
    private final Set<String> frozen;
    private final List<List<String>> uniques;
    private final @Nullable Ending ending;
    private final @Nullable Stage stage;

    private StateTable(Builder<T> builder) {
        this.name = builder.name;
        this.mapping = builder.mapping;
        this.columns = Stream.concat(mapping.columns().stream(), builder.derived.stream())
                .toList();
        this.frozen = Set.copyOf(builder.frozen);
        this.uniques = List.copyOf(builder.uniques);
        this.ending = builder.ending;
        this.stage = builder.stage;
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        Stream.concat(frozen.stream(), uniques.stream().flatMap(List::stream)).forEach(column -> {
            if (!names.contains(column)) {
                throw new IllegalArgumentException(name + ": no column " + column);
            }
        });
    }

    /// Starts the declaration of a table.
    ///
    /// @param name with the schema, such as `cases.case`
    public static <T extends Record> Builder<T> of(String name, Class<T> type) {
        return new Builder<>(name, RecordMapping.of(type));
    }

    /// The name with the schema.
    public String name() {
        return name;
    }

    /// The columns after `id`, `version` and `act_seq`, in the order in which they are written.
    public List<Column<T>> columns() {
        return columns;
    }

    /// Columns that keep their first value.
    public Set<String> frozen() {
        return frozen;
    }

    /// The uniques, each as a list of column names.
    public List<List<String>> uniques() {
        return uniques;
    }

    /// How a row shows that its thing has ended; empty if a thing of this table never does.
    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /// The column of the stage; empty if things of this table have none.
    public Optional<Stage> stage() {
        return Optional.ofNullable(stage);
    }

    public Column<T> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElseThrow();
    }

    /// The id of the thing that has this state.
    public UUID id(T state) {
        return mapping.id(state);
    }

    /// The names of all columns that the database must have, for a test.
    public Set<String> columnNames() {
        Set<String> names = new LinkedHashSet<>(List.of("id", "version", "act_seq"));
        columns.forEach(column -> names.add(column.name()));
        return names;
    }

    /// The state of a thing, with the version that a change of it replaces.
    public Optional<Versioned<T>> find(JdbcClient jdbc, UUID id) {
        Optional<Versioned<T>> found =
                Reads.covering(() -> where(jdbc, "s.id = ?", id)).stream().findFirst();
        if (found.isEmpty()) {
            Reads.note(List.of(new RowVersion(name, id, 0)));
        }
        return found;
    }

    /// The states that match a condition. A command relies on the rows that it finds, and says by [Reads#restingOn] or
    /// [Reads#foundOnly] what protects the absence of others.
    ///
    /// @param condition SQL after `where`, over the columns of this table, whose alias is `s`; may end in an
    ///     `order by` and a `limit`
    public List<Versioned<T>> where(JdbcClient jdbc, String condition, Object... parameters) {
        List<Versioned<T>> found = jdbc.sql("select s.*, a.commitment as previous_commitment from " + name
                        + " s left join acts.act a on a.seq = s.act_seq and a.thing = s.id where " + condition)
                .params(parameters)
                .query((row, number) -> read(row))
                .list();
        Reads.note(found.stream().map(this::rowVersion).toList());
        return found;
    }

    private RowVersion rowVersion(Versioned<T> found) {
        return new RowVersion(name, id(found.state()), found.version().number());
    }

    /// The next things whose column `due` has passed, oldest first, for a [DueJob].
    ///
    /// @param condition SQL over the columns of this table, whose alias is `s`, without parameters
    /// @param last the last item of the previous page; null for the first page
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

    /// The loader of things by id. A command that finds none relies on the absence.
    public StateLoader<T> byId(JdbcClient jdbc) {
        return byId(jdbc, Joined.NOTHING);
    }

    /// As [#byId(JdbcClient)], noting what is joined to each state.
    public StateLoader<T> byId(JdbcClient jdbc, Joined beside) {
        return loader(
                jdbc,
                beside,
                key -> new Absence(
                        List.of(new RowVersion(
                                name, UUID.fromString(key.getFirst().toString()), 0)),
                        null),
                "s.id = asked.k1",
                "uuid");
    }

    /// The loader of things by a declared unique. A command that finds none relies on the absence.
    public StateLoader<T> byUnique(JdbcClient jdbc, String... unique) {
        return byUnique(jdbc, Joined.NOTHING, unique);
    }

    /// As [#byUnique(JdbcClient, String...)]; also notes what is joined to each state.
    public StateLoader<T> byUnique(JdbcClient jdbc, Joined beside, String... unique) {
        List<String> names = List.of(unique);
        if (!uniques.contains(names)) {
            throw new IllegalArgumentException(name + ": no unique " + names);
        }
        String condition = IntStream.range(0, unique.length)
                .mapToObj(i -> "s." + unique[i] + " = asked.k" + (i + 1))
                .collect(Collectors.joining(" and "));
        return loader(jdbc, beside, key -> new Absence(List.of(), uniqueKey(names, key)), condition, types(names));
    }

    /// The loader of the members of sets. The first part of the key is the id of the guard row. A command relies
    /// on the guard row, and so on the whole set.
    public StateLoader<T> bySet(JdbcClient jdbc, SetGuard guard, String condition, String... types) {
        return bySet(jdbc, Joined.guardRow(guard), condition, types);
    }

    /// As [#bySet(JdbcClient, SetGuard, String, String...)], if the guard row's id is not a part of the key.
    ///
    /// @param guard joined to each key; it must return one row for each
    public StateLoader<T> bySet(JdbcClient jdbc, Joined guard, String condition, String... types) {
        return grouped(jdbc, guard, Joined.NOTHING, StateLoader.NOTHING, condition, types);
    }

    /// A loader without a guard. A command relies on the rows that it finds, not on the absence of others.
    ///
    /// @param because why that is enough, for readers of the code
    /// @param condition SQL after `where`, as in [#where], over `s` and the parts of the key, `asked.k1`,
    ///     `asked.k2` and so on; without other parameters
    /// @param types PostgreSQL's names of the types of the parts, each sent as its `toString`
    public StateLoader<T> byRows(JdbcClient jdbc, String because, String condition, String... types) {
        Reads.require(because);
        return loader(jdbc, Joined.NOTHING, StateLoader.NOTHING, condition, types);
    }

    /// Rows of other tables that are read in the same statement, such as the guard row of a set. They are joined
    /// to each state, whose alias is `s`, or to each key, whose alias is `asked`.
    ///
    /// @param columns SQL, such as `, d.version as guard`
    /// @param joins SQL, such as `left join addresses.dwelling d on d.id = s.premises`; it must keep one row for
    ///     each state or key
    /// @param noted the rows that a command relies on
    public record Joined(String columns, String joins, BatchKeys.Reading<List<RowVersion>> noted) {
        private static final Joined NOTHING = new Joined("", "", (row, key) -> List.of());

        private static Joined guardRow(SetGuard set) {
            return new Joined(
                    ", coalesce(g.version, 0) as guard_version",
                    "left join " + set.table() + " g on g.id = asked.k1",
                    (row, key) -> List.of(new RowVersion(
                            set.table(), UUID.fromString(key.getFirst().toString()), row.getInt("guard_version"))));
        }
    }

    private StateLoader<T> loader(
            JdbcClient jdbc, Joined beside, Function<List<?>, Absence> absence, String condition, String... types) {
        return grouped(jdbc, null, beside, absence, condition, types);
    }

    private StateLoader<T> grouped(
            JdbcClient jdbc,
            @Nullable Joined guard,
            Joined beside,
            Function<List<?>, Absence> absence,
            String condition,
            String... types) {
        String found = " lateral (select s.*, a.commitment as previous_commitment" + beside.columns() + " from " + name
                + " s left join acts.act a on a.seq = s.act_seq and a.thing = s.id " + beside.joins() + " where "
                + condition + ") found";
        String sql = "select found.*, asked.place as asked_place" + (guard == null ? "" : guard.columns())
                + " from " + BatchKeys.unnested(types)
                + (guard == null ? " cross join" + found : " " + guard.joins() + " left join" + found + " on true");
        return new StateLoader<>(
                new BatchLoader<>(
                        keys -> BatchKeys.of(keys).answered(jdbc, sql, (row, key) -> loaded(row, key, guard, beside))),
                absence);
    }

    private Loaded<T> loaded(ResultSet row, List<?> key, @Nullable Joined guard, Joined beside) throws SQLException {
        List<RowVersion> noted = new ArrayList<>();
        if (guard != null) {
            noted.addAll(guard.noted().read(row, key));
        }
        if (row.getObject("id") == null) {
            return new Loaded<>(null, noted);
        }
        Versioned<T> found = read(row);
        noted.add(rowVersion(found));
        noted.addAll(beside.noted().read(row, key));
        return new Loaded<>(found, noted);
    }

    private String[] types(List<String> names) {
        return names.stream().map(column -> column(column).sqlType()).toArray(String[]::new);
    }

    /// The values of a unique in the form in which the columns are written.
    private UniqueKey uniqueKey(List<String> names, List<?> key) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String text = key.get(i).toString();
            values.add(
                    switch (column(names.get(i)).sqlType()) {
                        case "uuid" -> UUID.fromString(text);
                        case "int4" -> Integer.valueOf(text);
                        case "int8" -> Long.valueOf(text);
                        default -> text;
                    });
        }
        return new UniqueKey(this, names, values);
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
    /// @param value the written value, as an element of a JDBC array
    public record Column<T>(String name, String sqlType, Function<T, @Nullable Object> value) {}

    /// When a thing has ended. The migration says the same with `acts.declare_ending`.
    ///
    /// @param column has one of the final values then; without final values, it is not null then
    /// @param still columns that may change afterwards
    /// @param earlier whether the column may move to an earlier moment
    public record Ending(String column, List<String> finals, List<String> still, boolean earlier) {
        public Ending {
            finals = List.copyOf(finals);
            still = List.copyOf(still);
        }
    }

    /// Where a row contains its stage. The column `status` repeats its name; the migration declares it with
    /// `acts.declare_stage`.
    ///
    /// @param names of all stages
    public record Stage(String column, List<String> names) {
        public Stage {
            names = List.copyOf(names);
        }
    }

    /// Not thread-safe.
    public static final class Builder<T> {
        private final String name;
        private final RecordMapping<T> mapping;
        private final List<Column<T>> derived = new ArrayList<>();
        private final Set<String> frozen = new LinkedHashSet<>();
        private final List<List<String>> uniques = new ArrayList<>();
        private @Nullable Ending ending;
        private @Nullable Stage stage;

        private Builder(String name, RecordMapping<T> mapping) {
            this.name = name;
            this.mapping = mapping;
        }

        /// A column computed from the state, for queries and constraints. It is written and never read.
        public <V> Builder<T> derived(String column, Class<V> type, Function<T, @Nullable V> value) {
            derived.add(RecordMapping.derived(column, type, value));
            return this;
        }

        /// The sealed component that is the stage of a thing. Its name is the column `status`; components with a
        /// [StageColumn] are columns too. A thing ends with a [FinalStage].
        public Builder<T> stage(String component) {
            stage = new Stage(component, Stages.names(mapping.typeOf(component)));
            List<String> finals = Stages.finals(mapping.typeOf(component));
            ending = finals.isEmpty() ? ending : new Ending("status", finals, List.of(), false);
            derived.addAll(Stages.columns(mapping.typeOf(component), state -> mapping.valueOf(component, state)));
            return this;
        }

        /// A thing ends at the moment in this column once it is set. Then the moment may move to an earlier one
        /// only, and the rest of the row does not change.
        ///
        /// @param still columns that may change all the same
        public Builder<T> ending(String column, String... still) {
            ending = new Ending(column, List.of(), List.of(still), true);
            return this;
        }

        /// Columns that keep their first value. The migration names them too.
        public Builder<T> frozen(String... columns) {
            frozen.addAll(List.of(columns));
            return this;
        }

        /// Columns whose values are unique together. A null in one of them makes a row exempt.
        public Builder<T> unique(String... columns) {
            uniques.add(List.of(columns));
            return this;
        }

        public StateTable<T> build() {
            return new StateTable<>(this);
        }
    }
}
