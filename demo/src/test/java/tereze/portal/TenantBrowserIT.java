package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.api.Language;
import tereze.portal.Applying.Let;
import tereze.testing.Portal;
import tereze.testing.Rounds;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// The main job. A tenant applies, both owners consent, and the tenant is registered. An owner sees the
/// registration. A school asks the register, and the tenant sees that it asked. [KeyboardBrowserIT] does the same
/// with only the keyboard.
@Tag("prove")
@ExtendWith(Shared.class)
class TenantBrowserIT {
    static Stream<Window> windows() {
        return Rounds.first(
                2, Window.phone(Language.KK), Window.desk(Language.RU).withoutScripts(), Window.desk(Language.KK));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void isRegisteredOnceBothOwnersHaveAgreed(Window window, Portal portal) {
        Let let = Let.of(portal);
        TestPerson person = Applying.newcomer(portal);
        String address = portal.address(let.rka(), window.language());
        try (Visitor tenant = portal.visitor(window)) {
            Applying.fillIn(tenant, person, address, Applying.word(window.language()));
            String kase = Applying.send(tenant);
            assertThat(tenant.text()).contains(tenant.words("cases.told.waiting-consent"));

            Applying.consents(portal, window, let.wife().iin(), kase);
            tenant.open(kase);
            assertThat(tenant.text())
                    .contains(tenant.words("cases.told.waiting-consent"), tenant.words("cases.asked.given"));
            Applying.consents(portal, window, let.husband().iin(), kase);

            tenant.open(kase);
            assertThat(tenant.text()).contains(tenant.words("cases.told.granted"));
            tenant.open("/cabinet/address");
            assertThat(tenant.text()).contains(address, tenant.words("cabinet.holds"));
            isSeenByTheOwner(portal, window, let);
            isConfirmedToASchool(portal, let, person);
            tenant.open("/cabinet/who-asked");
            assertThat(tenant.text())
                    .contains(tenant.words("cabinet.purpose.school-admission"))
                    .contains(tenant.words("cabinet.field.registered"));
        }
    }

    private static void isSeenByTheOwner(Portal portal, Window window, Let let) {
        try (Visitor owner = portal.visitor(window)) {
            owner.signIn(let.wife().iin()).open("/cabinet").follow("cabinet.premises");
            assertThat(owner.text())
                    .contains("Әсем Н.", portal.address(let.rka(), window.language()))
                    .doesNotContain("Нұрпейісова");
            owner.open("/cabinet/notices");
            assertThat(owner.text()).doesNotContain(owner.words("cabinet.notices.none"));
        }
    }

    private static void isConfirmedToASchool(Portal portal, Let let, TestPerson person) {
        Answer answer = portal.server().agency("education").post("/api/v1/exchange/addresses/verify", """
                {"iin":"%s","rka":"%s","purpose":"school-admission","ground":"order-564"}""".formatted(
                        person.iin(), let.rka()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("registered").booleanValue()).isTrue();
    }
}
