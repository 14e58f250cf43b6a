package tereze.reconciliation.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a text, one after the other, up to its end or to where it is damaged. A line ends with a line feed, a
/// carriage return, or both. No more than [#LONGEST] signs of a line are held. Not thread-safe.
final class Lines implements Closeable {
    static final int LONGEST = 64 << 10;

    private final Reader in;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 13];
    private int from;
    private int until;
    private boolean feedBelongsToReturn;
    private long read;
    private @Nullable IOException damage;

    /// @param in is closed with the lines
    Lines(Reader in) {
        this.in = in;
    }

    /// A line.
    ///
    /// @param number from 1
    /// @param text without its end; null if it is longer than [#LONGEST]
    /// @param ended false for a last line without an end
    record Line(long number, @Nullable String text, boolean ended) {}

    /// The next line; null if there is none, or if it is damaged.
    @Nullable
    Line next() {
        return ahead.isEmpty() ? read() : ahead.poll();
    }

    /// Gives back lines that were read ahead. They come next.
    void putBack(List<Line> lines) {
        lines.reversed().forEach(ahead::addFirst);
    }

    /// Why the lines ended before the text; null if they did not.
    @Nullable
    IOException damage() {
        return damage;
    }

    /// How many lines were read.
    long count() {
        return read;
    }

    private @Nullable Line read() {
        passOverFeed();
        if (from == until && !fill()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (from < until || fill())) {
            int end = endOfLine();
            tooLong |= line.length() + end - from > LONGEST;
            if (!tooLong) {
                line.append(buffer, from, end - from);
            }
            ended = end < until;
            feedBelongsToReturn = ended && buffer[end] == '\r';
            from = ended ? end + 1 : end;
        }
        if (!ended && damage != null) {
            return null;
        }
        return new Line(++read, tooLong ? null : line.toString(), ended);
    }

    /// Only what follows a carriage return says whether it is alone.
    private void passOverFeed() {
        if (feedBelongsToReturn && (from < until || fill()) && buffer[from] == '\n') {
            from++;
        }
        feedBelongsToReturn = false;
    }

    private boolean fill() {
        from = 0;
        until = 0;
        try {
            until = damage == null ? Math.max(0, in.read(buffer)) : 0;
        } catch (IOException e) {
            damage = e;
        }
        return until > 0;
    }

    private int endOfLine() {
        int end = from;
        while (end < until && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
