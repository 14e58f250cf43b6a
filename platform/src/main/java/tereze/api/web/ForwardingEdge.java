package tereze.api.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Adds [ForwardingValve]. It comes before Spring Boot's own customizer, so that this valve comes before the valve
/// which that one adds and which removes the headers.
@Component
@Order(-1)
final class ForwardingEdge implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new ForwardingValve());
    }
}
