package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.record.ActKinds;
import tereze.acts.table.Quota;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateTable;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The tables that modules declare in Java are in the migrated database, and every table in the database is
/// declared. Each table has only the rights of its kind.
class DeclaredTablesIT {
    private static final List<String> ROLES = List.of("tereze_app", "tereze_committer", "tereze_listener");
    private static final Set<String> KINDS = Set.of("state", "set", "projection", "working", "passing");

    /// What a column's name says if something ends then.
    private static final Pattern ENDS =
            Pattern.compile("(.*_)?(until|ended|annulled|death|expires|revoked|closed|cancelled|gone|dissolved)(_.*)?");

    private TestDatabase database;
    private JdbcClient owner;

    @BeforeEach
    void migrate() {
        database = TestDatabase.create();
        owner = JdbcClient.create(database.owner());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void eachStateHasTheColumnsOfItsTable() {
        assertThat(Families.tables()).isNotEmpty().allSatisfy(table -> {
            Map<String, String> declared = new TreeMap<>(Map.of("id", "uuid", "version", "int4", "act_seq", "int8"));
            table.columns().forEach(column -> declared.put(column.name(), column.sqlType()));
            assertThat(columns(table.name())).as(table.name()).isEqualTo(declared);
        });
    }

    /// The database grants no update of frozen columns. Java declares the same columns as frozen.
    @Test
    void eachStateFreezesTheSameColumnsInJavaAndInTheDatabase() {
        assertThat(Families.tables()).isNotEmpty().allSatisfy(table -> {
            Set<String> frozen = new TreeSet<>(columns(table.name()).keySet());
            frozen.removeAll(changeable(table.name()));
            frozen.remove("id");
            assertThat(frozen).as(table.name()).isEqualTo(new TreeSet<>(table.frozen()));
        });
    }

    /// The comment of the trigger is the declaration that created it.
    @Test
    void eachQuotaIsTheSameInJavaAndInTheDatabase() {
        assertThat(Families.quotas()).isNotEmpty().allSatisfy(quota -> {
            String trigger = quota.guard().table().replaceFirst("^.*\\.", "") + "_quota";
            JsonNode declared = new ObjectMapper()
                    .readTree(owner.sql("select obj_description(oid, 'pg_trigger') from pg_trigger"
                                    + " where tgname = ? and tgrelid = ?::regclass and tgenabled = 'O'")
                            .params(trigger, quota.counted().name())
                            .query(String.class)
                            .single());
            assertThat(declared.get("guard").stringValue())
                    .isEqualTo(quota.guard().table());
            assertThat(declared.get("moment").stringValue()).isEqualTo(quota.moment());
            assertThat(texts(declared.get("keys"))).isEqualTo(quota.key());
            assertThat(texts(declared.get("names")))
                    .isEqualTo(quota.limits().stream().map(Quota.Limit::name).toList());
            assertThat(texts(declared.get("most")))
                    .isEqualTo(quota.limits().stream()
                            .map(limit -> Integer.toString(limit.most()))
                            .toList());
            assertThat(texts(declared.get("conditions")))
                    .isEqualTo(
                            quota.limits().stream().map(Quota.Limit::condition).toList());
        });
        assertThat(owner.sql("select count(*) from pg_trigger where tgname like '%\\_quota'")
                        .query(Integer.class)
                        .single())
                .as("quotas that only the database knows")
                .isEqualTo(Families.quotas().size());
    }

    /// Kinds of the tests are in their databases too.
    @Test
    void eachKindIsTheSameInJavaAndInTheDatabase() {
        assertThat(owner.sql("select name || ' ' || number from acts.kind where number < 9000 or number >= 10000")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(Families.acts().stream()
                        .map(type -> ActKinds.nameOf(type) + " " + ActKinds.numberOf(type))
                        .toList());
    }

    /// The guard of a table takes only acts of these kinds.
    @Test
    @Fault("W4")
    void eachKindMakesTheSameTableInJavaAndInTheDatabase() {
        Map<Integer, String> tables = new TreeMap<>();
        Families.acts()
                .forEach(type -> Families.lifecycles().stream()
                        .filter(life -> life.acts().isAssignableFrom(type))
                        .forEach(life ->
                                tables.put(ActKinds.numberOf(type), life.table().name())));

        Map<Integer, String> declared = new TreeMap<>();
        owner.sql("select k.number, n.nspname || '.' || c.relname from acts.kind k join pg_class c on c.oid = k.state"
                        + " join pg_namespace n on n.oid = c.relnamespace where k.number < 9000 or k.number >= 10000")
                .query((row, number) -> declared.put(row.getInt(1), row.getString(2)))
                .list();
        assertThat(declared).isEqualTo(tables);
    }

    /// Else a row could stand again in plain SQL. A column that keeps its first value cannot be set back, and in a
    /// table with final stages no column changes afterwards.
    @Test
    @Fault("W4")
    void eachColumnThatSaysAnEndBelongsToAnEnding() {
        assertThat(Families.tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.columns())
                        .extracting(StateTable.Column::name)
                        .filteredOn(column -> ENDS.matcher(column).matches()
                                && !table.frozen().contains(column)
                                && table.ending()
                                        .filter(ending -> ending.column().equals(column)
                                                || !ending.finals().isEmpty())
                                        .isEmpty())
                        .as(table.name())
                        .isEmpty());
    }

    /// The comment of the trigger is the declaration that created it.
    @Test
    void eachEndingIsTheSameInJavaAndInTheDatabase() {
        assertThat(Families.tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(endingInDatabase(table.name()))
                        .as(table.name())
                        .isEqualTo(table.ending().map(Object::toString)));
        assertThat(Families.lifecycles())
                .filteredOn(life -> life.table().ending().isEmpty())
                .extracting(life -> life.table().name())
                .as("lifecycles without an end")
                .containsExactlyInAnyOrder(
                        "notices.contacts",
                        "catalogue.definition",
                        "addresses.place",
                        "civil.birth",
                        "identity.expiry",
                        "identity.pickup",
                        "queue.admission",
                        "queue.seal_chain",
                        "releases.outage",
                        "exchange.webhook");
    }

    private Optional<String> endingInDatabase(String table) {
        return owner.sql("select obj_description(oid, 'pg_trigger') from pg_trigger"
                        + " where tgname = 'acts_ended' and tgrelid = ?::regclass and tgenabled = 'O'")
                .param(table)
                .query(String.class)
                .optional()
                .map(comment -> new ObjectMapper().readTree(comment))
                .map(json -> new StateTable.Ending(
                                json.get("ended").stringValue(),
                                texts(json.get("final")),
                                texts(json.get("still")),
                                json.get("earlier").booleanValue())
                        .toString());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void eachUniqueOfAStateIsAnIndexThatHoldsIt() {
        assertThat(Families.tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(uniqueIndexes(table.name()))
                        .as(table.name())
                        .containsAll(table.uniques().stream().map(Set::copyOf).toList()));
    }

    @Test
    void eachStateAndSetOfTheDatabaseIsDeclaredInJava() {
        Map<String, String> kinds = kinds();

        assertThat(Families.tables().stream().map(StateTable::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(of(kinds, "state"));
        assertThat(Families.guards().stream().map(SetGuard::table).distinct())
                .containsExactlyInAnyOrderElementsOf(of(kinds, "set"));
    }

    @Test
    void eachTableIsDeclaredAndHasTheRightsOfItsKind() {
        assertThat(faults()).isEmpty();
    }

    /// What a module only inserts, nobody changes in plain SQL.
    @Test
    @Fault("W8")
    void eachColumnOfAWrittenTableChangesInJavaOrNot() {
        Map<String, Set<String>> changing = WrittenColumns.ofSources();
        kinds().forEach((table, kind) -> {
            if (Set.of("projection", "working", "passing").contains(kind)) {
                String writer = kind.equals("projection") ? "tereze_listener" : "tereze_app";
                assertThat(changeable(table, writer)).as(table).isEqualTo(changing.getOrDefault(table, Set.of()));
            }
        });
        assertThat(changing).containsKeys("notices.outgoing", "documents.document", "portal.draft", "access.session");
    }

    @Test
    void findsATableThatIsNotDeclared() {
        owner.sql("create table cases.stray (id uuid)").update();

        assertThat(faults()).containsExactly("cases.stray: not declared");
    }

    @Test
    void findsRightsBeyondTheKind() {
        owner.sql("grant delete on cases.case to tereze_app").update();
        owner.sql("grant insert on cases.case to tereze_listener").update();
        owner.sql("grant truncate on people.person to public").update();

        assertThat(faults())
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault).containsAnyOf("cases.case", "people.person"));
    }

    @Test
    void findsAStateWithoutItsGuards() {
        owner.sql("alter table cases.case disable trigger acts_updated").update();

        assertThat(faults())
                .containsExactly("cases.case: guards [acts_inserted] (expected: [acts_inserted, acts_updated])");
    }

    @Test
    void findsAColumnThatOneSideDoesNotKnow() {
        owner.sql("alter table cases.case add column colour text").update();

        assertThat(columns("cases.case")).containsKey("colour");
    }

    /// The differences between the database and its declarations. [PlainSqlIT] tests the tables of acts.
    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        kinds().forEach((table, kind) -> {
            if (!KINDS.contains(kind)) {
                faults.add(table + ": not declared");
                return;
            }
            Set<String> guards = guards(table);
            if (!guards.equals(expectedGuards(kind))) {
                faults.add(table + ": guards " + guards + " (expected: " + expectedGuards(kind) + ')');
            }
            rights(table).forEach(right -> {
                if (!expectedRights(kind).contains(right)) {
                    faults.add(table + ": " + right + " is too much for a " + kind);
                }
            });
        });
        return faults;
    }

    private static Set<String> expectedGuards(String kind) {
        return switch (kind) {
            case "state", "set" -> new TreeSet<>(Set.of("acts_inserted", "acts_updated"));
            default -> Set.of();
        };
    }

    private static Set<String> expectedRights(String kind) {
        Set<String> rights = new TreeSet<>();
        ROLES.forEach(role -> rights.add(role + " SELECT"));
        String writer = switch (kind) {
            case "state", "set" -> "tereze_committer";
            case "projection" -> "tereze_listener";
            default -> "tereze_app";
        };
        rights.add(writer + " INSERT");
        rights.add(writer + " UPDATE");
        if (kind.equals("passing")) {
            rights.add(writer + " DELETE");
        }
        return rights;
    }

    private static List<String> of(Map<String, String> kinds, String kind) {
        return kinds.entrySet().stream()
                .filter(table -> table.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The declared kind of each table of the product.
    private Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>();
        owner.sql("""
                        select n.nspname || '.' || c.relname, coalesce(obj_description(c.oid, 'pg_class'), '')
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p')
                            and n.nspname not in ('acts', 'testing', 'pg_catalog', 'information_schema', 'pg_toast')
                            and c.relname <> 'flyway_schema_history'""")
                .query((row, number) -> kinds.put(row.getString(1), row.getString(2)))
                .list();
        return kinds;
    }

    private Map<String, String> columns(String table) {
        Map<String, String> columns = new TreeMap<>();
        owner.sql("""
                        select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
                        where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped""")
                .param(table)
                .query((row, number) -> columns.put(row.getString(1), row.getString(2)))
                .list();
        return columns;
    }

    private Set<String> changeable(String table) {
        return changeable(table, "tereze_committer");
    }

    private Set<String> changeable(String table, String role) {
        return new TreeSet<>(
                owner.sql("""
                        select a.attname from pg_attribute a
                        where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
                            and has_column_privilege(?, a.attrelid, a.attnum, 'UPDATE')""").params(table, role).query(String.class).list());
    }

    private List<Set<String>> uniqueIndexes(String table) {
        return owner.sql("""
                        select array(select a.attname::text from unnest(i.indkey) k(number)
                            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number)
                        from pg_index i where i.indrelid = ?::regclass and i.indisunique""")
                .param(table)
                .query((row, number) -> Set.of((String[]) row.getArray(1).getArray()))
                .list();
    }

    private Set<String> guards(String table) {
        return new TreeSet<>(owner.sql("""
                        select tgname from pg_trigger where tgrelid = ?::regclass and not tgisinternal
                            and tgenabled = 'O' and tgname like 'acts%' and tgname <> 'acts_ended'""").param(table).query(String.class).list());
    }

    /// The rights of all roles but the owner. A right to a column counts as a right to its table.
    private Set<String> rights(String table) {
        return new TreeSet<>(owner.sql("""
                        select distinct case when x.grantee = 0 then 'public' else x.grantee::regrole::text end
                            || ' ' || x.privilege_type
                        from pg_class c, lateral (
                            select (aclexplode(c.relacl)).*
                            union all
                            select (aclexplode(a.attacl)).* from pg_attribute a where a.attrelid = c.oid) x
                        where c.oid = ?::regclass and x.grantee <> c.relowner""").param(table).query(String.class).list());
    }
}
