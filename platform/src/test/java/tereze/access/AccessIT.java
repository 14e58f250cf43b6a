package tereze.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.access.store.RoleTable;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.PersonId;
import tereze.acts.Replays;
import tereze.agencies.Territory;
import tereze.testing.Decided;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

@ExtendWith(Shared.class)
class AccessIT {
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private static TestDatabase database;
    private static TestServer server;
    private static Access access;
    private static TestRegisters registers;

    @BeforeAll
    static void start(SharedServer shared) {
        database = shared.database();
        registers = shared.registers();
        server = shared.server();
        access = server.bean(Access.class);
    }

    @Test
    void theColumnsOfRolesAreThoseOfTheTable() {
        List<@Nullable String> columns = JdbcClient.create(database.owner())
                .sql("select attname from pg_attribute where attrelid = 'access.role'::regclass and attnum > 0")
                .query(String.class)
                .list();
        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(RoleTable.ROLES.table().columnNames());
    }

    @Test
    void aRoleIsGrantedOnceAndEndedOnceAndItsActsGiveItsRow() {
        PersonId person = new PersonId(registers.person("Ахметов", "Болат").id());
        Acts acts = server.bean(Acts.class);
        Role granted = Decided.state(acts.run(access.grant(grant(person))));
        assertThat(access.rolesOf(person)).containsExactly(granted);
        assertThat(Decided.plain(acts.run(access.grant(grant(person)))))
                .isEqualTo(new RoleRefusal.AlreadyHeld(granted));

        RoleCommand.End end = new RoleCommand.End(Actor.SYSTEM, granted.id());
        Role ended = Decided.state(acts.run(access.end(end)));
        assertThat(access.rolesOf(person)).isEmpty();
        assertThat(Decided.plain(acts.run(access.end(end)))).isEqualTo(new RoleRefusal.NotHeld());
        assertThat(Decided.plain(acts.run(access.end(new RoleCommand.End(Actor.SYSTEM, UUID.randomUUID())))))
                .isEqualTo(new RoleRefusal.NotHeld());

        assertThat(ended.until()).isNotNull();
        Replays.everyRow(database);
    }

    @Test
    void aPersonSeesThemselvesWithTheirRoles() {
        TestPerson person = registers.person("Жұмабаева", "Әлия");
        server.bean(Acts.class).run(access.grant(grant(new PersonId(person.id()))));
        JsonNode me = server.person(person.iin()).get("/api/v1/me").json();
        assertThat(me.get("iin").stringValue()).isEqualTo(person.iin());
        assertThat(me.get("familyName").stringValue()).isEqualTo("Жұмабаева");
        assertThat(me.get("language").stringValue()).isEqualTo("kk");
        assertThat(me.get("sex").stringValue()).isEqualTo("male");
        assertThat(me.get("roles").toString()).isEqualTo("[\"migration-officer\"]");
    }

    @Test
    void anOfficersLookIsInTheAccessLogOfThePersonAndInNobodyElses() {
        TestPerson officer = registers.person("Тілеуов", "Асан");
        TestPerson seen = registers.person("Нұрланов", "Серік");
        DataAccessed looked = new DataAccessed("decision", "residence-temporary", "case-1", List.of("name", "address"));
        List<UUID> receipts = access.look(new Access.Looking(
                Actor.person(new PersonId(officer.id())),
                "interior",
                looked.ground(),
                Map.of(new PersonId(seen.id()), looked)));
        JsonNode item = server.person(seen.iin())
                .get("/api/v1/me/access-log")
                .json()
                .get("items")
                .get(0);
        assertThat(item.get("receipt").stringValue())
                .isEqualTo(receipts.getFirst().toString());
        assertThat(item.get("person").stringValue()).isEqualTo("Тілеуов Асан");
        assertThat(item.get("agency").stringValue()).isEqualTo("interior");
        assertThat(item.get("fields").toString()).isEqualTo("[\"name\",\"address\"]");
        assertThat(server.person(officer.iin())
                        .get("/api/v1/me/access-log")
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aLongLogComesInPages() {
        TestPerson seen = registers.person("Бекенов", "Қанат");
        DataAccessed looked = new DataAccessed("decision", "residence-temporary", null, List.of("name"));
        for (int i = 0; i < 120; i++) {
            access.look(new Access.Looking(
                    Actor.person(new PersonId(seen.id())),
                    "interior",
                    looked.ground(),
                    Map.of(new PersonId(seen.id()), looked)));
        }
        Client person = server.person(seen.iin());
        JsonNode first = person.get("/api/v1/me/access-log").json();
        JsonNode second = page(person, first);
        JsonNode third = page(person, second);
        assertThat(List.of(first, second, third))
                .extracting(page -> page.get("items").size())
                .containsExactly(50, 50, 20);
        assertThat(third.get("next").isNull()).isTrue();
        assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(49));
    }

    private static JsonNode page(Client person, JsonNode before) {
        return person.get("/api/v1/me/access-log?cursor=" + before.get("next").stringValue())
                .json();
    }

    private static RoleCommand.Grant grant(PersonId person) {
        return new RoleCommand.Grant(
                Actor.SYSTEM, person, "migration-officer", "interior", new Territory("710000000"), SINCE, null);
    }
}
