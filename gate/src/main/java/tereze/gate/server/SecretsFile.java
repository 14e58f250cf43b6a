package tereze.gate.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        Optional<Secrets> known = file.load();
        for (int i = 0; i < commitments.size(); i++) {
            secrets.add(known.isPresent() ? known.get().secrets().get(i) : null);
        }
    }

    /// Adds a secret. Whether it answers the commitment is checked before.
    synchronized void put(int index, byte[] secret) {
        secrets.set(index, HEX.formatHex(secret));
        try {
            file.save(new Secrets(all()));
        } catch (IOException e) {
            System.getLogger(SecretsFile.class.getName()).log(System.Logger.Level.WARNING, "not saved: {0}", e);
        }
    }

    /// All of them in hexadecimal digits; null for those that are not revealed.
    synchronized List<@Nullable String> all() {
        return Collections.unmodifiableList(new ArrayList<@Nullable String>(secrets));
    }
}
