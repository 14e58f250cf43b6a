package tereze.notices.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.notices.PushAct;
import tereze.notices.PushAddress;
import tereze.notices.PushCommand;
import tereze.notices.PushSubscription;
import tereze.notices.store.PushTable;
import tereze.testing.LifecycleContract;

/// A browser that gets notifications, and one that does not any more.
class PushLifecycleTest extends LifecycleContract<PushSubscription, PushAct, PushCommand> {
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final PersonId PERSON = new PersonId(new UUID(1, 1));
    private static final PushAddress ADDRESS = new PushAddress("https://push.example/1", "BA", "AA", "Firefox");

    PushLifecycleTest() {
        super(PushTable.PUSHES, PushCommand.class, """
                         ACTIVE    ENDED
            TURN_OFF     Ended     !Unknown
            BY_ANOTHER   !Unknown  !Unknown
            REPLACE      Ended     !Unknown
            LOSE         Ended     !Unknown
            """);
        PushSubscription active =
                PushRules.evolve(new UUID(2, 2), null, new PushAct.Began(new Subject<>(PERSON, ADDRESS), NOW));
        state("ACTIVE", active);
        state(
                "ENDED",
                PushRules.evolve(
                        active.id(), active, new PushAct.Ended(Subject.of(PERSON), PushSubscription.Reason.GONE, NOW)));
        sent("TURN_OFF", new PushCommand.TurnOff(PERSON), NOW);
        sent("BY_ANOTHER", new PushCommand.TurnOff(new PersonId(new UUID(1, 2))), NOW);
        sent("REPLACE", new PushCommand.Replace(), NOW);
        sent("LOSE", new PushCommand.Lose(), NOW);
    }

    @Override
    protected Decision<PushAct, ?> decide(PushCommand command, PushSubscription subscription, Instant now) {
        return PushRules.decide(command, subscription, now);
    }

    @Override
    protected Stream<Decision<PushAct, ?>> beginnings() {
        return Stream.of(PushRules.begin(PERSON, ADDRESS, Optional.empty(), NOW));
    }
}
