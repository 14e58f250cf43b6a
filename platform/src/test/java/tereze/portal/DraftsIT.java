package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.acts.PersonId;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.ServiceId;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;

/// A draft is kept for thirty days after its last answer, as the page about personal data says.
class DraftsIT {
    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));

    private static TestDatabase database;
    private static TestServer server;
    private static TestRegisters registers;
    private static Drafts drafts;
    private static Definition service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        server = TestServer.start(database, Map.of(), CLOCK);
        drafts = server.bean(Drafts.class);
        service = server.bean(Catalogue.class)
                .current(new ServiceId("residence-temporary"))
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static PersonId begun() {
        PersonId person = new PersonId(registers.person("Сәбитов", "Ерлан").id());
        drafts.keep(person, service, "months", "6");
        return person;
    }

    @Test
    void isForgottenThirtyDaysAfterTheLastAnswer() {
        PersonId idle = begun();
        PersonId slow = begun();
        CLOCK.pass(Duration.ofDays(20));
        drafts.keep(slow, service, "months", "7");
        assertThat(drafts.forgetOld()).isZero();

        CLOCK.pass(Duration.ofDays(10).plusSeconds(1));

        assertThat(drafts.forgetOld()).isOne();
        assertThat(drafts.of(idle, service)).isEmpty();
        assertThat(drafts.of(slow, service)).containsEntry("months", "7");
        drafts.forget(slow, service);
    }

    @Test
    void isLeftAloneWhileAnotherNodeIsAtIt() throws SQLException {
        PersonId person = begun();
        CLOCK.pass(Duration.ofDays(31));
        try (Connection other = database.app().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select person from portal.draft where person = '" + person + "' for update");
            assertThat(drafts.forgetOld()).isZero();
            other.rollback();
        }

        assertThat(drafts.forgetOld()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "null", "\"x\"", "{\"a\":1}", "{\"a\":null}", "{\"a\":[\"b\"]}", "{\"a\":{}}"})
    void theDatabaseTakesNoDraftThatCannotBeRead(String form) {
        String insert = "insert into portal.draft (person, service, version, form, at)"
                + " values (gen_random_uuid(), 'x', 1, '%s', now())";
        assertThat(database.refusal("tereze_app", insert.formatted(form))).isEqualTo("23514");
        assertThat(database.refusal("tereze_app", insert.formatted("{\"a\":\"b\"}")))
                .isEqualTo("done");
    }
}
