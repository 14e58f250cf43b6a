package tereze.api.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Reads the rest of a body that was not read, such as that of a caller without a token, after the response. Tomcat
/// would do so itself, but with a new timeout for each byte; here the deadline of [FairProtocol] applies.
final class UnreadBody extends ValveBase {
    private final int mostBytes;

    /// @param mostBytes a longer body is not read to its end
    UnreadBody(int mostBytes) {
        super(true);
        this.mostBytes = mostBytes;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        org.apache.coyote.Request sent = request.getCoyoteRequest();
        if (!request.isAsync() && !sent.isFinished()) {
            response.finishResponse();
            readOut(sent);
        }
    }

    private static int read(org.apache.coyote.Request sent) {
        try {
            return sent.doRead(new Discarded());
        } catch (IOException e) {
            // The protocol has noted it, and closes the connection.
            return -1;
        }
    }

    private void readOut(org.apache.coyote.Request sent) {
        int length = 0;
        while (length >= 0 && sent.getBytesRead() < mostBytes) {
            length = read(sent);
        }
    }

    /// What is read goes nowhere. It must be a buffer all the same: with the end of the body the beginning of the next
    /// request may be read, and Tomcat then shortens the buffer.
    private static final class Discarded implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Tomcat gives the buffer.
        }
    }
}
