package tereze.civil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.api.ReferenceNumber;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;

/// SQL with the application's roles and a correct act makes no birth and orders no document that lacks its case, its
/// child or its document.
class PlainSqlBirthIT {
    private static final UUID CASE = UUID.randomUUID();
    private static final UUID OPEN_CASE = UUID.randomUUID();
    private static final String LAST_ACT = "(select max(seq) from acts.act)";

    private static TestDatabase database;
    private static TestRegisters registers;
    private static TestPerson parent;
    private static TestPerson child;
    private static TestPerson orphan;
    private static String certificate;
    private static String card;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        JdbcClient owner = JdbcClient.create(database.owner());
        parent = registers.person("Әлиева", "Дана");
        child = registers.person("Әлиева", "Айша");
        orphan = registers.person("Әлиева", "Айша");
        registers.related(parent, child, "parent");
        for (TestPerson one : List.of(child, orphan)) {
            registers.document(one, "birth-certificate", LocalDate.parse("2036-01-01"));
            registers.document(one, "identity-card", LocalDate.parse("2036-01-01"));
        }
        certificate = "(select id from people.identity_document where kind = 'birth-certificate' and person = '%s')";
        card = "(select id from people.identity_document where kind = 'identity-card' and person = '%s')";
        owner.sql("alter table cases.case disable trigger user").update();
        for (UUID kase : List.of(CASE, OPEN_CASE)) {
            String stage = kase.equals(CASE)
                    ? "{\"type\":\"granted\",\"at\":\"2026-03-02T06:00:00Z\",\"by\":{\"type\":\"rules\"}}"
                    : "{\"type\":\"withdrawn\",\"at\":\"2026-03-02T06:00:00Z\"}";
            owner.sql("""
                            insert into cases.case (id, version, act_seq, applicant, service, service_version, form,
                                opened, consents, stage, status, asked, number)
                            values (?, 1, 0, gen_random_uuid(), 'birth-registration', 2, '{}',
                                '2026-03-02 05:00Z', '[]', ?::jsonb, (?::jsonb) ->> 'type', '[]', ?)""")
                    .params(kase, stage, stage, ReferenceNumber.of(kase).value())
                    .update();
        }
        owner.sql("alter table cases.case enable trigger user").update();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static String birth(UUID kase, UUID born, String paper) {
        UUID id = UUID.randomUUID();
        return database.refusalOfTransaction(
                "select testing.append('" + id + "', 2000)",
                "insert into civil.birth (id, version, act_seq, kase, child, medical, certificate, at, medical_key)"
                        + " values ('%s', 1, %s, '%s', '%s', 'x', %s, now(), '%s')"
                                .formatted(id, LAST_ACT, kase, born, paper, id));
    }

    @Test
    @Fault("W4")
    void makesNoBirthWithoutACaseAChildACertificateAndAParent() {
        UUID born = child.id();
        String own = certificate.formatted(born);
        assertThat(birth(OPEN_CASE, born, own)).as("a case that is not granted").isEqualTo("TZ363");
        assertThat(birth(UUID.randomUUID(), born, own)).as("no case").isEqualTo("TZ363");
        assertThat(birth(CASE, UUID.randomUUID(), own)).as("no child").isEqualTo("TZ363");
        assertThat(birth(CASE, born, certificate.formatted(orphan.id())))
                .as("the certificate of another child")
                .isEqualTo("TZ363");
        assertThat(birth(CASE, born, card.formatted(born))).as("a card").isEqualTo("TZ363");
        assertThat(birth(CASE, orphan.id(), certificate.formatted(orphan.id())))
                .as("no parent")
                .isEqualTo("TZ363");
        assertThat(birth(CASE, born, own)).as("the honest way").isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"911111700001", "900512800001"})
    @Fault("W4")
    void makesNoBirthOfAChildWhoseNumberSaysAnotherDayOrSex(String iin) {
        JdbcClient owner = JdbcClient.create(database.owner());
        TestPerson other = new TestPerson(UUID.randomUUID(), iin);
        owner.sql("alter table people.person disable trigger user").update();
        owner.sql(
                        "insert into people.person select ?, 1, 0, ?, family_name, given_name, patronymic, birth, death, sex,"
                                + " citizenship, phone, language, incapable, sealed, search_key from people.person where id = ?")
                .params(other.id(), iin, child.id())
                .update();
        owner.sql("alter table people.person enable trigger user").update();

        registers.related(parent, other, "parent");
        registers.document(other, "birth-certificate", LocalDate.parse("2036-01-01"));

        assertThat(birth(CASE, other.id(), certificate.formatted(other.id()))).isEqualTo("TZ363");
    }
}
