package tereze.gate.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/// A file to which is only appended, and which a full disk does not stop: what cannot be written waits, and is written
/// when there is room again. Thread-safe.
final class AppendedFile implements AutoCloseable {
    private final FileChannel channel;

    /// How far the file is whole. Behind it may be a part of what could not be written.
    private long end;

    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    private AppendedFile(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /// Opens a file that only its owner can read, or makes it.
    static AppendedFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new AppendedFile(channel, channel.size());
    }

    /// Cuts off what is behind a place.
    synchronized void cut(long place) throws IOException {
        channel.truncate(place);
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
    synchronized void append(byte[] bytes) {
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
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long at = end;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        end = at;
    }

    /// Tries again what could not be written, and has the system put everything on the disk.
    ///
    /// @return whether all of it is there
    boolean force() {
        try {
            retry();
            channel.force(false);
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
    byte[] read(long from, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(most, size() - from)));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
