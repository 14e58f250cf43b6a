package tereze.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.exchange.rules.RequestSamples.ASKED;
import static tereze.exchange.rules.RequestSamples.AT_HOME;
import static tereze.exchange.rules.RequestSamples.CHILD;
import static tereze.exchange.rules.RequestSamples.ELSEWHERE;
import static tereze.exchange.rules.RequestSamples.NOW;
import static tereze.exchange.rules.RequestSamples.PERSON;
import static tereze.exchange.rules.RequestSamples.PROTECTED;
import static tereze.exchange.rules.RequestSamples.PURPOSE;
import static tereze.exchange.rules.RequestSamples.REQUEST;
import static tereze.exchange.rules.RequestSamples.RKA;
import static tereze.exchange.rules.RequestSamples.STRANGER;
import static tereze.exchange.rules.RequestSamples.UNTIL;
import static tereze.exchange.rules.RequestSamples.after;
import static tereze.exchange.rules.RequestSamples.waiting;
import static tereze.testing.Decided.word;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.access.DataAccess;
import tereze.access.DataAccessed;
import tereze.acts.Decision;
import tereze.acts.Subject;
import tereze.exchange.AddressRequest;
import tereze.exchange.DisclosedData;
import tereze.exchange.RequestAct;
import tereze.exchange.RequestAct.Disclosure;
import tereze.exchange.RequestAct.Question;
import tereze.exchange.RequestCommand.Give;
import tereze.exchange.RequestCommand.Lapse;
import tereze.exchange.RequestCommand.Refuse;
import tereze.exchange.RequestStage;
import tereze.exchange.RequestStatus;
import tereze.exchange.RequestStatusForAgency;
import tereze.exchange.rules.RequestRules.Facts;

class RequestRulesTest {
    @ParameterizedTest(name = "capable {0}, under protection {1}, registered {2}: {3}")
    @CsvSource({
        "true, false, true, YES",
        "true, false, false, NO",
        // It must make no difference whether the address in question is the right one.
        "true, true, true, NOTHING",
        "true, true, false, NOTHING"
    })
    void aConsentTellsWhatTheRegisterHolds(boolean capable, boolean sealed, boolean registered, DisclosedData told) {
        Facts facts = new Facts(capable, sealed, registered);
        assertThat(RequestRules.decide(new Give(PERSON), waiting(PERSON), () -> facts, NOW))
                .isEqualTo(Decision.accept(new RequestAct.Given(
                        "steppe-bank", new Subject<>(PERSON, new Disclosure(RKA, PURPOSE, told)), NOW)));
    }

    @Test
    void aChildCannotConsentAndCanRefuse() {
        assertThat(word(RequestRules.decide(new Give(PERSON), waiting(PERSON), () -> CHILD, NOW)))
                .isEqualTo("!CannotConsent");
        assertThat(word(RequestRules.decide(new Refuse(PERSON), waiting(PERSON), () -> CHILD, NOW)))
                .isEqualTo("Refused");
    }

    @Test
    void onlyAConsentLooksIntoTheRegisters() {
        for (var command : List.of(new Refuse(PERSON), new Give(STRANGER), new Lapse())) {
            RequestRules.decide(
                    command,
                    waiting(PERSON),
                    () -> {
                        throw new AssertionError("asked the registers");
                    },
                    UNTIL.minusMillis(1));
        }
    }

    @Test
    void onlyAYesOrANoIsSeenBeforeTheTimeIsOver() {
        var last = UNTIL.minusMillis(1);
        Map<AddressRequest, RequestStatusForAgency> seen = Map.of(
                after(waiting(PERSON), new Give(PERSON), AT_HOME, NOW), RequestStatusForAgency.YES,
                after(waiting(PERSON), new Give(PERSON), ELSEWHERE, NOW), RequestStatusForAgency.NO);
        seen.forEach((request, expected) -> {
            assertThat(RequestRules.seenByAsker(request, NOW)).isEqualTo(expected);
            assertThat(RequestRules.seenByAsker(request, UNTIL)).isEqualTo(expected);
        });
        var untold = List.of(
                waiting(null),
                waiting(PERSON),
                after(waiting(PERSON), new Refuse(PERSON), AT_HOME, NOW),
                after(waiting(PERSON), new Give(PERSON), PROTECTED, NOW),
                after(waiting(PERSON), new Lapse(), AT_HOME, UNTIL),
                after(waiting(null), new Lapse(), AT_HOME, UNTIL));
        assertThat(untold).allSatisfy(request -> {
            assertThat(RequestRules.seenByAsker(request, last)).isEqualTo(RequestStatusForAgency.PENDING);
            assertThat(RequestRules.seenByAsker(request, UNTIL)).isEqualTo(RequestStatusForAgency.UNAVAILABLE);
        });
    }

    @Test
    void thePersonSeesEachForWhatItIs() {
        assertThat(RequestRules.seenByPerson(waiting(PERSON), NOW)).isEqualTo(RequestStatus.WAITING);
        assertThat(RequestRules.seenByPerson(waiting(PERSON), UNTIL)).isEqualTo(RequestStatus.LAPSED);
        assertThat(RequestRules.seenByPerson(after(waiting(PERSON), new Lapse(), AT_HOME, UNTIL), UNTIL))
                .isEqualTo(RequestStatus.LAPSED);
        assertThat(RequestRules.seenByPerson(after(waiting(PERSON), new Refuse(PERSON), AT_HOME, NOW), UNTIL))
                .isEqualTo(RequestStatus.REFUSED);
        assertThat(RequestRules.seenByPerson(after(waiting(PERSON), new Give(PERSON), AT_HOME, NOW), UNTIL))
                .isEqualTo(RequestStatus.GIVEN);
    }

    @Test
    void keepsNothingOfAPersonWhomTheRegisterDoesNotKnow() {
        assertThat(waiting(null))
                .isEqualTo(new AddressRequest(
                        REQUEST, "steppe-bank", null, null, null, ASKED, UNTIL, new RequestStage.Waiting()));
    }

    @Test
    void whatWasErasedCannotBeConsentedTo() {
        AddressRequest erased = RequestRules.evolve(
                REQUEST, null, new RequestAct.Asked("steppe-bank", new Subject<Question>(PERSON, null), UNTIL, ASKED));
        assertThat(word(RequestRules.decide(new Give(PERSON), erased, () -> AT_HOME, NOW)))
                .isEqualTo("!Unknown");
        assertThat(RequestRules.evolve(
                                REQUEST,
                                erased,
                                new RequestAct.Given("steppe-bank", new Subject<Disclosure>(PERSON, null), NOW))
                        .stage())
                .isEqualTo(new RequestStage.Given(NOW, DisclosedData.NOTHING));
    }

    @Test
    void thePersonSeesWhoAskedAndWhatWasTold() {
        assertThat(seen(RequestRules.ask("steppe-bank", PERSON, RKA, PURPOSE, UNTIL, ASKED)))
                .isEqualTo(new DataAccessed(PURPOSE, "consent", null, List.of()));
        assertThat(seen(given(DisclosedData.NO)))
                .isEqualTo(new DataAccessed(PURPOSE, "consent", null, List.of("registered")));
        assertThat(seen(given(DisclosedData.NOTHING))).isEqualTo(new DataAccessed(PURPOSE, "consent", null, List.of()));
        assertThat(given(DisclosedData.YES).seenOf(STRANGER)).isEmpty();
        assertThat(RequestRules.ask("steppe-bank", null, RKA, PURPOSE, UNTIL, ASKED)
                        .seenOf(PERSON))
                .isEmpty();
    }

    @Test
    void refusesActsThatCannotFollow() {
        RequestAct asked = RequestRules.ask("steppe-bank", PERSON, RKA, PURPOSE, UNTIL, ASKED);
        assertThatThrownBy(() -> RequestRules.evolve(REQUEST, waiting(PERSON), asked))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestRules.evolve(new UUID(2, 2), null, given(DisclosedData.YES)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RequestAct.Given given(DisclosedData told) {
        return new RequestAct.Given("steppe-bank", new Subject<>(PERSON, new Disclosure(RKA, PURPOSE, told)), NOW);
    }

    private static DataAccessed seen(DataAccess look) {
        assertThat(look.agency()).isEqualTo("steppe-bank");
        return look.seenOf(PERSON).orElseThrow();
    }
}
