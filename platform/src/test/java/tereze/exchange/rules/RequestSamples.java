package tereze.exchange.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Rka;
import tereze.exchange.AddressRequest;
import tereze.exchange.RequestCommand;
import tereze.exchange.rules.RequestRules.Facts;
import tereze.testing.Decided;

/// Requests for the tests of the rules.
final class RequestSamples {
    static final Instant ASKED = Instant.parse("2026-11-16T05:00:00Z");
    static final Instant UNTIL = ASKED.plus(Duration.ofHours(2));
    static final Instant NOW = ASKED.plus(Duration.ofMinutes(1));
    static final UUID REQUEST = new UUID(1, 1);
    static final PersonId PERSON = new PersonId(new UUID(0, 10));
    static final PersonId STRANGER = new PersonId(new UUID(0, 11));
    static final Rka RKA = new Rka("0710000000000001");
    static final String PURPOSE = "Несие алуға өтініш";
    static final Facts AT_HOME = new Facts(true, false, true);
    static final Facts ELSEWHERE = new Facts(true, false, false);
    static final Facts PROTECTED = new Facts(true, true, false);
    static final Facts CHILD = new Facts(false, false, true);

    private RequestSamples() {}

    /// A request without an answer.
    ///
    /// @param person null if the register does not know the person
    static AddressRequest waiting(@Nullable PersonId person) {
        return RequestRules.evolve(REQUEST, null, RequestRules.ask("steppe-bank", person, RKA, PURPOSE, UNTIL, ASKED));
    }

    /// The request after a command.
    static AddressRequest after(AddressRequest request, RequestCommand command, Facts facts, Instant now) {
        return RequestRules.evolve(
                REQUEST, request, Decided.act(RequestRules.decide(command, request, () -> facts, now)));
    }
}
