package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tereze.acts.ActFamily;
import tereze.acts.GoldenActs;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.Rka;
import tereze.exchange.RequestAct.Disclosure;
import tereze.exchange.RequestAct.Question;
import tereze.exchange.rules.RequestRules;

/// Stored acts of requests stay readable for ever and give the same state.
class RequestActsGoldenTest {
    private static final UUID REQUEST = new UUID(1, 1);
    private static final PersonId PERSON = new PersonId(new UUID(5, 5));
    private static final Instant AT = Instant.parse("2026-11-22T05:00:00.123Z");
    private static final Instant LATER = Instant.parse("2026-11-22T05:01:00.456Z");
    private static final Instant UNTIL = Instant.parse("2026-11-22T07:00:00.123Z");
    private static final Rka RKA = new Rka("0710000000000001");
    private static final String PURPOSE = "Несие алуға өтініш";

    private static final RequestAct ASKED =
            new RequestAct.Asked("steppe-bank", new Subject<>(PERSON, new Question(RKA, PURPOSE)), UNTIL, AT);
    private static final RequestAct GIVEN = new RequestAct.Given(
            "steppe-bank", new Subject<>(PERSON, new Disclosure(RKA, PURPOSE, DisclosedData.YES)), LATER);
    private static final RequestAct REFUSED = new RequestAct.Refused(Subject.of(PERSON), LATER);
    private static final RequestAct LAPSED = new RequestAct.Lapsed(Subject.of(PERSON), UNTIL);

    @Test
    void readsActsOfEveryKind() throws IOException {
        GoldenActs.check(
                "golden/states/exchange-requests.txt",
                new ActFamily(RequestAct.class),
                List.of(ASKED, GIVEN, REFUSED, LAPSED));
    }

    @Test
    void makesOfThemTheStateThatTheyMadeOnce() {
        assertThat(ended(GIVEN)).isEqualTo(of(new RequestStage.Given(LATER, DisclosedData.YES)));
        assertThat(ended(REFUSED)).isEqualTo(of(new RequestStage.Refused(LATER)));
        assertThat(ended(LAPSED)).isEqualTo(of(new RequestStage.Lapsed(UNTIL)));
    }

    private static AddressRequest ended(RequestAct by) {
        return RequestRules.evolve(REQUEST, RequestRules.evolve(REQUEST, null, ASKED), by);
    }

    private static AddressRequest of(RequestStage stage) {
        return new AddressRequest(REQUEST, "steppe-bank", PERSON, RKA, PURPOSE, AT, UNTIL, stage);
    }
}
