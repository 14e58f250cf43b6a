package tereze.launcher;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tereze.catalogue.DeclarationsFaulty;
import tereze.catalogue.DefinitionsChanged;
import tereze.launcher.postgres.CannotStart;

/// Tells in one line, without a stack trace, why the server does not start, where the cause lies outside of it.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable
            String line = switch (cause) {
                case CannotStart cannot -> cannot.getMessage();
                case PortInUseException busy -> "port " + busy.getPort() + " is not free: choose another with --port";
                case DeclarationsFaulty faulty -> "the declared services have mistakes\n" + faulty.getMessage();
                case DefinitionsChanged changed -> changed.getMessage();
                default -> null;
            };
            if (line != null) {
                System.err.println("tereze: " + line);
                return true;
            }
        }
        return false;
    }
}
