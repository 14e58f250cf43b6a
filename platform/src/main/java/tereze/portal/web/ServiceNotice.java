package tereze.portal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a service takes no applications now, as its pages show it.
///
/// @param service its id
/// @param state `draft`, `rehearsed`, `signed`, `scheduled` or `paused`
/// @param since when it came to this state
/// @param opens the announced moment; null if there is none
/// @param prequeue from when people can take a place in the queue; null if there is no such time
/// @param waitingFor whom it waits for; empty if only the moment has to come
/// @param pause null unless it is paused
public record ServiceNotice(
        String service,
        String state,
        Instant since,
        @Nullable Instant opens,
        @Nullable Instant prequeue,
        List<Waiting> waitingFor,
        @Nullable Pause pause) {
    public ServiceNotice {
        waitingFor = List.copyOf(waitingFor);
    }

    /// A missing step.
    ///
    /// @param step its code, such as `owner-signature`
    /// @param agency the name of the agency
    /// @param post that answers in the agency; null if no post is declared
    public record Waiting(
            String step, String agency, @Nullable String post, Instant since) {}

    /// A pause.
    ///
    /// @param expected when it probably goes on
    /// @param elsewhere what people can do without the portal
    /// @param agency the name of the agency for which it was paused
    public record Pause(String reason, Instant expected, String elsewhere, String agency) {}
}
