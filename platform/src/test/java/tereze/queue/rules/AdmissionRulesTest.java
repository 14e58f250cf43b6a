package tereze.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.queue.rules.QueueSamples.CLOSES;
import static tereze.queue.rules.QueueSamples.NUMBER;
import static tereze.queue.rules.QueueSamples.OPENS;
import static tereze.queue.rules.QueueSamples.announced;
import static tereze.queue.rules.QueueSamples.drawn;
import static tereze.queue.rules.QueueSamples.planned;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Iin;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.queue.Admission;
import tereze.queue.AdmissionAct;
import tereze.queue.AdmitRefusal;
import tereze.queue.rules.AdmissionRules.Candidate;
import tereze.testing.Decided;

class AdmissionRulesTest {
    private static final Hmac EVENT_KEY = Hmac.parse("0b".repeat(32));
    private static final Hmac PASS_KEY = Hmac.parse("0c".repeat(32));
    private static final Instant NOW = OPENS.plusSeconds(60);
    private static final Candidate PARENT = new Candidate(new PersonId(new UUID(0x4000, 1)), synthetic("1990-05-17"));
    private static final Candidate CHILD = new Candidate(new PersonId(new UUID(0x4000, 2)), synthetic("2021-05-17"));
    private static final Candidate STRANGER = new Candidate(new PersonId(new UUID(0x4000, 3)), synthetic("2020-12-09"));
    private static final Ord ORD = new Ord(0x1234_5678_9abc_def0L);
    private static final Ord LATER = new Ord(0x7234_5678_9abc_def0L);
    private static final List<Ord> NOBODY = List.of(Ord.FIRST, Ord.FIRST, Ord.FIRST);

    /// The lane of the passes here is released beyond their place, and no other one.
    private static final List<Ord> RELEASED = List.of(Ord.FIRST, LATER, Ord.FIRST);

    private static String synthetic(String birth) {
        for (int serial = 1; ; serial++) {
            var iin = Iin.synthetic(java.time.LocalDate.parse(birth), serial);
            if (iin.isPresent()) {
                return iin.get().value();
            }
        }
    }

    private static Pass passOf(Candidate person) {
        EventId event = new EventId(NUMBER);
        return new Pass(
                1,
                event,
                Lane.ASSISTED,
                0,
                NOW.plusSeconds(600).getEpochSecond(),
                ORD,
                Pid.of(event, EVENT_KEY, new Iin(person.iin())));
    }

    private static Pass.Reading read(Pass pass, Instant at) {
        return Pass.read(pass.sign(PASS_KEY), new EventId(NUMBER), PASS_KEY, at);
    }

    @Test
    void aPassOfTheCallerAdmitsTheCaller() {
        Pass pass = passOf(PARENT);
        assertThat(AdmissionRules.admit(
                        drawn(), read(pass, NOW), EVENT_KEY, List.of(PARENT, CHILD), null, RELEASED, NOW))
                .isEqualTo(Decision.accept(new AdmissionAct.Admitted(
                        Subject.of(PARENT.person()),
                        NUMBER,
                        pass.pid().toString(),
                        ORD.toString(),
                        1,
                        LATER.toString(),
                        NOW.plus(AdmissionRules.GOOD_FOR),
                        NOW)));
    }

    @Test
    void aPassOfAChildAdmitsTheChild() {
        Decision<AdmissionAct, AdmitRefusal> decision = AdmissionRules.admit(
                drawn(), read(passOf(CHILD), NOW), EVENT_KEY, List.of(PARENT, CHILD), null, RELEASED, NOW);
        assertThat(decision)
                .isEqualTo(Decision.accept(new AdmissionAct.Admitted(
                        Subject.of(CHILD.person()),
                        NUMBER,
                        passOf(CHILD).pid().toString(),
                        ORD.toString(),
                        1,
                        LATER.toString(),
                        NOW.plus(AdmissionRules.GOOD_FOR),
                        NOW)));
    }

    /// Replayed by another, of a child that is no longer theirs, forged, too old, of another event.
    @Test
    void everyOtherPassIsRefused() {
        Pass pass = passOf(CHILD);
        assertThat(word(read(passOf(STRANGER), NOW), NOW)).isEqualTo("!OfAnother");
        assertThat(Decided.word(AdmissionRules.admit(
                        drawn(), read(pass, NOW), EVENT_KEY, List.of(PARENT), null, RELEASED, NOW)))
                .isEqualTo("!OfAnother");
        assertThat(word(Pass.read("invented", new EventId(NUMBER), PASS_KEY, NOW), NOW))
                .isEqualTo("!Forged");
        assertThat(word(Pass.read(pass.sign(EVENT_KEY), new EventId(NUMBER), PASS_KEY, NOW), NOW))
                .isEqualTo("!Forged");
        assertThat(word(Pass.read(pass.sign(PASS_KEY), new EventId(NUMBER + 1), PASS_KEY, NOW), NOW))
                .isEqualTo("!Forged");
        assertThat(word(read(pass, NOW.plusSeconds(600)), NOW)).isEqualTo("!Expired");
    }

    @Test
    void nobodyIsLetInBeforeTheLineHasComeToTheirPlace() {
        List<Candidate> family = List.of(PARENT, CHILD);
        Pass.Reading pass = read(passOf(CHILD), NOW);
        Ord before = new Ord(ORD.value() - 1);
        for (List<Ord> reached : List.of(NOBODY, List.of(LATER, before, LATER))) {
            assertThat(Decided.word(AdmissionRules.admit(drawn(), pass, EVENT_KEY, family, null, reached, NOW)))
                    .isEqualTo("!NotYet");
        }
        assertThat(Decided.word(AdmissionRules.admit(
                        drawn(), pass, EVENT_KEY, family, null, List.of(Ord.FIRST, ORD, Ord.FIRST), NOW)))
                .isEqualTo("Admitted");
    }

    @Test
    void noPassAdmitsBeforeTheDrawOrAfterTheEnd() {
        Pass.Reading pass = read(passOf(CHILD), NOW);
        List<Candidate> family = List.of(PARENT, CHILD);
        assertThat(Decided.word(AdmissionRules.admit(planned(), pass, EVENT_KEY, family, null, RELEASED, NOW)))
                .isEqualTo("!UnknownEvent");
        assertThat(Decided.word(AdmissionRules.admit(announced(), pass, EVENT_KEY, family, null, RELEASED, NOW)))
                .isEqualTo("!NotAdmitting");
        assertThat(Decided.word(AdmissionRules.admit(drawn(), pass, EVENT_KEY, family, null, RELEASED, CLOSES)))
                .isEqualTo("!NotAdmitting");
    }

    @Test
    void whoComesAgainAfterTheEndKeepsTheirPlace() {
        Pass pass = passOf(CHILD);
        String pid = pass.pid().toString();
        Admission before = new Admission(
                Admission.idOf(NUMBER, pid),
                NUMBER,
                pid,
                ORD.toString(),
                1,
                LATER.toString(),
                CHILD.person(),
                OPENS,
                NOW.minusSeconds(1),
                1);
        assertThat(Decided.word(
                        AdmissionRules.admit(drawn(), read(pass, NOW), EVENT_KEY, List.of(CHILD), before, NOBODY, NOW)))
                .isEqualTo("Again");
        Admission again = AdmissionRules.evolve(
                before.id(), before, new AdmissionAct.Again(Subject.of(CHILD.person()), NOW.plusSeconds(9), NOW));
        assertThat(again).isEqualTo(before.lasting(NOW.plusSeconds(9)));
    }

    @Test
    void theFirstActOfAnAdmissionIsNoRepeatAndNoOtherIsTheFirst() {
        Admission before = new Admission(
                Admission.idOf(NUMBER, "aa"),
                NUMBER,
                "aa",
                ORD.toString(),
                1,
                LATER.toString(),
                CHILD.person(),
                OPENS,
                NOW,
                1);
        AdmissionAct first = new AdmissionAct.Admitted(
                Subject.of(CHILD.person()), NUMBER, "aa", ORD.toString(), 1, LATER.toString(), NOW, OPENS);
        AdmissionAct again = new AdmissionAct.Again(Subject.of(CHILD.person()), NOW, NOW);

        assertThat(AdmissionRules.evolve(before.id(), null, first)).isEqualTo(before);
        assertThatThrownBy(() -> AdmissionRules.evolve(before.id(), before, first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("act: the first again (expected: Again)");
        assertThatThrownBy(() -> AdmissionRules.evolve(before.id(), null, again))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("act: the first is Again (expected: Admitted)");
    }

    /// So a person whose pass is too old still finds their admission.
    @Test
    void aPassOfOursNamesItsPseudonymAlsoWhenItIsTooOld() {
        Pass pass = passOf(CHILD);

        assertThat(AdmissionRules.pidOf(read(pass, NOW))).isEqualTo(pass.pid().toString());
        assertThat(AdmissionRules.pidOf(read(pass, NOW.plusSeconds(600))))
                .isEqualTo(pass.pid().toString());
        assertThat(AdmissionRules.pidOf(new Pass.Reading.OfAnotherEvent(new EventId(NUMBER + 1))))
                .isNull();
        assertThat(AdmissionRules.pidOf(new Pass.Reading.Forged())).isNull();
    }

    private static String word(Pass.Reading pass, Instant now) {
        return Decided.word(
                AdmissionRules.admit(drawn(), pass, EVENT_KEY, List.of(PARENT, CHILD), null, RELEASED, now));
    }
}
