package tereze.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long people stay signed in on pages.
///
/// @param longest the time after which a session ends however much it is used, one hour to seven days
public record SessionSettings(@DefaultValue("12h") Duration longest) {
    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofDays(7);

    public SessionSettings {
        if (longest.compareTo(LEAST) < 0 || longest.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("tereze.sessions.longest: " + longest + " (expected: 1h to 7d)");
        }
    }
}
