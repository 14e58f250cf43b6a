package tereze.gate.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Draw;
import tereze.gate.store.StateFile;
import tereze.gate.wire.Secrets;
import tereze.journal.Hash;

/// The secrets that parties have revealed, one for each commitment. Thread-safe.
final class SecretsFile {
    private static final HexFormat HEX = HexFormat.of();

    private final StateFile<Secrets> file;
    private final List<@Nullable String> secrets = new ArrayList<>();

    SecretsFile(Path path, List<Hash> commitments) throws IOException {
        file = new StateFile<>(path, Secrets.class);
        commitments.forEach(_ -> secrets.add(null));
        for (byte[] secret : saved()) {
            // The event file may have got other commitments since.
            Draw.commitmentOf(secret, commitments).ifPresent(index -> secrets.set(index, HEX.formatHex(secret)));
        }
    }

    private List<byte[]> saved() throws IOException {
        try {
            return file.load().map(Secrets::toBytes).orElse(List.of()).stream()
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IllegalArgumentException e) {
            System.getLogger(SecretsFile.class.getName())
                    .log(System.Logger.Level.WARNING, "secrets that cannot be read are left out: {0}", e.toString());
            return List.of();
        }
    }

    /// Adds a secret. Whether it answers the commitment is checked before.
    synchronized void put(int index, byte[] secret) {
        secrets.set(index, HEX.formatHex(secret));
        file.saveOrWarn(new Secrets(all()));
    }

    /// Tries to write what waits for a disk.
    void saveAgain() {
        file.saveAgain();
    }

    /// Whether something waits for a disk.
    boolean isWaiting() {
        return file.isWaiting();
    }

    /// All of them in hexadecimal digits; null for those that are not revealed.
    synchronized List<@Nullable String> all() {
        return Collections.unmodifiableList(new ArrayList<@Nullable String>(secrets));
    }
}
