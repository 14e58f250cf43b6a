package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tereze.acts.ActFamily;
import tereze.acts.GoldenActs;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.RegistrationAct.DisputeSettled;
import tereze.addresses.RegistrationAct.Disputed;
import tereze.addresses.RegistrationAct.Ended;
import tereze.addresses.RegistrationAct.Ending;
import tereze.addresses.RegistrationAct.Registered;
import tereze.addresses.RegistrationAct.Residence;
import tereze.addresses.RegistrationAct.Sealed;
import tereze.addresses.RegistrationAct.Unsealed;
import tereze.addresses.rules.RegistrationRules;

/// Stored acts of residence stay readable for ever and give the same state.
class RegistrationActsGoldenTest {
    private static final PersonId PERSON = new PersonId(new UUID(5, 5));
    private static final UUID PREMISES = new UUID(6, 6);
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAPSES = LocalDate.of(2026, 9, 1);
    private static final LocalDate ENDED = LocalDate.of(2026, 6, 1);
    private static final Subject<Subject.Nothing> SUBJECT = Subject.of(PERSON);

    private static final List<RegistrationAct> ACTS = List.of(
            new Registered(
                    new Subject<>(PERSON, new Residence(PREMISES, RegistrationKind.TEMPORARY, SINCE, LAPSES, false))),
            new Disputed(SUBJECT),
            new DisputeSettled(SUBJECT),
            new Sealed(SUBJECT),
            new Unsealed(SUBJECT),
            new Ended(new Subject<>(PERSON, new Ending(ENDED, EndReason.BY_OWNER))));

    @Test
    void readsActsOfEveryKind() throws IOException {
        GoldenActs.check("golden/states/addresses.txt", new ActFamily(RegistrationAct.class), ACTS);
    }

    @Test
    void makesOfThemTheStateThatTheyMadeOnce() {
        UUID id = new UUID(1, 1);
        Registration state = null;
        for (RegistrationAct act : ACTS) {
            state = RegistrationRules.evolve(id, state, act);
        }
        assertThat(state)
                .isEqualTo(new Registration(
                        id,
                        PERSON,
                        PREMISES,
                        RegistrationKind.TEMPORARY,
                        SINCE,
                        LAPSES,
                        ENDED,
                        EndReason.BY_OWNER,
                        false,
                        false));
    }
}
