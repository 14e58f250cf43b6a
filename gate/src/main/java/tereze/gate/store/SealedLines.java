package tereze.gate.store;

import java.io.IOException;
import java.util.Arrays;
import tereze.gate.wire.Json;
import tereze.gate.wire.SealLine;

/// A file of seals, read by lines. Their seconds grow, so that one is found without reading the whole file.
record SealedLines(AppendedFile file) {
    /// No line is longer.
    private static final int MOST_BYTES = 1_024;

    private static final byte[] NONE = {};

    /// Where the first line after a second begins, or the end of the file.
    long firstAfter(long second) throws IOException {
        long low = 0;
        long high = file.size();
        while (low < high) {
            long begin = beginBefore(low, (low + high) >>> 1);
            byte[] line = from(begin);
            if (line.length == 0) {
                return begin;
            }
            if (Json.read(line, SealLine.class).q() <= second) {
                low = begin + line.length;
            } else {
                high = begin;
            }
        }
        return low;
    }

    /// Where the line begins in which a byte is.
    ///
    /// @param low where a line begins
    private long beginBefore(long low, long at) throws IOException {
        long from = Math.max(low, at - MOST_BYTES);
        byte[] some = file.read(from, (int) (at - from));
        for (int index = some.length - 1; index >= 0; index--) {
            if (some[index] == '\n') {
                return from + index + 1;
            }
        }
        return low;
    }

    /// The whole line that begins somewhere, with its end; empty if there is none.
    byte[] from(long at) throws IOException {
        byte[] some = file.read(at, MOST_BYTES);
        for (int index = 0; index < some.length; index++) {
            if (some[index] == '\n') {
                return Arrays.copyOf(some, index + 1);
            }
        }
        return NONE;
    }
}
