package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateTable;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// What the database refuses for each declared table, whatever its module. The test attacks in plain SQL with the
/// application's own credential. It also attacks new tables without a change.
///
/// The checks and triggers of the modules are switched off first, so that only the rules of every table respond.
/// Each module tests its own.
@Tag("prove")
@Tag("P12")
class StateTableContractIT {
    private static final String DONE = "done";
    private static final String NO_PRIVILEGE = "42501";
    private static final String NOT_UNIQUE = "23505";
    private static final String BROKEN_CHECK = "23514";
    private static final String WRONG_VERSION = "TZ001";
    private static final String NO_ACT = "TZ002";
    private static final String HAS_ENDED = "TZ003";
    private static final int ANY_KIND = 9000;
    private static final List<String> ROLES = List.of("tereze_app", "tereze_committer", "tereze_listener");

    private static TestDatabase database;
    private static JdbcClient owner;

    /// A declared table with a row that was inserted correctly.
    record Attacked(
            String table,
            boolean isSet,
            UUID row,
            Set<String> frozen,
            List<List<String>> uniques,
            Optional<StateTable.Ending> ending,
            Optional<StateTable.Stage> stage) {
        static Attacked state(StateTable<?> table) {
            return new Attacked(
                    table.name(),
                    false,
                    UUID.randomUUID(),
                    table.frozen(),
                    table.uniques(),
                    table.ending(),
                    table.stage());
        }

        static Attacked set(SetGuard set) {
            return new Attacked(
                    set.table(), true, UUID.randomUUID(), Set.of(), List.of(), Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return table;
        }

        String append(UUID thing) {
            return append(thing, KINDS.getOrDefault(table, ANY_KIND));
        }

        String append(UUID thing, int kind) {
            return "select testing.append('" + thing + "', " + kind + ")";
        }

        String insert(UUID id, int version, String act, Map<String, String> values) {
            Map<String, String> all = new TreeMap<>(values);
            all.putAll(Map.of("id", "'" + id + "'", "version", "" + version, "act_seq", act));
            return AnyRow.inserting(table, all);
        }

        String update(int versions, String act) {
            return "update %s set version = version + %d, act_seq = %s where id = '%s'"
                    .formatted(table, versions, act, row);
        }

        String set(String column) {
            return "update %s set %s = %s".formatted(table, column, column);
        }
    }

    private static final String LAST_ACT = "(select max(seq) from acts.act)";

    /// The kind of act that makes a table, by its number.
    private static final Map<String, Integer> KINDS = new TreeMap<>();

    private static final List<Attacked> TABLES = Stream.concat(
                    Families.tables().stream().map(Attacked::state),
                    Families.guards().stream().distinct().map(Attacked::set))
            .toList();

    @BeforeAll
    static void makeARowOfEach() {
        database = TestDatabase.create();
        owner = JdbcClient.create(database.owner());
        states().stream()
                .filter(table -> kinds("state = ?::regclass", table.table()).isEmpty())
                .forEach(StateTableContractIT::declareAKind);
        states().forEach(table -> KINDS.put(
                table.table(), kinds("state = ?::regclass", table.table()).getFirst()));
        TABLES.forEach(table -> {
            AnyRow.putAside(owner, table.table());
            assertThat(database.refusalOfTransaction(
                            table.append(table.row()),
                            table.insert(table.row(), 1, LAST_ACT, AnyRow.values(owner, table.table()))))
                    .as("the honest way into %s", table)
                    .isEqualTo(DONE);
        });
    }

    /// No act changes some registers yet.
    private static void declareAKind(Attacked table) {
        owner.sql(
                        "select acts.declare_kind((select max(number) + 1 from acts.kind where number < 10000), ?, ?::regclass)")
                .params("test." + table.table().replaceAll("[^a-z]", "-") + "/1", table.table())
                .query()
                .listOfRows();
    }

    private static List<Integer> kinds(String condition, Object... parameters) {
        return owner.sql("select number from acts.kind where " + condition + " order by number")
                .params(parameters)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    static List<Attacked> tables() {
        return TABLES;
    }

    static List<Attacked> states() {
        return TABLES.stream().filter(table -> !table.isSet()).toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void takesTheHonestWay(Attacked table) {
        assertThat(database.refusalOfTransaction(table.append(table.row()), table.update(1, LAST_ACT)))
                .isEqualTo(DONE);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusesARowWithoutAnActOfThisTransaction(Attacked table) {
        UUID other = UUID.randomUUID();
        assertThat(database.refusalOfTransaction(table.append(other))).isEqualTo(DONE);

        assertThat(database.refusalToApplication(table.insert(other, 1, LAST_ACT, AnyRow.values(owner, table.table()))))
                .isEqualTo(NO_ACT);
        assertThat(database.refusalToApplication(table.insert(other, 1, "-1", AnyRow.values(owner, table.table()))))
                .isEqualTo(NO_ACT);
        assertThat(database.refusalToApplication(table.update(1, "act_seq"))).isEqualTo(NO_ACT);
        assertThat(database.refusalToApplication(table.update(1, "-1"))).isEqualTo(NO_ACT);
    }

    /// The guard row of a set may name any act of the transaction, because acts belong to things and not to sets.
    @ParameterizedTest
    @MethodSource("states")
    void refusesTheActOfAnotherThing(Attacked table) {
        assertThat(database.refusalOfTransaction(
                        table.append(UUID.randomUUID()),
                        table.insert(UUID.randomUUID(), 1, LAST_ACT, AnyRow.values(owner, table.table()))))
                .isEqualTo(NO_ACT);
        assertThat(database.refusalOfTransaction(table.append(UUID.randomUUID()), table.update(1, LAST_ACT)))
                .isEqualTo(NO_ACT);
    }

    /// One kind of each family, and a kind that makes no state. An act of one's own thing, in this transaction.
    @ParameterizedTest
    @MethodSource("states")
    @Fault("W4")
    void refusesAnActOfAnotherFamily(Attacked table) {
        List<Integer> others = kinds(
                "number in (select min(number) from acts.kind where state is distinct from ?::regclass group by state)",
                table.table());
        assertThat(others).hasSizeGreaterThan(states().size() - 1);
        for (int other : others) {
            UUID thing = UUID.randomUUID();
            assertThat(database.refusalOfTransaction(
                            table.append(thing, other),
                            table.insert(thing, 1, LAST_ACT, AnyRow.values(owner, table.table()))))
                    .as("kind %d", other)
                    .isEqualTo(NO_ACT);
            assertThat(database.refusalOfTransaction(table.append(table.row(), other), table.update(1, LAST_ACT)))
                    .as("kind %d", other)
                    .isEqualTo(NO_ACT);
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void takesEachActOfItsFamily(Attacked table) {
        for (int own : kinds("state = ?::regclass", table.table())) {
            assertThat(database.refusalOfTransaction(table.append(table.row(), own), table.update(1, LAST_ACT)))
                    .as("kind %d", own)
                    .isEqualTo(DONE);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusesAnyVersionButTheNext(Attacked table) {
        UUID thing = UUID.randomUUID();
        for (int version : new int[] {0, 2, 42}) {
            assertThat(database.refusalOfTransaction(
                            table.append(thing),
                            table.insert(thing, version, LAST_ACT, AnyRow.values(owner, table.table()))))
                    .isEqualTo(WRONG_VERSION);
        }
        for (int step : new int[] {-1, 0, 2}) {
            assertThat(database.refusalOfTransaction(table.append(table.row()), table.update(step, LAST_ACT)))
                    .isEqualTo(WRONG_VERSION);
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void refusesASecondRowOfAUnique(Attacked table) {
        UUID thing = UUID.randomUUID();
        for (List<String> unique : table.uniques()) {
            Map<String, String> same = AnyRow.values(owner, table.table());
            unique.forEach(column ->
                    same.put(column, "(select %s from %s where id = '%s')".formatted(column, table, table.row())));
            assertThat(database.refusalOfTransaction(table.append(thing), table.insert(thing, 1, LAST_ACT, same)))
                    .as("%s", unique)
                    .isEqualTo(NOT_UNIQUE);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusesToChangeWhatIsFrozen(Attacked table) {
        List<String> attacks = Stream.concat(Stream.of("id"), table.frozen().stream())
                .map(table::set)
                .toList();
        assertThat(database.refusals("tereze_committer", attacks)).containsOnly(NO_PRIVILEGE);
    }

    static List<Attacked> endings() {
        return TABLES.stream().filter(table -> table.ending().isPresent()).toList();
    }

    /// With an act of its own and the next version, as an honest change has them.
    @ParameterizedTest
    @MethodSource("endings")
    @Fault("W4")
    void refusesToLetAnEndedThingStandAgain(Attacked table) {
        StateTable.Ending ending = table.ending().orElseThrow();
        Map<String, String> any = AnyRow.values(owner, table.table());
        Map<String, String> others = AnyRow.others(owner, table.table());
        others.keySet().removeAll(Set.of("id", "version", "act_seq"));
        others.keySet().removeAll(table.frozen());
        others.put(ending.column(), "null");
        List<String> ends = ending.finals().isEmpty()
                ? List.of(any.get(ending.column()))
                : ending.finals().stream().map(end -> "'" + end + "'").toList();
        for (String end : ends) {
            UUID thing = UUID.randomUUID();
            any.put(ending.column(), end);
            table.stage().ifPresent(stage -> any.put(stage.column(), AnyRow.stage(end)));
            assertThat(database.refusalOfTransaction(table.append(thing), table.insert(thing, 1, LAST_ACT, any)))
                    .isEqualTo(DONE);
            if (ending.earlier()) {
                assertThat(database.refusalOfTransaction(
                                table.append(thing),
                                changing(
                                        table,
                                        thing,
                                        ending.column(),
                                        any.get(ending.column()) + " + interval '1 day'")))
                        .as("%s: later", table)
                        .isEqualTo(HAS_ENDED);
                assertThat(database.refusalOfTransaction(
                                table.append(thing),
                                changing(table, thing, ending.column(), ending.column() + " - interval '1 day'")))
                        .as("%s: earlier", table)
                        .isEqualTo(DONE);
            }
            others.forEach((column, value) -> assertThat(
                            database.refusalOfTransaction(table.append(thing), changing(table, thing, column, value)))
                    .as("%s ended by %s: %s", table, end, column)
                    .isEqualTo(ending.still().contains(column) ? DONE : HAS_ENDED));
        }
    }

    static List<Attacked> staged() {
        return TABLES.stream().filter(table -> table.stage().isPresent()).toList();
    }

    /// Triggers and constraints watch the status, and Java reads the stage.
    @ParameterizedTest
    @MethodSource("staged")
    @Fault("W4")
    void refusesAStatusThatIsNotTheStage(Attacked table) {
        StateTable.Stage stage = table.stage().orElseThrow();
        Map<String, String> any = AnyRow.values(owner, table.table());
        List<String> stages = new ArrayList<>(List.of("'{}'", "'[]'", "'{\"type\": null}'"));
        stage.names().forEach(name -> stages.add(AnyRow.stage("'" + name + "'")));
        for (String status : stage.names()) {
            for (String said : stages) {
                UUID thing = UUID.randomUUID();
                any.putAll(Map.of("status", "'" + status + "'", stage.column(), said));
                assertThat(database.refusalOfTransaction(table.append(thing), table.insert(thing, 1, LAST_ACT, any)))
                        .as("%s: %s", status, said)
                        .isEqualTo(said.contains("'" + status + "'") ? DONE : BROKEN_CHECK);
            }
        }
        for (String column : List.of("status", stage.column())) {
            String other = column.equals("status") ? "'other'" : AnyRow.stage("'other'");
            assertThat(database.refusalOfTransaction(
                            table.append(table.row()), changing(table, table.row(), column, other)))
                    .isEqualTo(BROKEN_CHECK);
        }
    }

    private static String changing(Attacked table, UUID thing, String column, String value) {
        return "update %s set version = version + 1, act_seq = %s, %s = %s where id = '%s'"
                .formatted(table, LAST_ACT, column, value, thing);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusesToWriteOutsideTheCommitter(Attacked table) {
        for (String role : List.of("tereze_app", "tereze_listener")) {
            assertThat(database.refusal(
                            role, table.insert(UUID.randomUUID(), 1, LAST_ACT, AnyRow.values(owner, table.table()))))
                    .isEqualTo(NO_PRIVILEGE);
            assertThat(database.refusal(role, table.set("version"))).isEqualTo(NO_PRIVILEGE);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusesInEveryRoleToTakeAnythingAway(Attacked table) {
        List<String> attacks = new ArrayList<>(List.of("delete from " + table, "truncate " + table));
        attacks.add("drop table " + table);
        attacks.add("alter table " + table + " disable trigger all");
        attacks.add("create trigger mine before insert on " + table
                + " for each row execute function acts.check_inserted()");
        attacks.addAll(owner.sql("""
                        select 'drop index ' || indexrelid::regclass from pg_index where indrelid = ?::regclass
                        union all
                        select 'drop trigger ' || quote_ident(tgname) || ' on ' || tgrelid::regclass
                        from pg_trigger where tgrelid = ?::regclass and not tgisinternal
                        union all
                        select 'alter table ' || tgrelid::regclass || ' disable trigger ' || quote_ident(tgname)
                        from pg_trigger where tgrelid = ?::regclass and not tgisinternal
                        union all
                        select 'create or replace function ' || f.oid::regproc
                            || '() returns trigger language plpgsql as ''begin return null; end'''
                        from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                        where t.tgrelid = ?::regclass and not t.tgisinternal""")
                .params(table.table(), table.table(), table.table(), table.table())
                .query(String.class)
                .list());

        assertThat(attacks.stream().filter(attack -> attack.matches("drop trigger acts_(inserted|updated) .*")))
                .hasSize(2);
        assertRefusedInEveryRole(attacks);
    }

    private static void assertRefusedInEveryRole(List<String> attacks) {
        for (String role : ROLES) {
            List<String> answers = database.refusals(role, attacks);
            assertThat(IntStream.range(0, attacks.size())
                            .filter(i -> !answers.get(i).equals(NO_PRIVILEGE))
                            .mapToObj(attacks::get))
                    .as(role)
                    .isEmpty();
        }
    }
}
