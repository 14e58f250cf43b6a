package tereze.gate;

import io.helidon.logging.common.spi.LoggingProvider;

/// Tells Helidon that logging is set up already ([Logging]). Without it, each start would print that it is not.
public final class HelidonLogging implements LoggingProvider {
    @Override
    public void initialization() {
        Logging.configure();
    }

    @Override
    public void runTime() {
        Logging.configure();
    }
}
