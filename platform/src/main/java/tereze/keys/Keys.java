package tereze.keys;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys that must not be in the database: anybody who can write to the database could forge what a key protects.
/// They are in one file that only its owner may read, with a line `NAME HEX` for each key. All nodes have the same
/// file. A module that needs a key asks for it by a name of its own; a missing line is added once, by the first start
/// that needs it. Thread-safe, and safe with other processes on the same file.
public final class Keys {
    private static final int KEY_BYTES = 32;
    private static final Pattern LINE = Pattern.compile("([a-z][a-z-]{0,39}) ([0-9a-f]{" + 2 * KEY_BYTES + "})");
    private static final FileAttribute<?> FOR_ITS_OWNER = permissions("rw-------");

    /// A lock on a file holds between processes, not between the threads of one.
    private static final Object WITHIN_THIS_PROCESS = new Object();

    private final Path file;
    private final SecureRandom random;

    /// @param file need not exist yet
    public Keys(Path file, SecureRandom random) {
        this.file = file.toAbsolutePath();
        this.random = random;
    }

    /// The key of a name, for HMAC-SHA256. Made, and stored, if there is none yet.
    ///
    /// @throws KeysUnusable if the file is not as it must be, or cannot be read or written
    public SecretKey hmac(String name) {
        return new SecretKeySpec(bytes(name), "HmacSHA256");
    }

    /// The key pair of a name on the curve P-256, for signatures that others check with the public key. Made, and
    /// stored, if there is none yet.
    ///
    /// @throws KeysUnusable as in [#hmac]
    public KeyPair p256(String name) {
        return P256.of(bytes(name));
    }

    private byte[] bytes(String name) {
        try {
            String key = read().get(name);
            return HexFormat.of().parseHex(key == null ? added(name) : key);
        } catch (IOException e) {
            throw new KeysUnusable("cannot use the file of keys " + file + ": " + e
                    + " (expected: a file that the server may write, or one with a line for the key \"" + name + "\")");
        }
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> keys = new TreeMap<>();
        if (!Files.exists(file)) {
            return keys;
        }
        refuseOtherReaders();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            number++;
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || keys.put(parts.group(1), parts.group(2)) != null) {
                throw new KeysUnusable("line " + number + " of the file of keys " + file
                        + " is not valid: restore the file from a copy (expected: a name that no other line has, a space"
                        + " and " + 2 * KEY_BYTES + " hexadecimal digits)");
            }
        }
        return keys;
    }

    private void refuseOtherReaders() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
            throw new KeysUnusable("others than its owner may use the file of keys " + file + " (mode "
                    + PosixFilePermissions.toString(permissions) + "): run chmod 600 " + file
                    + ", and replace the file if somebody may have read it");
        }
    }

    private String added(String name) throws IOException {
        synchronized (WITHIN_THIS_PROCESS) {
            makeFolder();
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel turn = FileChannel.open(lock, Set.of(CREATE, WRITE), FOR_ITS_OWNER)) {
                turn.lock();
                Map<String, String> keys = read();
                if (!keys.containsKey(name)) {
                    byte[] made = new byte[KEY_BYTES];
                    random.nextBytes(made);
                    keys.put(name, HexFormat.of().formatHex(made));
                    write(keys);
                }
                return keys.get(name);
            }
        }
    }

    private void makeFolder() throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        Path above = folder.getParent();
        if (above != null && !Files.isDirectory(folder)) {
            Files.createDirectories(above);
            try {
                Files.createDirectory(folder, permissions("rwx------"));
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
                // Another process has just made it: the file of the lock is in this folder.
            }
        }
    }

    /// The file is replaced as a whole, so that a reader never sees a part of it.
    private void write(Map<String, String> keys) throws IOException {
        String text = keys.entrySet().stream()
                .map(key -> key.getKey() + " " + key.getValue() + "\n")
                .collect(Collectors.joining());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel out = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), FOR_ITS_OWNER)) {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(draft, Files.exists(file) ? file.toRealPath() : file, ATOMIC_MOVE);
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
