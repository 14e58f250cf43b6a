package tereze.api.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tereze.api.EdgeProblem;
import tereze.api.ProblemException;

/// A request whose body is read at most once, up to the limit, and can then be read again any number of times.
/// Nothing is read before a consumer asks for it, so that a caller who is refused early costs no memory.
final class BoundedRequest extends HttpServletRequestWrapper {
    private final int limitBytes;
    private byte @Nullable [] body;

    BoundedRequest(HttpServletRequest request, int limitBytes) {
        super(request);
        this.limitBytes = limitBytes;
    }

    /// @throws ProblemException `body-too-large` above the limit, however the body was sent
    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BodyStream(new ByteArrayInputStream(body()));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private byte[] body() throws IOException {
        byte[] read = body;
        if (read == null) {
            read = super.getInputStream().readNBytes(limitBytes + 1);
            if (read.length > limitBytes) {
                throw new ProblemException(EdgeProblem.BODY_TOO_LARGE);
            }
            body = read;
        }
        return read;
    }

    private static final class BodyStream extends ServletInputStream {
        private final ByteArrayInputStream in;

        private BodyStream(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return in.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body has been read");
        }
    }
}
