package tereze.api.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import tereze.api.ThisMachine;

/// Runs before Tomcat's valve that uses the headers of a balancer, and notes whether there were any.
final class ForwardingValve extends ValveBase {
    ForwardingValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        ThisMachine.noteHeaders(request);
        getNext().invoke(request, response);
    }
}
