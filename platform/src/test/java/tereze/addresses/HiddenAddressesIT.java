package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.acts.PersonId;
import tereze.addresses.RegistrationCommand.Register;

/// Who may not see an address.
class HiddenAddressesIT extends RegisterOfHomes {
    @Test
    void showsASealedAddressToNobodyButThePersonAndTheSealingGround() {
        PersonId person = somebody();
        Registration sealed =
                carry(Register.permanent(person, FLAT, TODAY, true)).getFirst().registration();

        for (Viewer viewer : List.of(new Viewer.Citizen(OWNER), new Viewer.Agency(false))) {
            assertThat(addresses.registration(sealed.id(), viewer)).isEmpty();
            assertThat(addresses.standingOf(person, viewer)).isEmpty();
            assertThat(addresses.historyOf(person, viewer)).isEmpty();
            assertThat(addresses.residence(person, false, FLAT_RKA, TODAY, viewer))
                    .isEmpty();
            assertThat(addresses.dwelling(FLAT, TODAY, viewer).orElseThrow().residents())
                    .doesNotContain(sealed);
        }
        for (Viewer viewer : List.of(new Viewer.Citizen(person), new Viewer.Agency(true), RULES)) {
            assertThat(addresses.registration(sealed.id(), viewer)).isPresent();
            assertThat(addresses.residence(person, false, FLAT_RKA, TODAY, viewer))
                    .contains(sealed);
        }
    }

    @Test
    void hidesAllThatAPersonHoldsAlreadyOnceTheyComeUnderProtection() {
        PersonId person = somebody();
        carry(Register.permanent(person, HOUSE, TODAY, false));
        Registration open = carry(Register.permanent(person, FLAT, TODAY.plusDays(1), false))
                .getLast()
                .registration();
        Viewer owner = new Viewer.Citizen(OWNER);
        assertThat(addresses.historyOf(person, owner)).hasSize(2);
        PROTECTED.add(person);

        for (Viewer viewer : List.of(owner, new Viewer.Agency(false))) {
            assertThat(addresses.registration(open.id(), viewer)).isEmpty();
            assertThat(addresses.standingOf(person, viewer)).isEmpty();
            assertThat(addresses.historyOf(person, viewer)).isEmpty();
            assertThat(addresses.residence(person, true, FLAT_RKA, TODAY.plusDays(1), viewer))
                    .isEmpty();
            assertThat(addresses.dwelling(FLAT, TODAY, viewer).orElseThrow().residents())
                    .doesNotContain(open);
        }
        for (Viewer viewer : List.of(new Viewer.Citizen(person), new Viewer.Agency(true), RULES)) {
            assertThat(addresses.registration(open.id(), viewer)).isPresent();
            assertThat(addresses.residence(person, true, FLAT_RKA, TODAY.plusDays(1), viewer))
                    .contains(open);
        }
    }
}
