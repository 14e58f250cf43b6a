package tereze.api.web;

import java.net.InetAddress;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.stereotype.Component;
import tereze.api.HealthSettings;

/// Limits of the HTTP server in addition to those of `application.yaml`, and the port for its health.
@Component
final class TomcatEdge implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int HEADERS_LIMIT = 60;
    private static final int TIMEOUT_FOR_HEALTH_MILLIS = 5_000;

    /// Too large a body is read up to this size before the connection is closed. Otherwise the sender would see a
    /// broken connection instead of the refusal.
    private static final int SWALLOWED_BYTES = 32 * 1024 * 1024;

    /// A few balancers ask, each on one connection.
    private static final int CONNECTIONS_FOR_HEALTH = 64;

    private static final String PROTOCOL = FairProtocol.class.getName();

    private final HealthSettings health;

    TomcatEdge(HealthSettings health) {
        this.health = health;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(PROTOCOL);
        factory.addConnectorCustomizers(connector -> limit(connector.getProtocolHandler()));
        factory.addContextCustomizers(TomcatEdge::problemsOnly);
        Connector forHealth = healthConnector(health.beside(factory.getPort()), factory.getAddress());
        factory.addAdditionalConnectors(forHealth);
        // In this order: what the port for health refuses may have a body too.
        factory.addEngineValves(new UnreadBody(SWALLOWED_BYTES), new HealthPort(forHealth));
    }

    private static Connector healthConnector(int port, @Nullable InetAddress address) {
        Connector connector = new Connector(PROTOCOL);
        connector.setPort(port);
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setMaxConnections(CONNECTIONS_FOR_HEALTH);
            protocol.setConnectionTimeout(TIMEOUT_FOR_HEALTH_MILLIS);
            protocol.setExecutor(new VirtualThreadTaskExecutor("health-"));
            if (address != null) {
                protocol.setAddress(address);
            }
        }
        limit(connector.getProtocolHandler());
        return connector;
    }

    private static void limit(ProtocolHandler handler) {
        if (handler instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxHeaderCount(HEADERS_LIMIT);
            http.setMaxSwallowSize(SWALLOWED_BYTES);
            http.setMaxSavePostSize(0);
        }
    }

    private static void problemsOnly(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }
}
