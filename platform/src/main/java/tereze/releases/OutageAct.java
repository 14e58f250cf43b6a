package tereze.releases;

import java.time.Instant;
import tereze.acts.Act;
import tereze.acts.Kind;

/// The acts about outages of the platform.
public sealed interface OutageAct extends Act {
    /// The recorded reason of these acts.
    String REASON = "releases";

    /// The platform works again.
    ///
    /// @see Outage
    @Kind(value = "releases.outage-ended/1", number = 1714)
    record Ended(Instant since, Instant until, Instant at) implements OutageAct {}
}
