package tereze.gate.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Pid;

/// The lanes of those who are not in the public one, which the roster does not say: `pid[16] ‖ lane u8` each. Written
/// before the entry of the roster. Thread-safe.
public final class LaneFile implements AutoCloseable {
    private static final int BYTES = Pid.BYTES + 1;

    private final AppendedFile file;
    private final Map<Pid, Lane> lanes = new HashMap<>();

    private LaneFile(AppendedFile file) {
        this.file = file;
    }

    /// Opens the file, or begins it. What a crash left half-written is cut off.
    public static LaneFile open(Path path) throws IOException {
        LaneFile file = new LaneFile(AppendedFile.open(path));
        file.file.cut(file.file.size() / BYTES * BYTES);
        byte[] all = file.file.read(0, Math.toIntExact(file.file.size()));
        for (int at = 0; at < all.length; at += BYTES) {
            Optional<Lane> lane = Lane.of(all[at + Pid.BYTES]);
            if (lane.isPresent()) {
                file.lanes.put(Pid.of(all, at), lane.get());
            }
        }
        return file;
    }

    /// The lane of a person.
    public synchronized Lane of(Pid pid) {
        return lanes.getOrDefault(pid, Lane.PUBLIC);
    }

    /// Writes the lane of a person, if it is not the public one.
    public synchronized void put(Pid pid, Lane lane) {
        if (lane != Lane.PUBLIC && lanes.put(pid, lane) == null) {
            file.append(ByteBuffer.allocate(BYTES)
                    .put(pid.bytes())
                    .put((byte) lane.code())
                    .array());
        }
    }

    /// Forces the lanes onto the disk. To be called ten times a second, before the roster is forced: who is in that
    /// must
    /// be in the right lane.
    ///
    /// @return whether all of it is there
    public boolean force() {
        return file.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
