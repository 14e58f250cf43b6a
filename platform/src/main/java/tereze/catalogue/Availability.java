package tereze.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;
import tereze.api.Text;

/// Whether a service takes applications, at one moment.
public sealed interface Availability {
    /// Since when it is so.
    Instant since();

    /// Its stable name: `draft`, `rehearsed`, `signed`, `scheduled`, `open`, `paused` or `retired`.
    String state();

    /// The version that is open or was open last. Empty if none ever was.
    default Optional<Edition> lastEdition() {
        return switch (this) {
            case Coming _ -> Optional.empty();
            case Open(var edition, var _) -> Optional.of(edition);
            case Paused paused -> Optional.of(paused.edition());
            case Retired(var edition, var _, var _) -> Optional.of(edition);
        };
    }

    /// It was never open.
    ///
    /// @param opens the announced moment; null while there is none
    /// @param prequeue from when people can take a place in the queue; null if there is no such time
    /// @param closes until when applications are taken through the queue only; null while `opens` is
    /// @param waitingFor the missing steps, the next one first; empty if only the moment has to come
    record Coming(
            Step step,
            Instant since,
            @Nullable Instant opens,
            @Nullable Instant prequeue,
            @Nullable Instant closes,
            List<Waiting> waitingFor)
            implements Availability {
        public Coming {
            waitingFor = List.copyOf(waitingFor);
        }

        @Override
        public String state() {
            return Code.of(step);
        }
    }

    /// How far a service has come that was never open.
    enum Step {
        /// It waits for a rehearsal that passes.
        DRAFT,
        /// It waits for two signatures.
        REHEARSED,
        /// It waits for the announcement of its opening.
        SIGNED,
        /// It opens at the announced moment.
        SCHEDULED
    }

    /// A missing step before the opening.
    ///
    /// @param step its code, such as `owner-signature`
    /// @param agency the code of the agency whose step it is
    /// @param since when it became the next one
    record Waiting(String step, String agency, Instant since) {}

    /// It takes applications.
    record Open(Edition edition, Instant since) implements Availability {
        @Override
        public String state() {
            return "open";
        }
    }

    /// It takes no applications for a while.
    ///
    /// @param expected when it probably goes on
    /// @param elsewhere what people can do without the portal
    /// @param agency the code of the agency for which it was paused
    record Paused(Edition edition, Instant since, Text reason, Instant expected, Text elsewhere, String agency)
            implements Availability {
        @Override
        public String state() {
            return "paused";
        }
    }

    /// Another service takes its place.
    ///
    /// @param successor the id of that service
    record Retired(Edition edition, String successor, Instant since) implements Availability {
        @Override
        public String state() {
            return "retired";
        }
    }

    /// Which version of a service is open.
    ///
    /// @param number the version that was signed for; null for the newest one before the first that expects a rush
    record Edition(@Nullable Integer number) {
        /// No version was signed for.
        public static final Edition UNSIGNED = new Edition(null);

        /// Whether a version is the open one or, where none was signed for, may be it.
        ///
        /// @param firstRush the first version of the service that expects a rush
        boolean allows(int version, int firstRush) {
            return number == null ? version < firstRush : version == number;
        }
    }
}
