package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The network of a sender without a name, for a limit. In IPv6 each household has a network of its own, in which it
/// may choose any address.
final class SenderNetwork {
    private static final int NETWORK_BYTES = 8;
    private static final String UNNAMED = "unnamed";

    private SenderNetwork() {}

    static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /// @param address as numbers; a header of a balancer may contain another text
    static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (IllegalArgumentException e) {
            return UNNAMED;
        }
    }
}
