package tereze.mandates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;

/// The acts of a mandate.
public sealed interface MandateAct extends Act {
    /// The recorded reason of these acts.
    String REASON = "mandate";

    /// It was given.
    ///
    /// @param representative null if the register contains no such person
    /// @param until the end of the last day, exclusive
    @Kind(value = "access.mandate-given/2", number = 406)
    record Given(
            Subject<Giving> principal,
            @Nullable Subject<Nothing> representative,
            LocalDate lastDay,
            Instant until,
            Instant at)
            implements MandateAct {}

    /// Its giver revoked it.
    ///
    /// @param representative null if the register contains no such person
    @Kind(value = "access.mandate-revoked/1", number = 404)
    record Revoked(Subject<Nothing> principal, @Nullable Subject<Nothing> representative, Instant at)
            implements MandateAct {}

    /// Its holder declined it.
    @Kind(value = "access.mandate-declined/1", number = 405)
    record Declined(Subject<Nothing> principal, Subject<Nothing> representative, Instant at) implements MandateAct {}

    /// What the giver gave.
    ///
    /// @param ending the last digits of the IIN that the giver typed
    /// @param services that the holder may use for the giver
    record Giving(String ending, List<String> services) {
        public Giving {
            services = List.copyOf(services);
        }
    }

    /// How the giver named the holder.
    record Naming(String ending) {}

    /// See [Given]. Only read, because old acts have this kind: the services are outside the giver's part.
    @Kind(value = "access.mandate-given/1", number = 403)
    record GivenV1(
            Subject<Naming> principal,
            @Nullable Subject<Nothing> representative,
            List<String> services,
            LocalDate lastDay,
            Instant until,
            Instant at)
            implements MandateAct {
        public GivenV1 {
            services = List.copyOf(services);
        }
    }
}
