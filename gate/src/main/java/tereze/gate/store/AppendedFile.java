package tereze.gate.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// A file to which is only appended, and which a full disk does not stop: what cannot be written waits, and is written
/// when there is room again. Thread-safe.
///
/// It is no channel: a thread that is interrupted while it uses one closes it for all, and the web server interrupts
/// threads whose connections it ends.
final class AppendedFile implements AutoCloseable {
    private final RandomAccessFile file;

    /// How far the file is whole. Behind it may be a part of what could not be written.
    private long end;

    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
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
        if (place < file.length()) {
            file.setLength(place);
        }
        end = place;
    }

    /// How many bytes are in the file.
    synchronized long size() {
        return end;
    }

    /// Whether something could not be written yet.
    synchronized boolean isFailing() {
        return waiting.size() > 0;
    }

    /// Appends bytes, or lets them wait.
    ///
    /// @throws IllegalStateException after [#close]: nobody would ever write them
    synchronized void append(byte[] bytes) {
        if (closed) {
            throw new IllegalStateException("the file is closed");
        }
        try {
            if (!isFailing()) {
                write(bytes);
                return;
            }
        } catch (IOException e) {
            // A full disk is borne: what is issued is good without the file.
        }
        waiting.writeBytes(bytes);
    }

    private void write(byte[] bytes) throws IOException {
        file.seek(end);
        file.write(bytes);
        end += bytes.length;
    }

    /// Tries again what could not be written, and has the system put everything on the disk.
    ///
    /// @return whether all of it is there
    boolean force() {
        try {
            retry();
            file.getFD().sync();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void retry() throws IOException {
        if (isFailing()) {
            write(waiting.toByteArray());
            waiting.reset();
        }
    }

    /// Reads bytes from a place on; fewer at the end.
    synchronized byte[] read(long from, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(most, end - from))];
        file.seek(from);
        int read = 0;
        for (int some = 0; some >= 0 && read < bytes.length; read += Math.max(some, 0)) {
            some = file.read(bytes, read, bytes.length - read);
        }
        return Arrays.copyOf(bytes, read);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }
}
