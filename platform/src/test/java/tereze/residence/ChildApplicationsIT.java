package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.residence.Town.Home;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;

/// A parent applies for a young child in the services of residence that are for children. Both parents are notified.
@ExtendWith(Shared.class)
class ChildApplicationsIT {
    private static Town town;

    @BeforeAll
    static void start(Town shared) {
        town = shared;
    }

    private static String form(String service, TestPerson child) {
        Home home = town.homeOf(child);
        return switch (service) {
            case "residence-objection" -> {
                UUID lodger = town.registers.registration(town.adult(), home.id(), LocalDate.parse("2024-01-01"), null);
                yield "{\"registration\":\"%s\",\"reason\":\"moved out\"}".formatted(lodger);
            }
            case "residence-permit-renewal" -> {
                town.registers.foreigner(child);
                yield "{\"reason\":\"lost\"}";
            }
            default -> {
                town.registers.foreigner(child);
                yield "{\"premises\":\"%s\",\"days\":30,\"reason\":\"study\"}".formatted(home.rka());
            }
        };
    }

    @Fault("D12")
    @ParameterizedTest
    @ValueSource(strings = {"residence-objection", "residence-permit-renewal", "stay-extension"})
    void bothParentsAreToldOfAnApplicationForTheChild(String service) {
        TestPerson mother = town.adult();
        TestPerson father = town.adult();
        TestPerson child = town.born("2018-06-09");
        town.registers.related(mother, child, "parent");
        town.registers.related(father, child, "parent");
        String kase = Town.caseOf(apply(mother, child, service, form(service, child)));

        Town.await(() -> isTold(mother, "case-with-officer", kase) && isTold(father, "child-application-sent", kase));
        assertThat(isTold(child, "case-opened-for-you", kase)).isTrue();
        assertThat(town.decide(town.officer(), kase, "refuse").status()).isEqualTo(200);
        Town.await(() -> isTold(mother, "case-refused", kase) && isTold(father, "child-application-ended", kase));
    }

    /// The child reads what the parent writes, and a giver of a mandate what the representative writes.
    @Fault("L2")
    @Test
    void wordsForAnotherHaveNoAddress() {
        TestPerson mother = town.adult();
        TestPerson child = town.born("2018-06-09");
        town.registers.related(mother, child, "parent");
        String form = form("residence-objection", child);
        Answer refused =
                apply(mother, child, "residence-objection", form.replace("moved out", "see https://pay.example"));
        assertThat(refused.code()).isEqualTo("invalid-field");
        assertThat(refused.json().at("/errors/0/code").stringValue()).isEqualTo("contact-details");
        assertThat(apply(mother, child, "residence-objection", form.replace("moved out", "contract 1234567890"))
                        .status())
                .isEqualTo(201);

        TestPerson owner = town.adult();
        String own = form("residence-objection", owner).replace("moved out", "see https://pay.example");
        assertThat(town.apply(owner, "residence-objection", own).status())
                .as("for oneself: only officers read it")
                .isEqualTo(201);
    }

    private static Answer apply(TestPerson parent, TestPerson child, String service, String form) {
        return town.as(parent)
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"%s\",\"for\":\"%s\",\"form\":%s}".formatted(service, child.iin(), form),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static boolean isTold(TestPerson person, String kind, String kase) {
        return town.as(person)
                .get("/api/v1/me/notices")
                .json()
                .get("items")
                .valueStream()
                .anyMatch(notice -> notice.get("kind").stringValue().equals(kind)
                        && notice.get("thing").stringValue().equals(kase));
    }
}
