package tereze.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.api.ReferenceNumber;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;

/// SQL with the application's roles and a correct act orders no document that lacks its case or its document.
class PlainSqlPickupIT {
    private static final UUID CASE = UUID.randomUUID();

    private static TestDatabase database;
    private static TestPerson holder;
    private static TestPerson other;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
        TestRegisters registers = new TestRegisters(database);
        holder = registers.person("Әлиева", "Дана");
        other = registers.person("Әлиева", "Айша");
        registers.document(holder, "identity-card", LocalDate.parse("2036-01-01"));
        registers.document(holder, "birth-certificate", LocalDate.parse("2036-01-01"));
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table cases.case disable trigger user").update();
        owner.sql("""
                        insert into cases.case (id, version, act_seq, applicant, service, service_version, form,
                            opened, consents, stage, status, asked, number)
                        values (?, 1, 0, gen_random_uuid(), 'passport', 3, '{}', '2026-03-02 05:00Z', '[]',
                            '{"type":"granted","at":"2026-03-02T06:00:00Z","by":{"type":"rules"}}', 'granted', '[]', ?)""").params(CASE, ReferenceNumber.of(CASE).value()).update();
        owner.sql("alter table cases.case enable trigger user").update();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static String order(UUID kase, TestPerson person, String kind, String ready) {
        UUID id = UUID.randomUUID();
        return database.refusalOfTransaction(
                "select testing.append('" + id + "', 2100)",
                "insert into identity.pickup (id, version, act_seq, kase, person, document, ready, at)"
                        + " select '%s', 1, (select max(seq) from acts.act), '%s', '%s', d.id, '%s', now()"
                                .formatted(id, kase, person.id(), ready)
                        + " from people.identity_document d where d.person = '%s' and d.kind = '%s'"
                                .formatted(holder.id(), kind));
    }

    @Test
    @Fault("W4")
    void ordersNothingWithoutACaseAndADocumentOfThePerson() {
        assertThat(order(UUID.randomUUID(), holder, "identity-card", "2026-01-01"))
                .as("no case")
                .isEqualTo("TZ364");
        assertThat(order(CASE, other, "identity-card", "2026-01-01"))
                .as("somebody else's document")
                .isEqualTo("TZ364");
        assertThat(order(CASE, holder, "birth-certificate", "2026-01-01"))
                .as("another kind")
                .isEqualTo("TZ364");
        assertThat(order(CASE, holder, "identity-card", "2026-01-02"))
                .as("another day")
                .isEqualTo("TZ364");
        assertThat(order(CASE, holder, "identity-card", "2026-01-01"))
                .as("the honest way")
                .isEqualTo("done");
    }
}
