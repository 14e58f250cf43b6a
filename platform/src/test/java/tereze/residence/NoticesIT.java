package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ScheduledJob;
import tereze.notices.NoticeComparison;
import tereze.notices.store.ComparisonTable.Compared;
import tereze.residence.Town.Home;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.TestRegisters.TestPerson;
import tools.jackson.databind.JsonNode;

/// People are notified of what concerns them. No module has to call anything for it.
class NoticesIT {
    private static final String ROWS =
            "select coalesce(string_agg(n::text, ' ' order by n.seq, n.person), '') from notices.notice n";

    @Test
    void tellsEachWhatConcernsThemAndCanBeToldAnew() {
        try (Town town = new Town()) {
            TestPerson owner = town.adult();
            TestPerson tenant = town.adult();
            Home home = town.homeOf(owner);
            String kase = Town.caseOf(town.temporary(tenant, home));
            Town.await(() -> kinds(town, owner).contains("consent-asked"));
            town.consent(owner, kase, "give");
            Town.await(() -> kinds(town, owner).contains("registered-at-yours"));

            assertThat(kinds(town, owner)).containsExactly("registered-at-yours", "consent-asked");
            assertThat(kinds(town, tenant)).containsExactlyInAnyOrder("registered", "case-granted");
            JsonNode asked = items(town, owner).get(1);
            assertThat(asked.get("thing").stringValue()).isEqualTo(kase);
            assertThat(asked.get("text").stringValue())
                    .contains("«Уақытша тіркеу»", "2026 жылғы 5 наурыз сағат 10:00-ге дейін");

            TestPerson lodger = town.adult();
            town.registers.registration(lodger, home.id(), LocalDate.parse("2024-01-01"), null);
            town.apply(
                    owner,
                    "residence-end-by-owner",
                    "{\"premises\":\"%s\",\"iin\":\"%s\"}".formatted(home.rka(), lodger.iin()));
            Town.await(() -> kinds(town, lodger).equals(List.of("objection-possible")));

            rebuild(town);

            // Owners get no information about a person who has become protected meanwhile.
            town.registers.seal(tenant);
            tellAnew(town);
            Town.await(() -> kinds(town, lodger).equals(List.of("objection-possible")));
            assertThat(kinds(town, owner)).containsExactly("consent-asked");
        }
    }

    /// Somebody moves the listener past acts, or takes parked acts out, by hand: people are not told, and the listener
    /// cannot know. The daily comparison does.
    @Test
    @Fault("W8")
    void theDailyComparisonFindsWhatIsMissingUntilItIsThere() {
        try (Town town = new Town()) {
            TestPerson owner = town.adult();
            Home home = town.homeOf(owner);
            NoticeComparison comparison = town.server.bean(NoticeComparison.class);
            JdbcClient sql = JdbcClient.create(town.database.owner());
            apply(town, owner, home);

            sql.sql("delete from notices.comparison").update();
            assertThat(comparison.run().expected())
                    .as("the first run only begins")
                    .isZero();

            apply(town, owner, home);
            Compared honest = comparison.run();
            assertThat(honest.expected()).isPositive();
            assertThat(honest.missing()).isZero();
            assertThat(honest.upTo()).isEqualTo(honest.position());
            assertThat(comparison.run().expected()).as("nothing new").isZero();

            long told = apply(town, owner, home);
            sql.sql("create table testing.told as select * from notices.notice where seq = ?")
                    .param(told)
                    .update();
            sql.sql("delete from notices.notice where seq = ?").param(told).update();
            assertThat(comparison.run().missing()).as("no notification").isEqualTo(1);
            assertThat(comparison.run()).as("a day later").satisfies(later -> {
                assertThat(later.expected()).isZero();
                assertThat(later.missing()).isEqualTo(1);
            });
            unparkByHand(town, told);
            assertThat(comparison.run().missing()).as("unparked afterwards").isEqualTo(1);
            sql.sql("insert into notices.notice select * from testing.told").update();
            assertThat(comparison.run().missing()).as("there again").isZero();

            long unsent = apply(town, owner, home);
            sql.sql("delete from notices.outgoing where seq = ?").param(unsent).update();
            assertThat(comparison.run().missing()).as("no message").isEqualTo(1);

            long unparked = apply(town, owner, home);
            sql.sql("delete from notices.notice where seq = ?").param(unparked).update();
            unparkByHand(town, unparked);
            assertThat(comparison.run().missing()).as("unparked before").isEqualTo(2);
            assertThat(town.server
                            .stranger()
                            .get("/status", "Accept-Language", "en")
                            .body())
                    .contains("missing: 2");
        }
    }

    /// Who became a guardian after the act was not to be told of it.
    @Test
    @Fault("W8")
    void theComparisonIsDueDailyAndAtOnceIfItWasCutShortAndJudgesByTheDayOfTheAct() {
        try (Town town = new Town()) {
            TestPerson owner = town.adult();
            NoticeComparison comparison = town.server.bean(NoticeComparison.class);
            ScheduledJob job = town.server.beans(ScheduledJob.class).stream()
                    .filter(one -> one.name().equals("notices.comparison"))
                    .findFirst()
                    .orElseThrow();
            apply(town, owner, town.homeOf(owner));
            Compared first = comparison.run();

            town.clock.pass(Duration.ofHours(1));
            job.run().accept(town.clock.instant());
            assertThat(comparison.last())
                    .hasValueSatisfying(last -> assertThat(last.at()).isEqualTo(first.at()));

            JdbcClient.create(town.database.owner())
                    .sql("update notices.comparison set up_to = up_to - 1 where up_to = ?")
                    .param(first.upTo())
                    .update();
            job.run().accept(town.clock.instant());
            assertThat(comparison.last()).hasValueSatisfying(last -> {
                assertThat(last.at()).isEqualTo(town.clock.instant());
                assertThat(last.upTo()).isEqualTo(last.position()).isGreaterThanOrEqualTo(first.upTo());
            });

            TestPerson child = town.born("2019-05-12");
            town.registers.related(owner, child, "parent");
            town.as(owner)
                    .post(
                            "/api/v1/cases",
                            "{\"service\":\"passport\",\"for\":\"%s\",\"form\":{\"reason\":\"first\"}}"
                                    .formatted(child.iin()),
                            "Idempotency-Key",
                            "passport");
            Town.await(() -> kinds(town, owner).contains("case-with-officer")
                    || kinds(town, owner).contains("case-refused"));
            town.registers.related(town.adult(), child, "guardian", Town.MONDAY.plusDays(1));
            town.clock.pass(Duration.ofDays(1));
            job.run().accept(town.clock.instant());
            assertThat(comparison.last()).hasValueSatisfying(last -> {
                assertThat(last.at()).isEqualTo(town.clock.instant());
                assertThat(last.expected()).isPositive();
                assertThat(last.missing()).isZero();
            });
        }
    }

    /// It is one of a newer version that was taken back, or one that somebody wrote in plain SQL.
    @Test
    @Fault("W8")
    void aNotificationOfAnUnknownKindTakesNoPageFromItsPerson() {
        try (Town town = new Town()) {
            TestPerson owner = town.adult();
            long told = apply(town, owner, town.homeOf(owner));
            assertThat(town.database.refusal(
                            "tereze_listener",
                            "insert into notices.notice (person, seq, at, kind, thing, service)"
                                    + " select n.person, a.seq, a.at, 'zzz', a.thing, a.ground from notices.notice n, acts.act a"
                                    + " where n.seq = " + told + " and a.seq = (select min(seq) from acts.act)"))
                    .isEqualTo("done");

            assertThat(kinds(town, owner)).isNotEmpty().doesNotContain("zzz");
            assertThat(new Browser(town.server)
                            .in("en")
                            .signIn(owner.iin())
                            .get("/cabinet/notices")
                            .status())
                    .isEqualTo(200);
        }
    }

    /// Somebody applies for a home.
    ///
    /// @return the number of the act of which its owner was told
    private static long apply(Town town, TestPerson owner, Home home) {
        int before = items(town, owner).size();
        town.temporary(town.adult(), home);
        Town.await(() -> items(town, owner).size() > before);
        return JdbcClient.create(town.database.owner())
                .sql("select max(seq) from notices.notice where person = ?")
                .param(owner.id())
                .query(Long.class)
                .single();
    }

    private static void unparkByHand(Town town, long seq) {
        assertThat(town.database.refusal(
                        "tereze_listener",
                        "select acts.park('notices', a.thing, a.seq, 'by hand'), acts.unpark('notices', a.thing, a.seq)"
                                + " from acts.act a where a.seq = " + seq))
                .isEqualTo("done");
    }

    /// A projection contains only what is in the acts. So it is the same after it is emptied and rebuilt.
    private static void rebuild(Town town) {
        JdbcClient owner = JdbcClient.create(town.database.owner());
        String before = owner.sql(ROWS).query(String.class).single();
        assertThat(before).isNotEmpty();
        tellAnew(town);
        Town.await(() -> owner.sql(ROWS).query(String.class).single().equals(before));
    }

    private static void tellAnew(Town town) {
        JdbcClient owner = JdbcClient.create(town.database.owner());
        owner.sql("delete from notices.notice").update();
        owner.sql("update acts.cursor set seq = -1 where listener = 'notices'").update();
    }

    private static List<String> kinds(Town town, TestPerson person) {
        List<String> kinds = new ArrayList<>();
        items(town, person).forEach(item -> kinds.add(item.get("kind").stringValue()));
        return kinds;
    }

    private static JsonNode items(Town town, TestPerson person) {
        return town.as(person).get("/api/v1/me/notices").json().get("items");
    }
}
