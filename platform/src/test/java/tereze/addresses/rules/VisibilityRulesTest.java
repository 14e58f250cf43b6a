package tereze.addresses.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.PersonId;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Viewer;

class VisibilityRulesTest {
    private static final PersonId PROTECTED = new PersonId(new UUID(0, 1));
    private static final PersonId OWNER = new PersonId(new UUID(0, 2));

    static Stream<Arguments> viewers() {
        return Stream.of(
                Arguments.of(new Viewer.Citizen(PROTECTED), true),
                Arguments.of(new Viewer.Citizen(OWNER), false),
                Arguments.of(new Viewer.Agency(false), false),
                Arguments.of(new Viewer.Agency(true), true),
                Arguments.of(new Viewer.Rules(), true));
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void showsASealedAddressToThePersonTheSealingGroundAndTheRulesOnly(Viewer viewer, boolean shown) {
        assertThat(VisibilityRules.shows(registration(true), false, viewer)).isEqualTo(shown);
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void showsWhereAPersonUnderProtectionLivesToThemAloneThoughItWasOpenBefore(Viewer viewer, boolean shown) {
        assertThat(VisibilityRules.shows(registration(false), true, viewer)).isEqualTo(shown);
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void showsAnOpenOneToEverybodyWhoMayAsk(Viewer viewer, boolean sealedShown) {
        assertThat(VisibilityRules.shows(registration(false), false, viewer)).isTrue();
    }

    private static Registration registration(boolean sealed) {
        return new Registration(
                new UUID(0, 3),
                PROTECTED,
                new UUID(0, 4),
                RegistrationKind.PERMANENT,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null,
                false,
                null,
                sealed);
    }
}
