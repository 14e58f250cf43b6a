package tereze.releases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Services that were open once are no longer declared. The server cannot start so: a public service is paused or
/// retired, and does not vanish.
public final class ServicesVanished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param dayOf the day of a moment
    public ServicesVanished(List<Vanished> vanished, Function<Instant, LocalDate> dayOf) {
        super(vanished.stream()
                .map(service -> sentence(service, dayOf.apply(service.publicSince())))
                .collect(Collectors.joining("\n")));
    }

    private static String sentence(Vanished vanished, LocalDate since) {
        String missing = switch (vanished.why()) {
            case NO_FILE -> "no file declares it";
            case NOT_READY -> "its file says ready: false";
            case NO_VERSION -> "its version " + vanished.version() + ", under which cases may run, has no file";
            case NO_RUSH ->
                "its version " + vanished.version() + ", which expects a rush, has no file while a later one has";
        };
        String again = switch (vanished.why()) {
            case NO_FILE, NO_VERSION, NO_RUSH -> "bring the file back";
            case NOT_READY -> "set ready: true again";
        };
        return vanished.service() + " is public since " + since + " and cannot vanish, but " + missing + ": " + again
                + " and pause the service if it cannot be served; or retire it in favour of an open service, and keep"
                + " its files";
    }
}
