package tereze.notices.rules;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.QuotaReached;
import tereze.acts.Subject;
import tereze.notices.PushAct;
import tereze.notices.PushAddress;
import tereze.notices.PushCommand;
import tereze.notices.PushRefusal;
import tereze.notices.PushSubscription;
import tereze.notices.PushSubscription.Reason;
import tereze.notices.PushSubscription.Stage;

/// The rules for notifications in browsers.
public final class PushRules {
    /// The maximum number of a person's browsers.
    public static final int MOST_BROWSERS = 10;

    /// The maximum number of times that a person turns notifications on in a day.
    public static final int MOST_A_DAY = 30;

    private PushRules() {}

    /// Turns notifications on in a browser.
    ///
    /// @param reached the limit that the person has reached; empty if one more browser is allowed
    public static Decision<PushAct, PushRefusal> begin(
            PersonId person, PushAddress address, Optional<QuotaReached> reached, Instant now) {
        return reached.<Decision<PushAct, PushRefusal>>map(
                        quota -> Decision.refuse(new PushRefusal.TooMany(quota.most())))
                .orElseGet(() -> Decision.accept(new PushAct.Began(new Subject<>(person, address), now)));
    }

    /// Decides a command to a subscription. For others than its person it does not exist.
    public static Decision<PushAct, PushRefusal> decide(
            PushCommand command, PushSubscription subscription, Instant now) {
        return switch (command) {
            case PushCommand.TurnOff(PersonId by) ->
                by.equals(subscription.person())
                        ? end(subscription, Reason.TURNED_OFF, now)
                        : Decision.refuse(new PushRefusal.Unknown());
            case PushCommand.Replace _ -> end(subscription, Reason.REPLACED, now);
            case PushCommand.Lose _ -> end(subscription, Reason.GONE, now);
        };
    }

    private static Decision<PushAct, PushRefusal> end(PushSubscription subscription, Reason reason, Instant now) {
        return switch (subscription.stage()) {
            case Stage.Active _ -> Decision.accept(new PushAct.Ended(Subject.of(subscription.person()), reason, now));
            case Stage.Ended _ -> Decision.refuse(new PushRefusal.Unknown());
        };
    }

    /// The state after an act.
    ///
    /// @param before null before its first act
    /// @throws IllegalArgumentException if the act cannot follow
    public static PushSubscription evolve(UUID id, @Nullable PushSubscription before, PushAct act) {
        return switch (act) {
            case PushAct.Began(var person, Instant at) -> {
                PushAddress address = Objects.requireNonNull(person.part(), "an erased address cannot be replayed");
                yield new PushSubscription(
                        id,
                        person.person(),
                        at,
                        new Stage.Active(PushSubscription.browserOf(address.endpoint()), address));
            }
            case PushAct.Ended(var person, Reason why, Instant at) -> {
                if (before == null) {
                    throw new IllegalArgumentException("act: the first is Ended (expected: Began)");
                }
                yield new PushSubscription(id, person.person(), before.since(), new Stage.Ended(at, why));
            }
        };
    }
}
