package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.api.ReferenceNumber;
import tereze.testing.TestDatabase;
import tereze.testing.TestReleases;

/// Nobody can apply for another person without a right to represent them. The database refuses it, even if the
/// application has a bug or somebody writes SQL with its role and a correct act.
class PlainSqlSubmitterIT {
    private static final String CHECK = "23514";
    private static final String NOT_ACTING = "TZ142";

    private static final String PRINCIPAL = "00000000-0000-4000-8000-000000000001";
    private static final String HOLDER = "00000000-0000-4000-8000-000000000002";
    private static final String STRANGER = "00000000-0000-4000-8000-000000000003";
    private static final String STANDS = "00000000-0000-7000-8000-000000000001";
    private static final String REVOKED = "00000000-0000-7000-8000-000000000002";
    private static final String OVER = "00000000-0000-7000-8000-000000000003";
    private static final String PARENT = "00000000-0000-7000-8000-000000000004";
    private static final String SPOUSE = "00000000-0000-7000-8000-000000000005";
    private static final String FORMER = "00000000-0000-7000-8000-000000000006";

    private static TestDatabase database;

    @BeforeAll
    static void load() throws SQLException {
        database = TestDatabase.create();
        TestReleases.open(database, "passport", "name-change", "residence-end", "no-such");
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table access.mandate disable trigger user");
            statement.execute(mandate(STANDS, "2027-01-01 00:00Z", "standing", "null"));
            statement.execute(mandate(REVOKED, "2027-01-01 00:00Z", "revoked", "'2026-01-02 00:00Z'"));
            statement.execute(mandate(OVER, "2026-03-01 00:00Z", "standing", "null"));
            statement.execute("alter table access.mandate enable trigger user");
            statement.execute("alter table catalogue.definition disable trigger user");
            statement.execute(definition("passport", 1, true));
            statement.execute(definition("name-change", 1, false));
            statement.execute("alter table catalogue.definition enable trigger user");
            statement.execute("alter table people.relation disable trigger user");
            statement.execute(relation(PARENT, "parent", "null"));
            statement.execute(relation(SPOUSE, "marriage", "null"));
            statement.execute(relation(FORMER, "guardian", "'2026-01-01'"));
            statement.execute("alter table people.relation enable trigger user");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static String mandate(String id, String until, String status, String ended) {
        return "insert into access.mandate (id, version, act_seq, principal, representative, ending, services, given,"
                + " last_day, until, stage, status, ended) values ('%s', 1, 0, '%s', '%s', '1234',"
                        .formatted(id, PRINCIPAL, HOLDER)
                + " '[\"passport\",\"name-change\",\"no-such\"]', '2026-01-01 00:00Z', '2026-12-31', '%s', '{\"type\":\"%s\"}', '%s', %s)"
                        .formatted(until, status, status, ended);
    }

    private static String definition(String service, int edition, boolean delegable) {
        return "insert into catalogue.definition (id, version, act_seq, service, edition, sha256, delegable)"
                + " values (gen_random_uuid(), 1, 0, '%s', %d, repeat('0', 64), %s)"
                        .formatted(service, edition, delegable);
    }

    private static String relation(String id, String kind, String until) {
        return "insert into people.relation (id, version, act_seq, person, other, kind, since, until)"
                + " values ('%s', 1, 0, '%s', '%s', '%s', '2020-01-01', %s)"
                        .formatted(id, HOLDER, PRINCIPAL, kind, until);
    }

    @Test
    void letsInWhatRestsOnARightThatStands() {
        assertThat(sent(PRINCIPAL, HOLDER, "mandate", STANDS, "passport")).isEqualTo("done");
        assertThat(sent(PRINCIPAL, HOLDER, "child", PARENT, "passport")).isEqualTo("done");
    }

    @ParameterizedTest(name = "{0} for {1} by {2} {3} in {4}")
    @CsvSource({
        HOLDER + ", " + PRINCIPAL + ", mandate, " + REVOKED + ", passport",
        HOLDER + ", " + PRINCIPAL + ", mandate, " + OVER + ", passport",
        HOLDER + ", " + PRINCIPAL + ", mandate, " + STANDS + ", residence-end",
        HOLDER + ", " + PRINCIPAL + ", mandate, " + STANDS + ", name-change",
        HOLDER + ", " + PRINCIPAL + ", mandate, " + STANDS + ", no-such",
        HOLDER + ", " + STRANGER + ", mandate, " + STANDS + ", passport",
        STRANGER + ", " + PRINCIPAL + ", mandate, " + STANDS + ", passport",
        HOLDER + ", " + PRINCIPAL + ", mandate, " + PARENT + ", passport",
        HOLDER + ", " + PRINCIPAL + ", child, " + STANDS + ", passport",
        HOLDER + ", " + PRINCIPAL + ", child, " + SPOUSE + ", passport",
        HOLDER + ", " + PRINCIPAL + ", child, " + FORMER + ", passport",
        HOLDER + ", " + STRANGER + ", child, " + PARENT + ", passport",
        PRINCIPAL + ", " + HOLDER + ", child, " + PARENT + ", passport"
    })
    void refusesACaseWithoutARightThatStands(
            String sender, String applicant, String kind, String ground, String service) {
        assertThat(sent(applicant, sender, kind, ground, service)).isEqualTo(NOT_ACTING);
    }

    @Test
    void refusesToNameOneGroundForTheRulesAndAnotherForTheReader() {
        String submitter = "'{\"person\":\"%s\",\"authority\":{\"kind\":\"mandate\",\"id\":\"%s\"}}'";
        for (String columns : List.of(
                submitter.formatted(STRANGER, STANDS) + ", '" + HOLDER + "', '" + STANDS + "', null",
                submitter.formatted(HOLDER, REVOKED) + ", '" + HOLDER + "', '" + STANDS + "', null",
                submitter.formatted(HOLDER, STANDS) + ", '" + HOLDER + "', null, '" + STANDS + "'",
                submitter.formatted(HOLDER, STANDS) + ", '" + HOLDER + "', null, null",
                submitter.formatted(HOLDER, STANDS) + ", null, null, null",
                "null, '" + HOLDER + "', '" + STANDS + "', null",
                submitter.formatted(HOLDER, STANDS) + ", '" + HOLDER + "', '" + STANDS + "', '" + PARENT + "'",
                submitter.formatted(PRINCIPAL, STANDS) + ", '" + PRINCIPAL + "', '" + STANDS + "', null")) {
            assertThat(inserted(PRINCIPAL, columns, "passport")).as(columns).isEqualTo(CHECK);
        }
    }

    private static String sent(String applicant, String sender, String kind, String ground, String service) {
        boolean mandate = kind.equals("mandate");
        return inserted(
                applicant,
                "'{\"person\":\"%s\",\"authority\":{\"kind\":\"%s\",\"id\":\"%s\"}}', '%s', %s, %s"
                        .formatted(
                                sender,
                                kind,
                                ground,
                                sender,
                                mandate ? "'" + ground + "'" : "null",
                                mandate ? "null" : "'" + ground + "'"),
                service);
    }

    /// @param submitter the columns `submitter, submitted_by, mandate, relation`
    private static String inserted(String applicant, String submitter, String service) {
        String act = "select testing.append(current_setting('test.case')::uuid, 612)";
        String row =
                "insert into cases.case (id, number, version, act_seq, applicant, submitter, submitted_by, mandate, relation,"
                        + " service, service_version, form, opened, consents, stage, status, asked) select"
                        + " current_setting('test.case')::uuid, '%s', 1, (select max(seq) from acts.act), '%s', %s, '%s', 1, '{}',"
                                .formatted(ReferenceNumber.of(UUID.randomUUID()), applicant, submitter, service)
                        + " '2026-03-02 00:00Z', '[]', '{\"type\":\"granted\"}', 'granted', '[]'";
        return database.refusalOfTransaction("select set_config('test.case', gen_random_uuid()::text, true)", act, row);
    }
}
