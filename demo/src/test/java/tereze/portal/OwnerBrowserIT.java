package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.Language;
import tereze.testing.Portal;
import tereze.testing.Portal.Member;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// An owner and a person who is registered at the owner's home. In one test the owner ends the registration and
/// the person objects. In the other the owner objects and an officer is asked.
@ExtendWith(Shared.class)
class OwnerBrowserIT {
    @Test
    void endsARegistrationAndThePersonObjects(Portal portal) {
        Member owner = portal.member("owner", 0);
        TestPerson person = dweller(portal, owner.owns().get(1), "Дүйсенов", "Бекзат");
        try (Visitor ending = portal.visitor(Window.desk(Language.KK));
                Visitor dweller = portal.visitor(Window.phone(Language.RU))) {
            ending.signIn(owner.iin()).open("/cabinet/premises");
            assertThat(home(portal, ending, owner.owns().get(1), Language.KK).innerText())
                    .contains("Бекзат Д.");
            ending.goes(
                    () -> beside("Бекзат Д.", "cabinet.premises.end", ending).click());
            assertThat(ending.text()).contains(ending.words("apply.check.title"), "Бекзат Д.");
            assertThat(ending.page().content()).doesNotContain(person.iin());
            String kase = Applying.send(ending);
            assertThat(ending.page().content()).doesNotContain(person.iin());
            assertThat(ending.text()).contains(ending.words("cases.told.waiting-consent"));

            dweller.signIn(person.iin()).open("/cabinet/notices").follow("cabinet.notices.answer");
            assertThat(dweller.path()).isEqualTo(kase + "/consent");
            assertThat(dweller.text()).contains("Отсутствие ответа будет считаться согласием");
            dweller.choose("cases.consent.refuse")
                    .type("reason", "Живу здесь по договору")
                    .press("cases.consent.send");
            assertThat(dweller.text()).contains(dweller.words("cases.told.with-officer"));

            ending.open(kase);
            assertThat(ending.text()).contains(ending.words("cases.told.with-officer"), "Живу здесь по договору");
            dweller.open("/cabinet/address");
            assertThat(dweller.text()).contains(dweller.words("cabinet.holds"));
        }
    }

    @Test
    void objectsToARegistrationWhichIsDisputedFromThen(Portal portal) {
        Member owner = portal.member("owner", 3);
        TestPerson person = dweller(portal, owner.owns().get(1), "Жұмабеков", "Санжар");
        try (Visitor objecting = portal.visitor(Window.phone(Language.RU));
                Visitor dweller = portal.visitor(Window.desk(Language.KK))) {
            objecting.signIn(owner.iin()).open("/cabinet/premises");
            objecting.goes(
                    () -> beside("Санжар Ж.", "cabinet.object", objecting).click());
            assertThat(objecting.text()).contains("Почему вы против");
            objecting.type("reason", "Я его не знаю").press("apply.continue");
            assertThat(objecting.text()).contains("Санжар Ж.", "Я его не знаю");
            Applying.send(objecting);
            assertThat(objecting.text()).contains(objecting.words("cases.told.with-officer"));

            objecting.open("/cabinet/premises");
            assertThat(objecting.text()).contains(objecting.words("cabinet.disputed"));
            dweller.signIn(person.iin()).open("/cabinet/address");
            assertThat(dweller.text()).contains(dweller.words("cabinet.disputed"), dweller.words("cabinet.holds"));
        }
    }

    private static TestPerson dweller(Portal portal, String rka, String family, String given) {
        TestPerson person = portal.registers().person(family, given);
        portal.registers()
                .registration(person, portal.premises(rka).id(), LocalDate.of(2025, 12, 1), LocalDate.of(2026, 6, 1));
        return person;
    }

    /// The button next to a person's name on the owner's page.
    private static Locator beside(String name, String key, Visitor owner) {
        return owner.main()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(owner.words(key)));
    }

    /// The section of one home on the owner's page.
    private static Locator home(Portal portal, Visitor owner, String rka, Language language) {
        return owner.main()
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText(portal.address(rka, language)));
    }
}
