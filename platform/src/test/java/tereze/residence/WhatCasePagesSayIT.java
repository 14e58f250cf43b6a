package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.ReferenceNumber;
import tereze.residence.Town.Home;
import tereze.testing.Browser;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;

/// The pages of a case say to each reader what concerns them, and what was not taken from them.
@ExtendWith(Shared.class)
class WhatCasePagesSayIT {
    private static Town town;

    @BeforeAll
    static void start(Town shared) {
        town = shared;
    }

    private static Browser as(TestPerson person) {
        return new Browser(town.server).in("en").signIn(person.iin());
    }

    @Test
    void whoIsAskedIsToldThatTheirAnswerIsAwaited() {
        TestPerson owner = town.adult();
        TestPerson tenant = town.adult();
        Home home = town.homeOf(owner);
        String kase = "/cases/" + Town.caseOf(town.temporary(tenant, home, town.today(), 6));

        assertThat(as(owner).get(kase).body())
                .contains("We are waiting for your answer.")
                .doesNotContain("You do not need to do anything");
        assertThat(as(tenant).get(kase).body()).contains("You do not need to do anything");
    }

    @Test
    void whoWasNotAskedIsRefusedInWords() {
        TestPerson tenant = town.adult();
        String path = "/cases/" + Town.caseOf(town.temporary(tenant, town.homeOf(town.adult()), town.today(), 6));
        Browser pages = as(tenant);
        for (String decision : new String[] {"give", "refuse", ""}) {
            pages.get(path);
            Answer refused = pages.post(path + "/consent", Map.of("decision", decision, "reason", "No"));
            assertThat(refused.status()).as(decision).isBetween(400, 499);
            assertThat(refused.body()).contains("govuk-error-summary");
        }
        pages.get(path);
        Answer late = pages.post(path + "/reply", Map.of("text", "Here it is"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("govuk-error-summary");
    }

    @Test
    void whoseRegistrationIsToEndReadsThatItIsTheirs() {
        TestPerson owner = town.adult();
        TestPerson lodger = town.adult();
        Home home = town.homeOf(owner);
        town.registers.registration(lodger, home.id(), LocalDate.parse("2024-01-01"), null);
        String kase = Town.caseOf(town.apply(
                owner,
                "residence-end-by-owner",
                "{\"premises\":\"%s\",\"iin\":\"%s\"}".formatted(home.rka(), lodger.iin())));

        assertThat(as(lodger).get("/cases/" + kase + "/consent").body())
                .contains("This application is about you: it gives your IIN.")
                .doesNotContain("value=\"stranger\"");
    }

    @Test
    void anOwnerReadsByNameWhomTheyHaveRemoved() {
        TestPerson owner = town.adult();
        TestPerson lodger = town.registers.person("Қасымов", "Дәурен");
        TestPerson stranger = town.adult();
        Home home = town.homeOf(owner);
        town.registers.registration(lodger, home.id(), LocalDate.parse("2024-01-01"), null);
        String of = "{\"premises\":\"" + home.rka() + "\",\"iin\":\"%s\"}";
        String kase = Town.caseOf(town.apply(owner, "residence-end-by-owner", of.formatted(lodger.iin())));

        assertThat(as(owner).get("/cases/" + kase).body())
                .contains("Дәурен Қ.")
                .doesNotContain("IIN of the registered person");
        assertThat(town.apply(owner, "residence-end-by-owner", of.formatted(stranger.iin()))
                        .code())
                .isEqualTo("not-registered-there");
    }

    @Test
    void aReceiptIsFoundAsItIsTold() {
        TestPerson tenant = town.adult();
        String kase = Town.caseOf(town.temporary(tenant, town.homeOf(town.adult()), town.today(), 6));
        String number = ReferenceNumber.of(UUID.fromString(kase)).value();

        assertThat(as(tenant).get("/services?q=" + number + "%2F1").headers().get("location"))
                .endsWith("/cases/" + kase);
    }
}
