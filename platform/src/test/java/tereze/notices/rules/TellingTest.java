package tereze.notices.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.access.Authority;
import tereze.access.MandateAct;
import tereze.acts.Act;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.addresses.EndReason;
import tereze.addresses.RegistrationAct.DisputeSettled;
import tereze.addresses.RegistrationAct.Disputed;
import tereze.addresses.RegistrationAct.Ended;
import tereze.addresses.RegistrationAct.Ending;
import tereze.addresses.RegistrationAct.Registered;
import tereze.addresses.RegistrationAct.Residence;
import tereze.addresses.RegistrationAct.Sealed;
import tereze.addresses.RegistrationAct.Unsealed;
import tereze.addresses.RegistrationKind;
import tereze.cases.CaseAct;
import tereze.cases.CaseAct.Application;
import tereze.cases.CaseAct.Reason;
import tereze.cases.Consent;
import tereze.cases.Form;
import tereze.exchange.RequestAct;
import tereze.notices.ContactsAct;
import tereze.notices.Notice;
import tereze.notices.NoticeKind;
import tereze.people.PeopleAct;

/// Who hears of each act, and as what.
class TellingTest {
    private static final PersonId APPLICANT = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(2, 2));
    private static final PersonId OWNER = new PersonId(new UUID(3, 3));
    private static final UUID PREMISES = new UUID(4, 4);
    private static final UUID THING = new UUID(5, 5);
    private static final UUID RECEIPT = new UUID(6, 6);
    private static final Instant AT = Instant.parse("2026-11-21T05:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-24T05:00:00Z");
    private static final Subject<Nothing> APPLYING = Subject.of(APPLICANT);
    private static final Subject<Nothing> ASKED = Subject.of(OTHER);
    private static final Subject<Reason> TOLD_WHY = new Subject<>(APPLICANT, new Reason("why"));

    static Stream<Arguments> toTheOneConcerned() {
        return Stream.of(
                told(asked(Consent.Silence.LAPSE), OTHER, NoticeKind.CONSENT_ASKED, UNTIL),
                told(asked(Consent.Silence.AGREE), OTHER, NoticeKind.OBJECTION_POSSIBLE, UNTIL),
                told(
                        new CaseAct.Referred(APPLYING, "migration-officer", UNTIL, List.of(), AT),
                        APPLICANT,
                        NoticeKind.CASE_WITH_OFFICER,
                        null),
                told(new CaseAct.Granted(APPLYING, AT), APPLICANT, NoticeKind.CASE_GRANTED, null),
                told(new CaseAct.GrantedByOfficer(TOLD_WHY, ASKED, AT), APPLICANT, NoticeKind.CASE_GRANTED, null),
                told(new CaseAct.Refused(APPLYING, "code", AT), APPLICANT, NoticeKind.CASE_REFUSED, null),
                told(new CaseAct.RefusedByOfficer(TOLD_WHY, ASKED, AT), APPLICANT, NoticeKind.CASE_REFUSED, null),
                told(new CaseAct.Lapsed(APPLYING, AT), APPLICANT, NoticeKind.CASE_LAPSED, null),
                told(
                        new Ended(new Subject<>(APPLICANT, new Ending(LocalDate.EPOCH, EndReason.BY_OWNER))),
                        APPLICANT,
                        NoticeKind.REGISTRATION_ENDED,
                        null),
                told(new Disputed(APPLYING), APPLICANT, NoticeKind.REGISTRATION_DISPUTED, null),
                told(new DisputeSettled(APPLYING), APPLICANT, NoticeKind.DISPUTE_SETTLED, null),
                told(
                        new RequestAct.Asked("steppe-bank", new Subject<>(APPLICANT, null), UNTIL, AT),
                        APPLICANT,
                        NoticeKind.ADDRESS_ASKED,
                        UNTIL),
                told(
                        new CaseAct.OpenedFor(
                                new Subject<>(APPLICANT, new Application(new Form("{}"), null)),
                                ASKED,
                                new Authority(Authority.Kind.MANDATE, THING),
                                "service",
                                1,
                                AT),
                        APPLICANT,
                        NoticeKind.CASE_OPENED_FOR_YOU,
                        null),
                told(given(ASKED), OTHER, NoticeKind.MANDATE_GIVEN, null),
                told(new MandateAct.Revoked(APPLYING, ASKED, AT), OTHER, NoticeKind.MANDATE_REVOKED, null),
                told(new MandateAct.Declined(APPLYING, ASKED, AT), APPLICANT, NoticeKind.MANDATE_DECLINED, null),
                told(new ContactsAct.Chosen(new Subject<>(OTHER, null)), OTHER, NoticeKind.CONTACTS_CHANGED, null));
    }

    @ParameterizedTest
    @MethodSource
    void toTheOneConcerned(Act act, PersonId person, NoticeKind kind, @Nullable Instant until) {
        assertThat(tell(act, person)).containsExactly(new Notice(person, 7, AT, kind, THING, "ground", until, RECEIPT));
    }

    static Stream<Act> toNobody() {
        return Stream.of(
                new CaseAct.Opened(new Subject<>(APPLICANT, new Application(new Form("{}"), null)), "service", 1, AT),
                new CaseAct.ConsentGiven(APPLYING, ASKED, AT),
                new CaseAct.ConsentRefused(APPLYING, new Subject<>(OTHER, new Reason("no")), AT),
                new CaseAct.SilenceAgreed(APPLYING, ASKED, AT),
                new CaseAct.QuestionRead(APPLYING, ASKED, AT),
                new CaseAct.NotReached(APPLYING, ASKED, AT),
                new CaseAct.Withdrawn(APPLYING, AT),
                new Sealed(APPLYING),
                new Unsealed(APPLYING),
                new RequestAct.Asked("steppe-bank", null, UNTIL, AT),
                new RequestAct.Given("steppe-bank", new Subject<>(APPLICANT, null), AT),
                new RequestAct.Refused(APPLYING, AT),
                new RequestAct.Lapsed(APPLYING, AT),
                given(null),
                new MandateAct.Revoked(APPLYING, null, AT),
                new PeopleAct.Loaded("source", "00", 1));
    }

    @ParameterizedTest
    @MethodSource
    void toNobody(Act act) {
        assertThat(tell(act, APPLICANT)).isEmpty();
    }

    @Test
    void tellsTheApplicantWhatARepresentativeTookBack() {
        RecordedAct act = new RecordedAct(
                7,
                RECEIPT,
                "kind/1",
                AT,
                THING,
                1,
                OTHER.value(),
                "ground",
                List.of(APPLICANT),
                new CaseAct.Withdrawn(APPLYING, AT));

        assertThat(Telling.of(act, _ -> Set.of()))
                .containsExactly(new Notice(
                        APPLICANT, 7, AT, NoticeKind.CASE_WITHDRAWN_FOR_YOU, THING, "ground", null, RECEIPT));
    }

    @Test
    void tellsOwnersOfARegistrationAtTheirsWithoutItsReceipt() {
        assertThat(tell(registered(residence(false)), APPLICANT))
                .containsExactly(
                        new Notice(APPLICANT, 7, AT, NoticeKind.REGISTERED, THING, "ground", null, RECEIPT),
                        new Notice(OWNER, 7, AT, NoticeKind.REGISTERED_AT_YOURS, THING, "ground", null, null));
    }

    @Test
    void doesNotTellAnOwnerTwiceOfTheirOwnRegistration() {
        RecordedAct act = recorded(registered(residence(false)), APPLICANT);

        assertThat(Telling.of(act, premises -> Set.of(APPLICANT)))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.REGISTERED);
    }

    @Test
    void tellsNoOwnerOfAPersonUnderProtection() {
        assertThat(tell(registered(residence(true)), APPLICANT))
                .extracting(Notice::person)
                .containsExactly(APPLICANT);
    }

    @Test
    void tellsNoOwnerWhereThePlaceWasErased() {
        assertThat(tell(registered(null), APPLICANT)).extracting(Notice::person).containsExactly(APPLICANT);
    }

    private static Arguments told(Act act, PersonId person, NoticeKind kind, @Nullable Instant until) {
        return Arguments.of(act, person, kind, until);
    }

    private static Act asked(Consent.Silence silence) {
        return new CaseAct.Asked(APPLYING, ASKED, UNTIL, silence, Consent.Refusal.REFUSE);
    }

    private static Act given(@Nullable Subject<Nothing> holder) {
        return new MandateAct.Given(
                new Subject<>(APPLICANT, new MandateAct.Naming("1234")),
                holder,
                List.of("residence-end"),
                LocalDate.EPOCH,
                UNTIL,
                AT);
    }

    private static Act registered(@Nullable Residence residence) {
        return new Registered(new Subject<>(APPLICANT, residence));
    }

    private static Residence residence(boolean sealed) {
        return new Residence(PREMISES, RegistrationKind.TEMPORARY, LocalDate.EPOCH, LocalDate.MAX, sealed);
    }

    private static List<Notice> tell(Act act, PersonId subject) {
        return Telling.of(recorded(act, subject), premises -> premises.equals(PREMISES) ? Set.of(OWNER) : Set.of());
    }

    private static RecordedAct recorded(Act act, PersonId subject) {
        return new RecordedAct(7, RECEIPT, "kind/1", AT, THING, 1, APPLICANT.value(), "ground", List.of(subject), act);
    }
}
