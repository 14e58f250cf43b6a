package tereze.rehearsal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Objects;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// A server's address.
///
/// @param secure whether connections are encrypted
public record Endpoint(String host, int port, boolean secure) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /// The server of this machine.
    public static Endpoint here(int port) {
        return new Endpoint("127.0.0.1", port, false);
    }

    /// The server of a web address.
    ///
    /// @throws IllegalArgumentException if it is another address
    public static Endpoint of(URI address) {
        boolean secure = "https".equals(address.getScheme());
        if ((!secure && !"http".equals(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException("address: " + address + " (expected: http://HOST or https://HOST)");
        }
        int port = address.getPort() > 0 ? address.getPort() : secure ? HTTPS : HTTP;
        return new Endpoint(Objects.requireNonNull(address.getHost()), port, secure);
    }

    /// Its address without a path.
    public URI address() {
        return URI.create((secure ? "https://" : "http://") + host + ":" + port);
    }

    /// A connection.
    ///
    /// @param timeoutMillis for connecting, and for each wait for bytes
    Socket connect(int timeoutMillis) throws IOException {
        Socket plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(timeoutMillis);
            plain.connect(new InetSocketAddress(host, port), timeoutMillis);
            return secure ? encrypted(plain) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket encrypted(Socket plain) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }
}
