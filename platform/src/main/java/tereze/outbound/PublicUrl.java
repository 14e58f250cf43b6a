package tereze.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which URLs others can give the server to post to, and with which addresses it connects for them. Otherwise they
/// could make the server send requests to machines of its own network.
public final class PublicUrl {
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private PublicUrl() {}

    /// Whether messages can be posted to this URL: https to a public host, on port 443 or 8443, without a user and a
    /// fragment. The addresses of a host name are checked at each message.
    ///
    /// @param longest the largest number of characters
    /// @param demonstration whether this machine is allowed too, on any port, also by http
    public static boolean isAllowed(String text, int longest, boolean demonstration) {
        URI url = text.length() > longest ? null : parsed(text);
        if (url == null || url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return false;
        }
        if (demonstration && THIS_MACHINE.contains(url.getHost())) {
            return Set.of("http", "https").contains(url.getScheme());
        }
        return "https".equals(url.getScheme()) && PORTS.contains(url.getPort()) && isPublicName(url.getHost());
    }

    private static @Nullable URI parsed(String text) {
        if (!text.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            return null;
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// A name with a dot, or an address that is public. Some libraries also read an address in other spellings
    /// (`2130706433`, `0x7f.1`, `0177.0.0.1`), so there is one spelling, and the last part of a name is not
    /// a number.
    private static boolean isPublicName(String host) {
        if (host.startsWith("[") || host.matches("[0-9.]+")) {
            try {
                InetAddress address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
                return isPublic(address) && (host.startsWith("[") || host.equals(address.getHostAddress()));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return host.matches("(?i)([a-z0-9_-]+\\.)+[a-z][a-z0-9-]*")
                && !host.matches("(?i).*\\.(local|localhost|internal)");
    }

    /// Whether an address is one of the public internet. Everything that has a special purpose is not (RFC 6890 and
    /// the registries of IANA): private networks, this machine, links with their metadata services, documentation,
    /// groups, and IPv6 addresses that contain an IPv4 address.
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublicIpv4(bytes) : isPublicIpv6(bytes);
    }

    private static boolean isPublicIpv4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /// Only `2000::/3` is assigned to the public internet. In it, `2001::/23` and `2002::/16` are tunnels
    /// and their like, `2001:db8::/32` and `3fff::/20` are for documentation.
    private static boolean isPublicIpv6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        if (first >> 13 != 1) {
            return false;
        }
        return switch (first) {
            case 0x2001 -> second >= 0x200 && second != 0xdb8;
            case 0x2002 -> false;
            case 0x3fff -> second >= 0x1000;
            default -> true;
        };
    }
}
