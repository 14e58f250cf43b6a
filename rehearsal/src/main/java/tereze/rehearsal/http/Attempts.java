package tereze.rehearsal.http;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import tereze.rehearsal.http.HttpCaller.Answer;

/// Repeats a request as a person does, until it is answered well or refused, or until it is too late. Thread-safe.
public final class Attempts {
    private static final int FIRST_WAIT_MILLIS = 300;
    private static final int LONGEST_WAIT_MILLIS = 2_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final LongSupplier now;
    private final LongConsumer errors;
    private final long untilNanos;

    /// @param now the time in nanoseconds
    /// @param errors hears when a server answered with an error, or not at all
    /// @param untilNanos later there is no further attempt
    public Attempts(LongSupplier now, LongConsumer errors, long untilNanos) {
        this.now = now;
        this.errors = errors;
        this.untilNanos = untilNanos;
    }

    /// A request.
    public interface Request {
        Answer send() throws IOException, InterruptedException;
    }

    /// It became too late.
    public static final class GaveUp extends Exception {
        private static final long serialVersionUID = 1;

        public GaveUp(String last) {
            super(last);
        }
    }

    /// The answer, which is neither an error of the server nor a request to come again.
    ///
    /// @throws GaveUp if it became too late
    public Answer of(Request request) throws GaveUp, InterruptedException {
        int waitMillis = FIRST_WAIT_MILLIS;
        while (true) {
            String problem;
            long least = 0;
            try {
                Answer answer = request.send();
                if (answer.status() < SERVER_ERROR && answer.status() != TOO_MANY_REQUESTS) {
                    return answer;
                }
                problem = answer.status() + " " + answer.text();
                least = TimeUnit.SECONDS.toMillis(answer.retryAfterSeconds());
                if (answer.status() >= SERVER_ERROR) {
                    errors.accept(now.getAsLong());
                }
            } catch (IOException e) {
                problem = e.toString();
                errors.accept(now.getAsLong());
            }
            if (now.getAsLong() >= untilNanos) {
                throw new GaveUp(problem);
            }
            // In the middle of an outage everybody asks again, but not all at once.
            Thread.sleep(Math.min(
                    LONGEST_WAIT_MILLIS,
                    Math.max(least, waitMillis / 2 + ThreadLocalRandom.current().nextInt(waitMillis))));
            waitMillis = Math.min(LONGEST_WAIT_MILLIS, waitMillis * 2);
        }
    }
}
