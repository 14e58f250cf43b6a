package tereze.addresses.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.EndReason;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationAct.DisputeSettled;
import tereze.addresses.RegistrationAct.Disputed;
import tereze.addresses.RegistrationAct.Ended;
import tereze.addresses.RegistrationAct.Ending;
import tereze.addresses.RegistrationAct.Registered;
import tereze.addresses.RegistrationAct.Reminded;
import tereze.addresses.RegistrationAct.Reminder;
import tereze.addresses.RegistrationAct.Residence;
import tereze.addresses.RegistrationAct.Sealed;
import tereze.addresses.RegistrationAct.Unsealed;
import tereze.addresses.RegistrationCommand;
import tereze.addresses.RegistrationCommand.Dispute;
import tereze.addresses.RegistrationCommand.End;
import tereze.addresses.RegistrationCommand.Register;
import tereze.addresses.RegistrationCommand.Remind;
import tereze.addresses.RegistrationCommand.Seal;
import tereze.addresses.RegistrationCommand.SettleDispute;
import tereze.addresses.RegistrationCommand.Unseal;
import tereze.addresses.RegistrationKind;
import tereze.addresses.RegistrationOutcome.AlreadyEnded;
import tereze.addresses.RegistrationOutcome.AlreadyRegistered;
import tereze.addresses.RegistrationOutcome.AlreadySo;
import tereze.addresses.RegistrationOutcome.NoSuchRegistration;
import tereze.addresses.RegistrationOutcome.Refused;
import tereze.testing.Decided;

/// For every state and every command there is one act or one refusal.
class RegistrationRulesTest {
    private static final UUID ID = new UUID(1, 1);
    private static final UUID HERE = new UUID(2, 1);
    private static final UUID ELSEWHERE = new UUID(2, 2);
    private static final PersonId PERSON = new PersonId(new UUID(3, 1));
    private static final Subject<Subject.Nothing> SUBJECT = Subject.of(PERSON);
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAPSES = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static final @Nullable Registration NONE = null;
    private static final Registration STANDING = new Registration(
            ID, PERSON, HERE, RegistrationKind.TEMPORARY, SINCE, LAPSES, null, null, false, null, false);
    private static final Registration DISPUTED = STANDING.disputed(true);
    private static final Registration SEALED = STANDING.sealed(true);
    private static final Registration ENDED = STANDING.ended(DAY, EndReason.BY_PERSON);

    private static final Registration ENDS_LATER = STANDING.ended(DAY.plusDays(1), EndReason.REPLACED);

    private static final LocalDate REMINDING = LocalDate.of(2026, 8, 1);
    private static final RegistrationCommand REMIND = new Remind(ID, REMINDING);
    private static final Reminded REMINDED =
            new Reminded(new Subject<>(PERSON, new Reminder(REMINDING, LAPSES.minusDays(1))));

    private static final RegistrationCommand END = new End(ID, DAY, EndReason.BY_OWNER);

    static Stream<Arguments> statesAndCommands() {
        Ended ended = ended(DAY, EndReason.BY_OWNER);
        return Stream.of(
                Arguments.of(NONE, END, refused(new NoSuchRegistration(ID))),
                Arguments.of(NONE, new Dispute(ID, DAY), refused(new NoSuchRegistration(ID))),
                Arguments.of(NONE, new SettleDispute(ID), refused(new NoSuchRegistration(ID))),
                Arguments.of(NONE, new Seal(ID), refused(new NoSuchRegistration(ID))),
                Arguments.of(NONE, new Unseal(ID), refused(new NoSuchRegistration(ID))),
                Arguments.of(NONE, REMIND, refused(new NoSuchRegistration(ID))),
                Arguments.of(STANDING, END, accepted(ended)),
                Arguments.of(STANDING, new Dispute(ID, DAY), accepted(new Disputed(SUBJECT))),
                Arguments.of(STANDING, new SettleDispute(ID), refused(new AlreadySo(ID))),
                Arguments.of(STANDING, new Seal(ID), accepted(new Sealed(SUBJECT))),
                Arguments.of(STANDING, new Unseal(ID), refused(new AlreadySo(ID))),
                Arguments.of(STANDING, REMIND, accepted(REMINDED)),
                Arguments.of(DISPUTED, END, accepted(ended)),
                Arguments.of(DISPUTED, new Dispute(ID, DAY), refused(new AlreadySo(ID))),
                Arguments.of(DISPUTED, new SettleDispute(ID), accepted(new DisputeSettled(SUBJECT))),
                Arguments.of(DISPUTED, new Seal(ID), accepted(new Sealed(SUBJECT))),
                Arguments.of(DISPUTED, new Unseal(ID), refused(new AlreadySo(ID))),
                Arguments.of(DISPUTED, REMIND, accepted(REMINDED)),
                Arguments.of(SEALED, END, accepted(ended)),
                Arguments.of(SEALED, new Dispute(ID, DAY), accepted(new Disputed(SUBJECT))),
                Arguments.of(SEALED, new SettleDispute(ID), refused(new AlreadySo(ID))),
                Arguments.of(SEALED, new Seal(ID), refused(new AlreadySo(ID))),
                Arguments.of(SEALED, new Unseal(ID), accepted(new Unsealed(SUBJECT))),
                Arguments.of(SEALED, REMIND, accepted(REMINDED)),
                Arguments.of(ENDED, END, refused(new AlreadyEnded(ID))),
                Arguments.of(ENDED, new Dispute(ID, DAY), refused(new AlreadyEnded(ID))),
                Arguments.of(ENDED, new SettleDispute(ID), refused(new AlreadyEnded(ID))),
                Arguments.of(ENDED, new Seal(ID), refused(new AlreadyEnded(ID))),
                Arguments.of(ENDED, new Unseal(ID), refused(new AlreadyEnded(ID))),
                Arguments.of(ENDED, REMIND, refused(new AlreadyEnded(ID))),
                Arguments.of(ENDS_LATER, END, accepted(ended)),
                Arguments.of(ENDS_LATER, new Dispute(ID, DAY), accepted(new Disputed(SUBJECT))),
                Arguments.of(ENDS_LATER, new SettleDispute(ID), refused(new AlreadyEnded(ID))),
                Arguments.of(ENDS_LATER, new Seal(ID), refused(new AlreadyEnded(ID))),
                Arguments.of(ENDS_LATER, new Unseal(ID), refused(new AlreadyEnded(ID))),
                Arguments.of(ENDS_LATER, REMIND, refused(new AlreadyEnded(ID))),
                Arguments.of(STANDING, new Remind(ID, DAY), refused(new AlreadySo(ID))),
                Arguments.of(STANDING.reminded(REMINDING), REMIND, refused(new AlreadySo(ID))),
                Arguments.of(ENDS_LATER.disputed(true), new SettleDispute(ID), accepted(new DisputeSettled(SUBJECT))));
    }

    @ParameterizedTest
    @MethodSource("statesAndCommands")
    void decides(
            @Nullable Registration state, RegistrationCommand command, Decision<RegistrationAct, Refused> expected) {
        assertThat(RegistrationRules.decide(command, state)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void registersSomebodyWhoIsNotRegisteredSo(boolean sealed) {
        Register register = Register.permanent(PERSON, HERE, SINCE, sealed);
        Residence residence = new Residence(HERE, RegistrationKind.PERMANENT, SINCE, null, sealed);

        assertThat(RegistrationRules.decide(register, null))
                .isEqualTo(accepted(new Registered(new Subject<>(PERSON, residence))));
    }

    @Test
    void endsTheOldOneBeforeTheNewOneBegins() {
        Register register = Register.temporary(PERSON, ELSEWHERE, DAY, LAPSES, false);
        Residence residence = new Residence(ELSEWHERE, RegistrationKind.TEMPORARY, DAY, LAPSES, false);

        assertThat(RegistrationRules.decide(register, STANDING))
                .isEqualTo(accepted(ended(DAY, EndReason.REPLACED), new Registered(new Subject<>(PERSON, residence))));
    }

    @Test
    void saysThatAChildMoved() {
        Register register =
                Register.temporary(PERSON, ELSEWHERE, DAY, LAPSES, false).following();

        assertThat(RegistrationRules.decide(register, STANDING))
                .extracting(decided -> Decided.acts(decided).getFirst())
                .isEqualTo(ended(DAY, EndReason.MOVED));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, true", "2026-09-01, true", "2026-09-02, false"})
    void registersAtTheSamePremisesForLongerOnly(LocalDate until, boolean refused) {
        var decided = RegistrationRules.decide(Register.temporary(PERSON, HERE, DAY, until, false), STANDING);

        if (refused) {
            assertThat(decided).isEqualTo(refused(new AlreadyRegistered(ID)));
        } else {
            assertThat(decided).isInstanceOf(Decision.Accepted.class);
        }
    }

    @Test
    void registersPermanentlyAtTheSamePremisesOnce() {
        Registration permanent = new Registration(
                ID, PERSON, HERE, RegistrationKind.PERMANENT, SINCE, null, null, null, false, null, false);

        assertThat(RegistrationRules.decide(Register.permanent(PERSON, HERE, DAY, false), permanent))
                .isEqualTo(refused(new AlreadyRegistered(ID)));
        assertThat(RegistrationRules.decide(Register.permanent(PERSON, ELSEWHERE, DAY, false), permanent))
                .isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-03-01",
        "2026-03-01, 2026-03-01",
        "2026-08-31, 2026-08-31",
        "2026-09-01, 2026-09-01",
        "2026-12-01, 2026-09-01"
    })
    void endsWithinItsBeginningAndItsTerm(LocalDate asked, LocalDate ended) {
        assertThat(RegistrationRules.decide(new End(ID, asked, EndReason.EXPIRED), STANDING))
                .isEqualTo(accepted(ended(ended, EndReason.EXPIRED)));
    }

    @Test
    void becomesWhatItsActsSay() {
        Residence residence = new Residence(HERE, RegistrationKind.TEMPORARY, SINCE, LAPSES, false);
        Registration registered = RegistrationRules.evolve(ID, null, new Registered(new Subject<>(PERSON, residence)));

        assertThat(registered).isEqualTo(STANDING);
        assertThat(RegistrationRules.evolve(ID, STANDING, new Disputed(SUBJECT)))
                .isEqualTo(DISPUTED);
        assertThat(RegistrationRules.evolve(ID, DISPUTED, new DisputeSettled(SUBJECT)))
                .isEqualTo(STANDING);
        assertThat(RegistrationRules.evolve(ID, STANDING, new Sealed(SUBJECT))).isEqualTo(SEALED);
        assertThat(RegistrationRules.evolve(ID, SEALED, new Unsealed(SUBJECT))).isEqualTo(STANDING);
        assertThat(RegistrationRules.evolve(ID, STANDING, REMINDED)).isEqualTo(STANDING.reminded(REMINDING));
        assertThat(RegistrationRules.evolve(ID, DISPUTED, ended(DAY, EndReason.BY_PERSON)))
                .isEqualTo(ENDED);
    }

    @Test
    void cannotBeToldFromActsOutOfOrderOrErased() {
        Residence residence = new Residence(HERE, RegistrationKind.PERMANENT, SINCE, null, false);
        Registered again = new Registered(new Subject<>(PERSON, residence));

        assertThatThrownBy(() -> RegistrationRules.evolve(ID, STANDING, again))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> RegistrationRules.evolve(ID, null, new Disputed(SUBJECT)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> RegistrationRules.evolve(ID, null, new Registered(new Subject<>(PERSON, null))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Ended ended(LocalDate on, EndReason reason) {
        return new Ended(new Subject<>(PERSON, new Ending(on, reason)));
    }

    private static Decision<RegistrationAct, Refused> accepted(RegistrationAct... acts) {
        return Decision.accept(List.of(acts));
    }

    private static Decision<RegistrationAct, Refused> refused(Refused why) {
        return Decision.refuse(why);
    }
}
