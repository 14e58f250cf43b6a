package tereze.api.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

/// Lets nothing but `/health` through on the port for health.
final class HealthPort extends ValveBase {
    private static final String HEALTH = "/health";

    private final Connector connector;

    /// @param connector listens on this port
    HealthPort(Connector connector) {
        super(true);
        this.connector = connector;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getDecodedRequestURI();
        if (connector.equals(request.getConnector()) && !path.equals(HEALTH) && !path.startsWith(HEALTH + "/")) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        getNext().invoke(request, response);
    }
}
