package tereze.gate.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/// A file to which is only appended, and which a full disk does not stop: what cannot be written waits in the memory,
/// can be read from there, and is written when there is room again. Thread-safe.
///
/// It is no channel: a thread that is interrupted while it uses one closes it for all, and the web server interrupts
/// threads whose connections it ends.
final class AppendedFile implements AutoCloseable {
    /// A quarter of a million tickets may wait. The memory has a limit too, so what comes after them is left out.
    private static final int MOST_WAITING_BYTES = 250_000 * 22;

    private static final int CHUNK_BYTES = 1 << 16;

    private final RandomAccessFile file;

    /// How far the file is whole. Behind it may be a part of what could not be written.
    private long end;

    /// How far it is on the disk. Used by the thread that forces.
    private long forced;

    private final Deque<ByteArrayOutputStream> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private final AtomicLong leftOut = new AtomicLong();
    private boolean closed;

    private AppendedFile(RandomAccessFile file, long end) {
        this.file = file;
        this.end = end;
    }

    /// Opens a file that only its owner can read, or makes it.
    static AppendedFile open(Path path) throws IOException {
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // It goes on.
        }
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        return new AppendedFile(file, file.length());
    }

    /// Cuts off what is behind a place.
    synchronized void cut(long place) throws IOException {
        end = Math.min(end, place);
        if (end < file.length()) {
            file.setLength(end);
        }
    }

    /// How many bytes there are, with those that wait.
    synchronized long size() {
        return end + waitingBytes;
    }

    /// Whether something could not be written yet.
    synchronized boolean isFailing() {
        return !waiting.isEmpty();
    }

    /// How often something was left out, because too much was waiting already. It waits for no disk.
    long leftOut() {
        return leftOut.get();
    }

    /// Appends bytes, or lets them wait, or leaves them out.
    ///
    /// @throws IllegalStateException after [#close]: nobody would ever write them
    synchronized void append(byte[] bytes) {
        requireOpen();
        try {
            if (!isFailing()) {
                write(bytes);
                return;
            }
        } catch (IOException e) {
            // A full disk is borne: what is issued is good without the file.
        }
        if (waitingBytes + bytes.length > MOST_WAITING_BYTES) {
            leftOut.incrementAndGet();
            return;
        }
        if (waiting.isEmpty() || waiting.getLast().size() + bytes.length > CHUNK_BYTES) {
            waiting.add(new ByteArrayOutputStream());
        }
        waiting.getLast().writeBytes(bytes);
        waitingBytes += bytes.length;
    }

    /// Appends bytes.
    ///
    /// @throws IOException if they cannot be written; then nothing is appended
    synchronized void write(byte[] bytes) throws IOException {
        requireOpen();
        file.seek(end);
        file.write(bytes);
        end += bytes.length;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the file is closed");
        }
    }

    /// Tries again what could not be written, and has the system put everything on the disk. To be called by one
    /// thread at a time.
    ///
    /// @return whether all of it is there
    boolean force() {
        try {
            while (isFailing()) {
                writeWaiting();
            }
            long written = written();
            if (written != forced) {
                file.getFD().sync();
                forced = written;
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized long written() {
        return end;
    }

    /// A little at a time, so that nobody who appends has to wait for all of it.
    private synchronized void writeWaiting() throws IOException {
        ByteArrayOutputStream first = waiting.peek();
        if (first != null) {
            write(first.toByteArray());
            waiting.remove();
            waitingBytes -= first.size();
        }
    }

    /// Reads bytes from a place on; fewer at the end.
    synchronized byte[] read(long from, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(most, size() - from))];
        int written = (int) Math.max(0, Math.min(bytes.length, end - from));
        file.seek(from);
        int read = 0;
        for (int some = 0; some >= 0 && read < written; read += Math.max(some, 0)) {
            some = file.read(bytes, read, written - read);
        }
        if (read < written) {
            return Arrays.copyOf(bytes, read);
        }
        readWaiting(from, bytes);
        return bytes;
    }

    private void readWaiting(long from, byte[] into) {
        long at = end - from;
        for (ByteArrayOutputStream chunk : waiting) {
            if (at >= into.length) {
                return;
            }
            if (at + chunk.size() > 0) {
                byte[] bytes = chunk.toByteArray();
                int skip = (int) Math.max(0, -at);
                int length = (int) Math.min(bytes.length - skip, into.length - (at + skip));
                System.arraycopy(bytes, skip, into, (int) (at + skip), length);
            }
            at += chunk.size();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }
}
