package tereze.launcher;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tereze.acts.TransientFailures;
import tereze.catalogue.DeclarationsFaulty;
import tereze.catalogue.DefinitionsChanged;
import tereze.keys.KeysUnusable;
import tereze.releases.ServicesVanished;

/// Explains in one sentence why the server does not start. If the cause is outside the server, the log has the same
/// sentence and no stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        String known = known(failure);
        if (known != null) {
            LoggerFactory.getLogger(StartFailure.class).error(known);
        }
        return known != null;
    }

    /// The reason, for the person at the terminal.
    static String sentence(Throwable failure) {
        String known = known(failure);
        return known == null ? "the server cannot start: " + innermost(failure) : known;
    }

    private static @Nullable String known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable
            String line = switch (cause) {
                case CannotStart cannot -> cannot.getMessage();
                case PortInUseException busy -> portInUse(busy.getPort());
                case ConnectorStartFailedException busy -> portInUse(busy.getPort());
                case DeclarationsFaulty faulty -> "the declared services have mistakes\n" + faulty.getMessage();
                case DefinitionsChanged changed -> changed.getMessage();
                case ServicesVanished vanished -> vanished.getMessage();
                case KeysUnusable keys -> keys.getMessage();
                case BindException setting ->
                    "the setting " + setting.getName() + " is not valid: " + innermost(setting)
                            + " (see docs/configuration.md)";
                case SQLException refused
                when TransientFailures.isWrongMoment(refused) ->
                    "the clock of this machine is not that of the database: set both, for example by NTP, and try"
                            + " again";
                default -> null;
            };
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private static String portInUse(int port) {
        return "port " + port + " is not free: choose another with --port, or with TEREZE_HEALTH_PORT if it is the one"
                + " for /health";
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.toString() : message.lines().findFirst().orElse(cause.toString());
    }
}
