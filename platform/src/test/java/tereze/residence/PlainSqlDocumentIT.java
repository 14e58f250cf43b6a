package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.documents.CheckCode;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.TestRegisters.TestPerson;
import tools.jackson.databind.JsonNode;

/// SQL with the role of the listener makes no document, and none valid again.
class PlainSqlDocumentIT {
    /// The last digit of a code that there is, plus one.
    private static final String WRONG_CODE = "left(code, 24) || (right(code, 1)::int + 1) % 10";

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void monday() {
        town.clock.set(Town.MONDAY_MORNING);
    }

    /// The server can take the role that writes the table, so the database compares its rows with the acts.
    @Test
    @Fault("W4")
    void noRoleWritesADocumentThatNoActMadeOrThatIsValidAgain() {
        TestPerson holder = town.adult();
        JsonNode real = town.registered(holder, town.homeOf(holder));
        String code = CheckCode.of(new byte[32]).value();
        String mine = " from documents.document d where d.id = '"
                + real.get("document").stringValue() + "'";
        String insert =
                "insert into documents.document (number, id, seq, at, holder, registration, kind, since, code) select number, ";
        assertThat(town.database.refusals(
                        "tereze_listener",
                        List.of(
                                insert + "gen_random_uuid(), seq, at, holder, registration, kind, since, '" + code + "'"
                                        + mine,
                                insert + "id, seq, at, holder, gen_random_uuid(), kind, since, '" + code + "'" + mine,
                                insert + "id, seq, at, gen_random_uuid(), registration, kind, since, '" + code + "'"
                                        + mine,
                                insert + "id, seq, '9999-01-01', holder, registration, kind, since, '" + code + "'"
                                        + mine)))
                .containsOnly("TZ346");
        assertThat(town.database.refusals(
                        "tereze_listener",
                        List.of(
                                insert.replace("select number", "select '0000-0001'")
                                        + "id, seq, at, holder, registration, kind, since, '" + code + "'" + mine,
                                insert + "id, seq, at, holder, registration, kind, since, " + WRONG_CODE + mine,
                                insert + "id, seq, at, holder, registration, kind, since, 'x'" + mine,
                                insert + "id, seq, at, holder, registration, kind, 'infinity', '" + code + "'" + mine)))
                .containsOnly("23514");

        assertThat(asListener("update documents.document set number = '0000-0000'"))
                .isEqualTo("42501");

        end(holder, real);
        String change = "update documents.document set ended = %s where id = '"
                + real.get("document").stringValue() + "'";
        assertThat(asListener(change.formatted("null"))).isEqualTo("TZ003");
        assertThat(asListener(change.formatted("ended + 1"))).isEqualTo("TZ003");
    }

    /// The same without these walls: pages and the check read the acts and the register, and leave out a row that
    /// cannot be read.
    @Test
    @Fault("W4")
    void noRowWrittenByHandMakesAPaperGenuineOrValid() {
        TestPerson holder = town.adult();
        JsonNode real = town.registered(holder, town.homeOf(holder));
        end(holder, real);
        town.clock.pass(Duration.ofDays(1));
        String forged = CheckCode.of(new byte[32]).value();
        String another = CheckCode.of("another secret of thirty-two bytes".getBytes(StandardCharsets.UTF_8))
                .value();
        String of = " from documents.document d where d.id = '"
                + real.get("document").stringValue() + "'";
        String row = "insert into documents.document (number, id, seq, at, holder, registration, kind, since, code)"
                + " select acts.number_of(gen_random_uuid(), 0), ";
        List.of(
                        "alter table documents.document disable trigger user, drop constraint document_code_check",
                        row + "gen_random_uuid(), seq, at, holder, registration, kind, since, '" + forged + "'" + of,
                        row + "gen_random_uuid(), seq, at, holder, gen_random_uuid(), kind, since, '" + another + "'"
                                + of,
                        row + "gen_random_uuid(), seq, at, holder, registration, kind, since, " + WRONG_CODE + of,
                        "update documents.document set ended = null where id = '"
                                + real.get("document").stringValue() + "'")
                .forEach(sql -> owner().sql(sql).update());

        assertThat(town.check(forged).json().get("genuine").booleanValue()).isFalse();
        assertThat(town.check(another).json().get("genuine").booleanValue()).isFalse();
        assertThat(town.check(real.get("code").stringValue())
                        .json()
                        .get("valid")
                        .booleanValue())
                .isFalse();
        assertThat(town.documents(holder).valueStream()).hasSize(2).allSatisfy(document -> {
            assertThat(document.get("valid").booleanValue()).isFalse();
            assertThat(document.get("ended").isNull()).isFalse();
        });
        assertThat(new Browser(town.server)
                        .in("en")
                        .signIn(holder.iin())
                        .get("/cabinet/documents")
                        .body())
                .doesNotContain(">Valid<");

        // Restores what the acts say, for the tests that follow.
        List.of(
                        "delete from documents.document",
                        "alter table documents.document enable trigger user, add constraint document_code_check"
                                + " check (documents.is_code(code))",
                        "update acts.cursor set seq = -1 where listener = 'documents'")
                .forEach(sql -> owner().sql(sql).update());
        Town.await(() -> !town.documents(holder).isEmpty());
        assertThat(town.documents(holder).valueStream().map(document -> document.get("number")))
                .as("the number on the paper")
                .containsExactly(real.get("number"));
    }

    private static void end(TestPerson holder, JsonNode document) {
        Town.caseOf(town.apply(
                holder,
                "residence-end",
                "{\"registration\":\"" + document.get("registration").stringValue() + "\"}"));
        Town.await(() -> owner().sql("select ended is not null from documents.document where id = ?::uuid")
                .param(document.get("document").stringValue())
                .query(Boolean.class)
                .single());
    }

    private static JdbcClient owner() {
        return JdbcClient.create(town.database.owner());
    }

    private static String asListener(String sql) {
        return town.database.refusal("tereze_listener", sql);
    }
}
