package tereze.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import tereze.acts.ReadinessCheck;

/// The disks of this machine have room: for the data of the built-in database, for logs and for temporary files.
///
/// @param folders one on each of these disks
/// @param spare how much must be free
record DiskHasRoom(List<Path> folders, DataSize spare) implements ReadinessCheck {
    /// @param log the file of logs; empty if they are not written to a file
    static DiskHasRoom of(Settings.Disk settings, String log) {
        Path logs = Path.of(log).toAbsolutePath().resolveSibling("");
        List<String> folders =
                List.of(settings.data(), log.isEmpty() ? "" : logs.toString(), System.getProperty("java.io.tmpdir"));
        return new DiskHasRoom(
                folders.stream()
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of)
                        .toList(),
                settings.spare());
    }

    @Override
    public String code() {
        return "disk";
    }

    @Override
    public Optional<String> trouble() {
        return folders.stream().flatMap(folder -> trouble(folder).stream()).findFirst();
    }

    @Override
    public boolean needsDatabase() {
        return false;
    }

    private Optional<String> trouble(Path folder) {
        // 0 if there is no such folder, which is as bad.
        long free = folder.toFile().getUsableSpace();
        return free >= spare.toBytes()
                ? Optional.empty()
                : Optional.of("the disk of " + folder + " has " + (free >> 20) + " MB left (expected: "
                        + spare.toMegabytes() + " MB)");
    }
}
