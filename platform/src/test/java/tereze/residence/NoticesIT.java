package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.notices.NoticeComparison;
import tereze.notices.store.ComparisonTable.Compared;
import tereze.residence.Town.Home;
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
            assertThat(asked.get("text").stringValue()).contains("«Уақытша тіркелу»", "2026 жылғы 5 наурыз, 10:00");

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

    /// Somebody moves the listener past acts by hand: people are not told, and the listener cannot know. The nightly
    /// comparison does.
    @Test
    @Fault("W8")
    void theNightlyComparisonFindsWhatIsMissing() {
        try (Town town = new Town()) {
            TestPerson owner = town.adult();
            Home home = town.homeOf(owner);
            town.temporary(town.adult(), home);
            Town.await(() -> kinds(town, owner).contains("consent-asked"));
            NoticeComparison comparison = town.server.bean(NoticeComparison.class);
            Instant now = town.clock.instant();

            Compared honest = comparison.run(now);
            assertThat(honest.expected()).isPositive();
            assertThat(honest.missing()).isZero();
            assertThat(comparison.run(now).expected()).as("nothing new").isZero();

            town.temporary(town.adult(), home);
            Town.await(() -> kinds(town, owner).size() == 2);
            JdbcClient.create(town.database.owner())
                    .sql("delete from notices.notice where seq > ?")
                    .param(honest.upTo())
                    .update();
            Compared cheated = comparison.run(now);
            assertThat(cheated.missing()).isPositive().isEqualTo(cheated.expected());
        }
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
