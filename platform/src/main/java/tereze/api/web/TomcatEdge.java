package tereze.api.web;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Limits of the HTTP server in addition to those of `application.yaml`.
@Component
final class TomcatEdge implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int HEADERS_LIMIT = 60;
    private static final int TIMEOUT_MILLIS = 20_000;

    /// Too large a body is read up to this size before the connection is closed. Otherwise the sender would see a
    /// broken connection instead of the refusal.
    private static final int SWALLOWED_BYTES = 32 * 1024 * 1024;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> limit(connector.getProtocolHandler()));
        factory.addContextCustomizers(TomcatEdge::problemsOnly);
    }

    private static void limit(ProtocolHandler handler) {
        if (handler instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxHeaderCount(HEADERS_LIMIT);
            http.setMaxSwallowSize(SWALLOWED_BYTES);
            http.setMaxSavePostSize(0);
        }
        if (handler instanceof AbstractProtocol<?> protocol) {
            protocol.setConnectionTimeout(TIMEOUT_MILLIS);
        }
    }

    private static void problemsOnly(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }
}
