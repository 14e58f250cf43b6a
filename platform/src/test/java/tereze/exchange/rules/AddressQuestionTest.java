package tereze.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.access.DataAccessed;
import tereze.acts.PersonId;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Rka;
import tereze.agencies.Ground;
import tereze.exchange.ExchangeAct.AddressVerified;
import tereze.exchange.ResidenceAnswer;
import tereze.exchange.VerifyAddress;
import tereze.exchange.VerifyRefusal;
import tereze.people.Iin;

class AddressQuestionTest {
    private static final UUID AGENCY = UUID.fromString("00000000-0000-3000-8000-000000000001");
    private static final PersonId PERSON = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final UUID RECEIPT = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Ground GROUND =
            new Ground(UUID.fromString("00000000-0000-3000-8000-000000000004"), AGENCY, "school", "order", false);

    @Test
    void asksForPurposeBeforeGroundAndForBothBeforeTheRight() {
        assertThat(AddressQuestion.refusal(question(null, null), Optional.empty()))
                .contains(new VerifyRefusal.PurposeMissing());
        assertThat(AddressQuestion.refusal(question("school", null), Optional.empty()))
                .contains(new VerifyRefusal.GroundMissing());
        assertThat(AddressQuestion.refusal(question("school", "order"), Optional.empty()))
                .contains(new VerifyRefusal.GroundNotAllowed());
        assertThat(AddressQuestion.refusal(question("school", "order"), Optional.of(GROUND)))
                .isEmpty();
    }

    @Test
    void tellsKindAndBeginningOfARegistration() {
        Registration registration = new Registration(
                UUID.randomUUID(),
                PERSON,
                UUID.randomUUID(),
                RegistrationKind.PERMANENT,
                SINCE,
                null,
                null,
                null,
                false,
                null,
                false);
        assertThat(AddressQuestion.answer(registration))
                .isEqualTo(new ResidenceAnswer(true, RegistrationKind.PERMANENT, SINCE));
    }

    @Test
    void aNoSaysNothingElse() {
        assertThat(AddressQuestion.answer(null)).isEqualTo(new ResidenceAnswer(false, null, null));
    }

    @Test
    void recordsWhatThePersonWillSee() {
        ResidenceAnswer answer = new ResidenceAnswer(true, RegistrationKind.PERMANENT, SINCE);
        AddressVerified act = AddressQuestion.act(question("school", "order"), GROUND, PERSON, answer);
        assertThat(act.agency()).isEqualTo("education");
        var part = Objects.requireNonNull(Objects.requireNonNull(act.person()).part());
        assertThat(part.rka()).isEqualTo(new Rka("0710000000000001"));
        assertThat(part.registered()).isTrue();
        assertThat(part.kind()).isEqualTo(RegistrationKind.PERMANENT);
        assertThat(part.since()).isEqualTo(SINCE);
        DataAccessed looked = act.seenOf(PERSON).orElseThrow();
        assertThat(looked.purpose()).isEqualTo("school");
        assertThat(looked.ground()).isEqualTo("order");
        assertThat(looked.caseNumber()).isEqualTo("17");
        assertThat(act.seenOf(new PersonId(RECEIPT))).isEmpty();
    }

    @Test
    void aQuestionAboutNobodyHasNoSubject() {
        AddressVerified act = AddressQuestion.act(question("school", "order"), GROUND, null, ResidenceAnswer.NO);
        assertThat(act.person()).isNull();
        assertThat(act.seenOf(PERSON)).isEmpty();
    }

    private static VerifyAddress question(@Nullable String purpose, @Nullable String ground) {
        return new VerifyAddress(
                AGENCY,
                "education",
                Iin.closing("90051270001").orElseThrow(),
                new Rka("0710000000000001"),
                purpose,
                ground,
                "17");
    }
}
