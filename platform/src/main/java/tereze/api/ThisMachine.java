package tereze.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/// Which requests were made on this machine. A balancer on this machine also has a loopback address, and the address
/// that a header names may be anything that the sender wrote there. So a request with any header of a balancer is not
/// from here.
public final class ThisMachine {
    private static final String FORWARDED = ThisMachine.class.getName() + ".forwarded";
    private static final String PREFIX = "x-forwarded";
    private static final Set<String> OF_A_BALANCER = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-original-forwarded-for",
            "true-client-ip",
            "cf-connecting-ip");

    private ThisMachine() {}

    /// Notes whether a request has such a header. Called before Tomcat uses these headers and removes them.
    public static void noteHeaders(HttpServletRequest request) {
        boolean forwarded = Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith(PREFIX) || OF_A_BALANCER.contains(name));
        request.setAttribute(FORWARDED, forwarded);
    }

    /// Whether a request was made here.
    public static boolean sent(HttpServletRequest request) {
        return Boolean.FALSE.equals(request.getAttribute(FORWARDED)) && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
