package tereze.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once from the jar for this machine's processor.
///
/// @param home the folder that holds `bin` and `lib`
record Binaries(Path home) {
    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "/postgres-linux-x86_64.txz", "aarch64", "/postgres-linux-arm_64.txz");
    private static final int HASH_SHOWN = 12;

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    Path libraries() {
        return home.resolve("lib");
    }

    /// Unpacks the programs under `cache`, in a folder named by the hash of the archive, unless they are there.
    /// Several processes may do so at one time: the folder appears whole or not at all.
    static Binaries unpackedIn(Path cache) {
        String archive = archive();
        try {
            Files.createDirectories(cache);
            Path home = cache.resolve("postgresql-" + hash(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw CannotRunPostgres.because("cannot unpack PostgreSQL to", cache, e);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        String archive = system.equals("Linux") ? ARCHIVES.get(processor) : null;
        if (archive == null || Binaries.class.getResource(archive) == null) {
            throw new CannotRunPostgres("there is no built-in PostgreSQL for " + system + " on " + processor
                    + ": give one with --database-url");
        }
        return archive;
    }

    private static InputStream open(String archive) throws IOException {
        InputStream in = Binaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new IOException(archive + " is not on the classpath");
        }
        return in;
    }

    private static String hash(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, HASH_SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void unpack(String archive, Path home) throws IOException {
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, draft);
            }
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(draft);
        } catch (IOException e) {
            Folders.delete(draft);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
