package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.api.ReferenceNumber;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;
import tereze.testing.TestReleases;

/// Only an officer of the right role and place can decide a case that waits for officers. The database refuses
/// others, even if the application has a bug or somebody writes SQL with its role and a correct act.
class PlainSqlOfficerIT {
    private static final String NOT_ITS_OFFICER = "TZ221";
    private static final String DONE = "done";

    private static final String APPLICANT = "00000000-0000-4000-8000-000000000001";
    private static final String SENDER = "00000000-0000-4000-8000-000000000002";
    private static final String ASKED = "00000000-0000-4000-8000-000000000003";
    private static final String OF_DISTRICT = "00000000-0000-4000-8000-000000000011";
    private static final String OF_CITY = "00000000-0000-4000-8000-000000000012";
    private static final String OF_COUNTRY = "00000000-0000-4000-8000-000000000013";
    private static final String ELSEWHERE = "00000000-0000-4000-8000-000000000014";
    private static final String OF_NEXT_DISTRICT = "00000000-0000-4000-8000-000000000015";
    private static final String REGISTRAR = "00000000-0000-4000-8000-000000000016";
    private static final String FORMER = "00000000-0000-4000-8000-000000000017";
    private static final String FUTURE = "00000000-0000-4000-8000-000000000018";
    private static final String NOBODY = "00000000-0000-4000-8000-000000000019";

    private static final String RELATION = "00000000-0000-7000-8000-000000000001";
    private static final String DUE = "2026-03-02T06:00:00Z";
    private static final String IN_TIME = "2026-03-02T05:59:59.999Z";
    private static final String WAITS = "{\"type\":\"with-officer\",\"due\":\"" + DUE + "\",\"why\":[]}";

    private static final String WITHDRAWN = "{\"type\":\"withdrawn\",\"at\":\"" + IN_TIME + "\"}";

    private static TestDatabase database;

    @BeforeAll
    static void load() throws SQLException {
        database = TestDatabase.create();
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table access.role disable trigger user");
            for (String party : new String[] {APPLICANT, SENDER, ASKED}) {
                statement.execute(role(party, "migration-officer", "000000000", "2026-01-01", "null"));
            }
            statement.execute(role(OF_DISTRICT, "migration-officer", "711310000", "2026-01-01", "null"));
            statement.execute(role(OF_CITY, "migration-officer", "710000000", "2026-01-01", "'2027-01-01'"));
            statement.execute(role(OF_COUNTRY, "migration-officer", "000000000", "2026-01-01", "null"));
            statement.execute(role(ELSEWHERE, "migration-officer", "750000000", "2026-01-01", "null"));
            statement.execute(role(OF_NEXT_DISTRICT, "migration-officer", "711210000", "2026-01-01", "null"));
            statement.execute(role(REGISTRAR, "registrar", "000000000", "2026-01-01", "null"));
            statement.execute(role(FORMER, "migration-officer", "710000000", "2026-01-01", "'2026-02-01'"));
            statement.execute(role(FUTURE, "migration-officer", "710000000", "2026-04-01", "null"));
            statement.execute("alter table access.role enable trigger user");
            statement.execute("alter table people.relation disable trigger user");
            statement.execute("insert into people.relation (id, version, act_seq, person, other, kind, since)"
                    + " values ('%s', 1, 0, '%s', '%s', 'parent', '2020-01-01')"
                            .formatted(RELATION, SENDER, APPLICANT));
            statement.execute("alter table people.relation enable trigger user");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static String role(String person, String role, String territory, String since, String until) {
        return "insert into access.role (id, version, act_seq, person, role, agency, territory, since, until)"
                + " values (gen_random_uuid(), 1, 0, '%s', '%s', 'interior', '%s', '%s', %s)"
                        .formatted(person, role, territory, since, until);
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_DISTRICT, OF_CITY, OF_COUNTRY})
    void letsAnOfficerOfThePlaceDecide(String officer) {
        assertThat(decided("'711310000'", "granted", officer, IN_TIME)).isEqualTo(DONE);
        assertThat(decided("'711310000'", "refused", officer, IN_TIME)).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {ELSEWHERE, OF_NEXT_DISTRICT, REGISTRAR, FORMER, FUTURE, NOBODY, APPLICANT, SENDER, ASKED})
    void letsNobodyElse(String officer) {
        assertThat(decided("'711310000'", "granted", officer, IN_TIME)).isEqualTo(NOT_ITS_OFFICER);
        assertThat(decided("'711310000'", "refused", officer, IN_TIME)).isEqualTo(NOT_ITS_OFFICER);
    }

    @ParameterizedTest(name = "{0}, place {1}, at {2}")
    @CsvSource({
        ELSEWHERE + ", none, " + IN_TIME + ", done",
        ELSEWHERE + ", 711310000, " + DUE + ", done",
        REGISTRAR + ", none, " + DUE + ", TZ221",
        FORMER + ", none, " + DUE + ", TZ221",
        ASKED + ", none, " + DUE + ", TZ221",
        APPLICANT + ", none, " + DUE + ", TZ221"
    })
    void letsAnOfficerOfAnyPlaceDecideWhatIsOfNoneOrLate(String officer, String place, String at, String answer) {
        assertThat(decided(place.equals("none") ? "null" : "'" + place + "'", "granted", officer, at))
                .isEqualTo(answer);
    }

    @Test
    void refusesADecisionThatNamesNobody() {
        UUID waiting = waiting("'711310000'");
        assertThat(updated(
                        waiting,
                        at("{\"type\":\"granted\",\"at\":\"%s\",\"by\":{\"type\":\"rules\"}}".formatted(IN_TIME))))
                .isEqualTo(NOT_ITS_OFFICER);
        assertThat(updated(waiting, at("{\"type\":\"granted\"}"))).isEqualTo(NOT_ITS_OFFICER);
    }

    @Test
    void refusesADecisionOfWhatWasBeforeNoOfficers() {
        String stage = stage("granted", OF_COUNTRY, IN_TIME);
        assertThat(inserted(UUID.randomUUID(), "null", "null", stage)).isEqualTo(NOT_ITS_OFFICER);
        assertThat(inserted(UUID.randomUUID(), "'migration-officer'", "'711310000'", stage))
                .isEqualTo(NOT_ITS_OFFICER);
        UUID asking = UUID.randomUUID();
        assertThat(inserted(asking, "null", "'711310000'", WAITS))
                .as("a place without a role")
                .isEqualTo("23514");
        assertThat(inserted(asking, "null", "null", "{\"type\":\"waiting-consent\",\"due\":\"" + DUE + "\"}"))
                .isEqualTo(DONE);
        assertThat(updated(asking, at(stage))).isEqualTo(NOT_ITS_OFFICER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place = '750000000'",
                "place = null",
                "role = 'registrar', place = null",
                "asked = '[]'",
                "stage = '{\"type\":\"with-officer\",\"due\":\"2026-03-01T06:00:00Z\",\"why\":[]}'",
                "status = 'waiting-consent', stage = '{\"type\":\"waiting-consent\",\"due\":\"2026-03-01T06:00:00Z\"}'"
            })
    void refusesToPutItBeforeOthers(String columns) {
        assertThat(updated(waiting("'711310000'"), columns)).isEqualTo(NOT_ITS_OFFICER);
    }

    @Test
    void refusesToPutItBeforeOthersInTheDecisionItself() {
        UUID kase = waiting("'711310000'");
        assertThat(updated(kase, "place = '750000000', " + at(stage("granted", ELSEWHERE, IN_TIME))))
                .isEqualTo(NOT_ITS_OFFICER);
    }

    @Test
    void letsTheApplicantTakeItBack() {
        assertThat(updated(waiting("'711310000'"), at(WITHDRAWN))).isEqualTo(DONE);
    }

    @Test
    @Fault("W4")
    void refusesToTakeBackWhatWasDecided() {
        UUID kase = waiting("'711310000'");
        assertThat(updated(kase, at(stage("granted", OF_CITY, IN_TIME)))).isEqualTo(DONE);

        assertThat(updated(kase, "stage = '" + WITHDRAWN + "'")).isEqualTo("TZ003");
        assertThat(updated(kase, at(WITHDRAWN))).isEqualTo("TZ003");
        // Otherwise it could be granted, and withdrawn afterwards, while its status says that it waits.
        assertThat(updated(waiting("'711310000'"), "stage = '" + stage("granted", OF_CITY, IN_TIME) + "'"))
                .isEqualTo("23514");
    }

    private static final String GOES_ON = "TZ370";

    @Test
    void letsOnlyTheOfficerWhoTookItDecide() {
        UUID kase = waiting("'711310000'");
        assertThat(updated(kase, at(takenBy(OF_COUNTRY)))).isEqualTo(DONE);
        assertThat(updated(kase, at(stage("granted", OF_DISTRICT, IN_TIME)))).isEqualTo(NOT_ITS_OFFICER);
        assertThat(updated(kase, at(takenBy(OF_DISTRICT)))).isEqualTo(GOES_ON);
        assertThat(updated(kase, at(stage("granted", OF_COUNTRY, IN_TIME)))).isEqualTo(DONE);
    }

    @Test
    void letsAnotherDecideOnceItIsInTheQueueAgain() {
        UUID kase = waiting("'711310000'");
        assertThat(updated(kase, at(takenBy(OF_COUNTRY)))).isEqualTo(DONE);
        assertThat(updated(kase, at(WAITS))).isEqualTo(DONE);
        assertThat(updated(kase, at(stage("refused", OF_DISTRICT, IN_TIME)))).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_NEXT_DISTRICT, REGISTRAR, FORMER, NOBODY, APPLICANT, SENDER, ASKED})
    void letsNobodyElseTakeIt(String officer) {
        UUID kase = waiting("'711310000'");
        // In time: later, officers of any place may take it.
        String later = takenBy(officer).replace(DUE, "2126-03-02T06:00:00Z");
        UUID inTime = UUID.randomUUID();
        assertThat(inserted(inTime, "'migration-officer'", "'711310000'", WAITS.replace(DUE, "2126-03-02T06:00:00Z")))
                .isEqualTo(DONE);
        assertThat(updated(inTime, at(later))).isEqualTo(NOT_ITS_OFFICER);
        assertThat(updated(kase, at(takenBy(officer)) + ", place = '750000000'"))
                .isEqualTo(NOT_ITS_OFFICER);
    }

    @Test
    void whoTookItIsInTheColumnAndInTheStage() {
        UUID kase = waiting("'711310000'");
        assertThat(updated(kase, "assignee = '" + OF_COUNTRY + "'")).isEqualTo("23514");
        assertThat(updated(kase, "stage = '" + takenBy(OF_COUNTRY) + "'")).isEqualTo("23514");
        assertThat(inserted(UUID.randomUUID(), "'migration-officer'", "'711310000'", takenBy(OF_COUNTRY)))
                .isEqualTo("23514");
    }

    private static String takenBy(String officer) {
        return WAITS.replace("\"why\":[]", "\"why\":[],\"assignee\":\"" + officer + "\"");
    }

    private static String decided(String place, String type, String officer, String at) {
        return updated(waiting(place), at(stage(type, officer, at)));
    }

    /// The columns of a case in this stage.
    private static String at(String stage) {
        return "stage = '%s', status = '%s', due = %s, assignee = %s"
                .formatted(stage, status(stage), due(stage), assignee(stage));
    }

    private static String status(String stage) {
        return stage.replaceFirst("^\\{\"type\":\"([a-z-]+)\".*$", "$1");
    }

    private static String due(String stage) {
        return stage.contains("\"due\"") ? "'" + DUE + "'" : "null";
    }

    private static String assignee(String stage) {
        int at = stage.indexOf("\"assignee\":\"");
        return at < 0 ? "null" : "'" + stage.substring(at + 12, at + 48) + "'";
    }

    private static String stage(String type, String officer, String at) {
        return "{\"type\":\"%s\",\"at\":\"%s\",\"code\":\"x\",\"by\":{\"type\":\"officer\",\"officer\":\"%s\",\"reason\":\"x\"}}"
                .formatted(type, at, officer);
    }

    /// A case that waits for officers, written as the application writes it.
    private static UUID waiting(String place) {
        UUID kase = UUID.randomUUID();
        assertThat(inserted(kase, "'migration-officer'", place, WAITS)).isEqualTo(DONE);
        return kase;
    }

    /// Each case has a service of its own, because a person can have only a few open cases for one service.
    private static String inserted(UUID kase, String role, String place, String stage) {
        TestReleases.open(database, kase.toString());
        return database.refusalOfTransaction(
                actOf(kase),
                "insert into cases.case (id, number, version, act_seq, applicant, submitter, submitted_by, relation, service,"
                        + " service_version, form, opened, consents, role, place, stage, status, due, asked)"
                        + " select '%s', '%s', 1, (select max(seq) from acts.act), '%s',"
                                .formatted(kase, ReferenceNumber.of(kase), APPLICANT)
                        + " '{\"person\":\"%s\",\"authority\":{\"kind\":\"child\",\"id\":\"%s\"}}', '%s', '%s', '%s', 1,"
                                .formatted(SENDER, RELATION, SENDER, RELATION, kase)
                        + " '{}', '2026-03-02 05:00Z', '[]', %s, %s, '%s', '%s', %s, '[\"%s\"]'"
                                .formatted(role, place, stage, status(stage), due(stage), ASKED));
    }

    private static String updated(UUID kase, String columns) {
        return database.refusalOfTransaction(
                actOf(kase),
                "update cases.case set version = version + 1, act_seq = (select max(seq) from acts.act), " + columns
                        + " where id = '" + kase + "'");
    }

    private static String actOf(UUID kase) {
        return "select testing.append('" + kase + "', 608)";
    }
}
