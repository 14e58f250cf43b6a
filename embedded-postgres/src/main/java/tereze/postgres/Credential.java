package tereze.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// The name and password of a role, stored in a file that only its owner may read.
public record Credential(String user, String password) {
    private static final int PASSWORD_BYTES = 24;

    /// Reads a credential from its file.
    public static Credential read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                throw new CannotRunPostgres("credential file " + file + ": " + lines.size() + " lines (expected: 2)");
            }
            return new Credential(lines.get(0), lines.get(1));
        } catch (IOException e) {
            throw CannotRunPostgres.because("cannot read the credential", file, e);
        }
    }

    /// Generates a password for a role and stores both in a file of mode 0600. If the file exists, it is read
    /// instead.
    static Credential keptIn(Path file, String user, SecureRandom random) throws IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        byte[] secret = new byte[PASSWORD_BYTES];
        random.nextBytes(secret);
        Credential made =
                new Credential(user, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(
                draft, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        Files.write(draft, List.of(made.user, made.password));
        Files.move(draft, file);
        return made;
    }

    @Override
    public String toString() {
        return "Credential[user=" + user + "]";
    }
}
